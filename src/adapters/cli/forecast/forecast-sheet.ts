import { forecastSources } from '../../../projections/forecast/expectation.js'
import type { ForecastAmount, ForecastReport } from '../../../projections/forecast/forecast.js'
import type { NewSalesReport } from '../../../projections/forecast/new-sales.js'
import { type Sheet, sheet } from '../form/sheet.js'

/**
 * One row per currency and period; `kind` is `expected`, `beyond` or `loss`, and the rows of a currency sum to what is open. Sales that
 * are not made yet have kinds of their own, and are not among those.
 */
export const forecastSheet = ({ asOf, knownAt, currencies }: ForecastReport, sales?: NewSalesReport): Sheet => {
  const amounts = ({ amount, bySource }: ForecastAmount) => [
    amount,
    ...forecastSources.map((source) => bySource[source]),
  ]
  const whoseOf = (currency: string) => [asOf, knownAt ?? '', currency]
  const noSources = forecastSources.map(() => '')
  const ofSales = (sales?.currencies ?? []).flatMap(({ currency, periods, beyond, expectedLoss }) => {
    const whose = whoseOf(currency)
    return [
      ...periods.map(({ from, to, p10, p50, p90, amount }) => [
        ...[...whose, 'new sales', from, to, ...[p10, p50, p90, amount], ...noSources],
      ]),
      [...whose, 'new sales beyond', '', '', '', '', '', beyond, ...noSources],
      [...whose, 'new sales loss', '', '', '', '', '', expectedLoss, ...noSources],
    ]
  })
  return sheet(
    ['asOf', 'knownAt', 'currency', 'kind', 'from', 'to', 'p10', 'p50', 'p90', 'amount', ...forecastSources],
    currencies
      .flatMap(({ currency, periods, beyond, expectedLoss }) => {
        const whose = whoseOf(currency)
        return [
          ...periods.map((period) => [
            ...[...whose, 'expected', period.from, period.to],
            ...[period.p10, period.p50, period.p90],
            ...amounts(period),
          ]),
          [...whose, 'beyond', '', '', '', '', '', ...amounts(beyond)],
          [...whose, 'loss', '', '', '', '', '', ...amounts(expectedLoss)],
        ]
      })
      .concat(ofSales),
  )
}
