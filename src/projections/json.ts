import { type Money, toDecimal } from '../domain/value/money.js'
import type { AgingReport, CurrencyAging } from './aging/aging-report.js'
import { type CashflowReport, cashSources, type Expected } from './cashflow/cashflow.js'
import type { StatementReport } from './statement/statement.js'

// The JSON of the reports, for programs: amounts are exact decimal strings in major units of the currency beside them.

const currencyAgingJson = ({
  currency,
  outstanding,
  open,
  unapplied,
  recognised,
  buckets,
  columns,
  worstBucket,
}: CurrencyAging) => ({
  currency,
  outstanding: toDecimal(outstanding),
  open: toDecimal(open),
  unapplied: toDecimal(unapplied),
  recognised: toDecimal(recognised),
  buckets: buckets.map(({ id, from, to, amount, count }) => ({ id, from, to, amount: toDecimal(amount), count })),
  columns: {
    disputed: toDecimal(columns.disputed),
    promised: toDecimal(columns.promised),
    covered: toDecimal(columns.covered),
  },
  worstBucket: worstBucket ?? null,
})

/** `{asOf, knownAt, place, convention, recognition, currencies: [...], groups?: [{group, currencies}]}` */
export const agingJson = ({ asOf, knownAt, place, convention, recognition, currencies, groups }: AgingReport) => ({
  asOf,
  knownAt: knownAt ?? null,
  place: place ?? null,
  convention: convention.name,
  recognition,
  currencies: currencies.map(currencyAgingJson),
  ...(groups && {
    groups: groups.map((group) => ({ group: group.group, currencies: group.currencies.map(currencyAgingJson) })),
  }),
})

const expectedJson = ({ amount, bySource }: Expected) => ({
  amount: toDecimal(amount),
  bySource: Object.fromEntries(cashSources.map((source): [string, string] => [source, toDecimal(bySource[source])])),
})

/** `{asOf, knownAt, place, horizon, currencies: [{currency, open, periods, beyond, past}]}` */
export const cashflowJson = ({ asOf, knownAt, place, horizon, currencies }: CashflowReport) => ({
  asOf,
  knownAt: knownAt ?? null,
  place: place ?? null,
  horizon: `${horizon.count}${horizon.unit}`,
  currencies: currencies.map(({ currency, open, periods, beyond, past }) => ({
    currency,
    open: toDecimal(open),
    periods: periods.map((period) => ({ from: period.from, to: period.to, ...expectedJson(period) })),
    beyond: expectedJson(beyond),
    past: past.map(({ from, to, due, received }) => ({ from, to, due: toDecimal(due), received: toDecimal(received) })),
  })),
})

/** `{debtor, from, asOf, knownAt, place, currencies: [{currency, opening, lines, closing}]}` */
export const statementJson = ({ debtor, from, asOf, knownAt, place, currencies }: StatementReport) => {
  const decimal = (money: Money) => toDecimal(money)
  return {
    debtor,
    from: from ?? null,
    asOf,
    knownAt: knownAt ?? null,
    place: place ?? null,
    currencies: currencies.map(({ currency, opening, lines, closing }) => ({
      currency,
      opening: decimal(opening),
      lines: lines.map((line) => ({ ...line, amount: decimal(line.amount), balance: decimal(line.balance) })),
      closing: decimal(closing),
    })),
  }
}
