import { toDecimal } from '../../domain/value/money.js'
import { type CashflowReport, cashSources, type Expected } from '../../projections/cashflow/cashflow.js'
import { csv } from './csv.js'

const noSources = cashSources.map(() => '')

/**
 * One row per currency and period: `kind` is `past` (with `due` and `received`), `expected` or `beyond` (with `amount` and
 * its sources, whose sum is what is open).
 */
export const cashflowCsv = ({ asOf, knownAt, currencies }: CashflowReport): string => {
  const expected = ({ amount, bySource }: Expected) => [
    toDecimal(amount),
    ...cashSources.map((source) => toDecimal(bySource[source])),
  ]
  const whose = [asOf, knownAt ?? '']
  return csv(
    ['asOf', 'knownAt', 'currency', 'kind', 'from', 'to', 'due', 'received', 'amount', ...cashSources],
    currencies.flatMap(({ currency, periods, beyond, past }) => [
      ...past.map(({ from, to, due, received }) => [
        ...[...whose, currency, 'past', from, to, toDecimal(due), toDecimal(received), ''],
        ...noSources,
      ]),
      ...periods.map((period) => [...whose, currency, 'expected', period.from, period.to, '', '', ...expected(period)]),
      [...whose, currency, 'beyond', '', '', '', '', ...expected(beyond)],
    ]),
  )
}
