import { toDecimal } from '../../domain/value/money.js'
import { forecastSources } from '../../projections/forecast/expectation.js'
import type { ForecastAmount, ForecastReport } from '../../projections/forecast/forecast.js'
import { csv } from './csv.js'

/** One row per currency and period; `kind` is `expected`, `beyond` or `loss`, and the rows of a currency sum to what is open. */
export const forecastCsv = ({ asOf, knownAt, currencies }: ForecastReport): string => {
  const amounts = ({ amount, bySource }: ForecastAmount) => [
    toDecimal(amount),
    ...forecastSources.map((source) => toDecimal(bySource[source])),
  ]
  return csv(
    ['asOf', 'knownAt', 'currency', 'kind', 'from', 'to', 'p10', 'p50', 'p90', 'amount', ...forecastSources],
    currencies.flatMap(({ currency, periods, beyond, expectedLoss }) => {
      const whose = [asOf, knownAt ?? '', currency]
      return [
        ...periods.map((period) => [
          ...[...whose, 'expected', period.from, period.to],
          ...[period.p10, period.p50, period.p90].map(toDecimal),
          ...amounts(period),
        ]),
        [...whose, 'beyond', '', '', '', '', '', ...amounts(beyond)],
        [...whose, 'loss', '', '', '', '', '', ...amounts(expectedLoss)],
      ]
    }),
  )
}
