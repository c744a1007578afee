import { forecastSources } from '../../../projections/forecast/expectation.js'
import type { CurrencyForecast, ForecastAmount, ForecastReport } from '../../../projections/forecast/forecast.js'
import { some } from '../../words/some.js'
import { amountCells } from '../form/amount-column.js'
import { table } from '../form/table.js'
import { rangePicture } from './range-picture.js'

const right = (head: string) => ({ head, align: 'right' as const })

const forecastOf = (one: CurrencyForecast): string => {
  const { currency, open, periods, beyond, expectedLoss } = one
  const rest = [beyond, expectedLoss]
  const used = forecastSources.filter((source) =>
    [...periods, ...rest].some(({ bySource }) => bySource[source].amount !== 0n),
  )
  const cells = amountCells([
    open,
    ...[...periods, ...rest].flatMap(({ amount, bySource }) => [amount, ...used.map((source) => bySource[source])]),
    ...periods.flatMap(({ p10, p50, p90 }) => [p10, p50, p90]),
  ])
  const sources = ({ bySource }: ForecastAmount): ReadonlyArray<string> => used.map((source) => cells(bySource[source]))
  const pictured = periods.map(({ p10, amount, p90 }) => ({
    low: Number(p10.amount),
    expected: Number(amount.amount),
    high: Number(p90.amount),
  }))
  const picture = rangePicture(pictured)
  const noRange = ['', '', '']
  return table({
    columns: [
      { head: `expected ${currency}` },
      ...['amount', 'P10', 'P50', 'P90', ...used].map(right),
      { head: 'P10 to P90' },
    ],
    rows: [
      ...periods.map((period, index) => {
        const { from, to, amount, p10, p50, p90 } = period
        const days = from === to ? from : `${from} - ${to}`
        const drawn = pictured[index]
        return [days, ...[amount, p10, p50, p90].map(cells), ...sources(period), drawn ? picture(drawn) : '']
      }),
      ['beyond', cells(beyond.amount), ...noRange, ...sources(beyond), ''],
      ['expected loss', cells(expectedLoss.amount), ...noRange, ...sources(expectedLoss), ''],
    ],
    totals: [['open', cells(open), ...noRange, ...used.map(() => ''), '']],
  })
}

/** What is expected when, in each currency, and in which range. */
export const forecastTable = ({ currencies }: ForecastReport): string =>
  currencies.length === 0 ? 'Nothing is open.' : currencies.map(forecastOf).join('\n\n')

/** What a forecast rests on, in a sentence. */
export const tellRestsOn = ({ restsOn: { debts, since, debtors, payingDebtors } }: ForecastReport): string =>
  since === undefined
    ? 'It rests on nothing: the book had no debt by then.'
    : `It rests on ${some(debts, 'debt')} of ${some(debtors, 'debtor')} since ${since}, of whom ${payingDebtors === 0 ? 'none has' : `${payingDebtors} ${payingDebtors === 1 ? 'has' : 'have'}`} paid something.`
