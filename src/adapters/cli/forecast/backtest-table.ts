import { type Money, money } from '../../../domain/value/money.js'
import type { BacktestReport, CurrencyBacktest } from '../../../projections/forecast/backtest.js'
import { percent } from '../../words/percent.js'
import { amountCells } from '../form/amount-column.js'
import { type Sheet, sheet } from '../form/sheet.js'
import { table } from '../form/table.js'
import { rangePicture } from './range-picture.js'

const right = (head: string) => ({ head, align: 'right' as const })

/** Where nothing was tried, that is all there is to tell. */
const nothingTried = ({ currency }: CurrencyBacktest): string =>
  `Nothing was tried of ${currency}: no period of these forecasts is over.`

const accuracy = ({ currency, forecast, byDueDate, byMeanLateness, covered }: CurrencyBacktest): string =>
  table({
    columns: [{ head: `forecast of ${currency}` }, right('error'), right('bias'), right('within P10 to P90')],
    rows: [
      ['how debtors pay', percent(forecast.error), percent(forecast.bias), percent(covered)],
      ['on the due date', percent(byDueDate.error), percent(byDueDate.bias), ''],
      ['and late as its debtor on average', percent(byMeanLateness.error), percent(byMeanLateness.bias), ''],
    ],
  })

/** The first period of each forecast: a line from P10 to P90, what was expected, and what came. */
const picture = ({ currency, tried }: CurrencyBacktest): string => {
  const first = tried.filter((one, index) => one.on !== tried[index - 1]?.on)
  const drawn = first.map(({ p10, expected, p90, came }) => ({
    low: Number(p10.amount),
    expected: Number(expected.amount),
    high: Number(p90.amount),
    came: Number(came.amount),
  }))
  const draw = rangePicture(drawn)
  const cells = amountCells(first.flatMap(({ expected, came }) => [expected, came]))
  return table({
    columns: [{ head: `first period ${currency}` }, right('expected'), right('came'), { head: 'P10 ─┃─ P90, ● came' }],
    rows: first.map(({ from, to, expected, came }, index) => {
      const one = drawn[index]
      return [`${from} - ${to}`, cells(expected), cells(came), one ? draw(one) : '']
    }),
  })
}

const byPeriod = ({ currency, tried }: CurrencyBacktest): string => {
  const count = tried.reduce((most, _, index) => Math.max(most, placeOf(tried, index) + 1), 0)
  const sum = (amounts: ReadonlyArray<Money>): Money =>
    money(
      amounts.reduce((total, { amount }) => total + amount, 0n),
      currency,
    )
  const rows = Array.from({ length: count }, (_, place) => {
    const those = tried.filter((__, index) => placeOf(tried, index) === place)
    return { place, expected: sum(those.map(({ expected }) => expected)), came: sum(those.map(({ came }) => came)) }
  })
  const cells = amountCells(rows.flatMap(({ expected, came }) => [expected, came]))
  return table({
    columns: [{ head: 'period ahead' }, right('expected'), right('came')],
    rows: rows.map(({ place, expected, came }) => [`${place + 1}`, cells(expected), cells(came)]),
  })
}

/** Which period ahead one is, from 0: those of a forecast stand one after the other. */
const placeOf = (tried: CurrencyBacktest['tried'], index: number): number => {
  let place = 0
  while (tried[index - place - 1] !== undefined && tried[index - place - 1]?.on === tried[index]?.on) place += 1
  return place
}

export const backtestTable = ({ currencies }: BacktestReport): string =>
  currencies.length === 0
    ? 'Nothing was open on any of these days.'
    : currencies
        .map((one) =>
          one.tried.length === 0 ? nothingTried(one) : [accuracy(one), byPeriod(one), picture(one)].join('\n\n'),
        )
        .join('\n\n\n')

/** One row for each period of each forecast. */
export const backtestSheet = ({ currencies }: BacktestReport): Sheet => {
  const amounts = ['expected', 'p10', 'p50', 'p90', 'came', 'byDueDate', 'byMeanLateness'] as const
  return sheet(
    ['currency', 'on', 'from', 'to', ...amounts],
    currencies.flatMap(({ currency, tried }) =>
      tried.map((one) => [currency, one.on, one.from, one.to, ...amounts.map((name) => one[name])]),
    ),
  )
}
