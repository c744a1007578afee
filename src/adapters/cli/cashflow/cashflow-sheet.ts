import { type CashflowReport, cashSources, type Expected } from '../../../projections/cashflow/cashflow.js'
import { type Sheet, sheet } from '../form/sheet.js'

const noSources = cashSources.map(() => '')

/**
 * One row per currency and period: `kind` is `past` (with `due` and `received`), `expected` or `beyond` (with `amount` and
 * its sources, whose sum is what is open).
 */
export const cashflowSheet = ({ asOf, knownAt, currencies }: CashflowReport): Sheet => {
  const expected = ({ amount, bySource }: Expected) => [amount, ...cashSources.map((source) => bySource[source])]
  const whose = [asOf, knownAt ?? '']
  return sheet(
    ['asOf', 'knownAt', 'currency', 'kind', 'from', 'to', 'due', 'received', 'amount', ...cashSources],
    currencies.flatMap(({ currency, periods, beyond, past }) => [
      ...past.map(({ from, to, due, received }) => [
        ...[...whose, currency, 'past', from, to, due, received, ''],
        ...noSources,
      ]),
      ...periods.map((period) => [...whose, currency, 'expected', period.from, period.to, '', '', ...expected(period)]),
      [...whose, currency, 'beyond', '', '', '', '', ...expected(beyond)],
    ]),
  )
}
