import { type Money, money } from '../../../domain/value/money.js'
import {
  type CashflowReport,
  type CurrencyCashflow,
  cashSources,
  type Expected,
  type PastPeriod,
} from '../../../projections/cashflow/cashflow.js'
import type { Period } from '../../../projections/cashflow/period.js'
import { amountCells } from '../form/amount-column.js'
import { isWider, table } from '../form/table.js'

const days = ({ from, to }: Period): string => (from === to ? from : `${from} - ${to}`)

type Source = (typeof cashSources)[number]

const totalBySource = ({ open, periods, beyond }: CurrencyCashflow): Expected => {
  const sum = (source: Source): Money =>
    [...periods, beyond].reduce((total, { bySource }) => money(total.amount + bySource[source].amount, open.currency), {
      amount: 0n,
      currency: open.currency,
    })
  return {
    amount: open,
    bySource: {
      cheque: sum('cheque'),
      promise: sum('promise'),
      plan: sum('plan'),
      schedule: sum('schedule'),
      overdue: sum('overdue'),
      disputed: sum('disputed'),
    },
  }
}

const forecast = (flow: CurrencyCashflow): string => {
  const total = totalBySource(flow)
  const all = [...flow.periods, flow.beyond, total]
  const cells = amountCells(all.flatMap(({ amount, bySource }) => [amount, ...Object.values(bySource)]))
  const from = (sources: ReadonlyArray<Source>): string => {
    const row = ({ amount, bySource }: Expected) => [...sources.map((source) => cells(bySource[source])), cells(amount)]
    return table({
      columns: [
        { head: `expected ${flow.currency}` },
        ...[...sources, 'total'].map((head) => ({ head, align: 'right' as const })),
      ],
      rows: [...flow.periods.map((period) => [days(period), ...row(period)]), ['beyond', ...row(flow.beyond)]],
      totals: [['open', ...row(total)]],
    })
  }
  const whole = from(cashSources)
  // Sources of nothing are the first to go where the terminal is narrow.
  return isWider(whole) ? from(cashSources.filter((source) => total.bySource[source].amount !== 0n)) : whole
}

const difference = ({ due, received }: Pick<PastPeriod, 'due' | 'received'>): Money =>
  money(received.amount - due.amount, due.currency)

const lookingBack = ({ currency, past }: CurrencyCashflow): string => {
  const sum = (of: (period: PastPeriod) => Money): Money =>
    money(
      past.reduce((total, period) => total + of(period).amount, 0n),
      currency,
    )
  const total = { due: sum(({ due }) => due), received: sum(({ received }) => received) }
  const cells = amountCells([...past, total].flatMap(({ due, received }) => [due, received]))
  const row = (what: Pick<PastPeriod, 'due' | 'received'>) => [
    cells(what.due),
    cells(what.received),
    cells(difference(what)),
  ]
  return table({
    columns: [
      { head: `past ${currency}` },
      ...['fell due', 'received', 'difference'].map((head) => ({ head, align: 'right' as const })),
    ],
    rows: past.map((period) => [days(period), ...row(period)]),
    totals: [['sum', ...row(total)]],
  })
}

/** For each currency what is expected when and why, and then how the same time before went. */
export const cashflowTable = ({ currencies }: CashflowReport): string =>
  currencies.length === 0
    ? 'Nothing is open, and nothing has come.'
    : currencies.map((flow) => `${forecast(flow)}\n\n${lookingBack(flow)}`).join('\n\n\n')
