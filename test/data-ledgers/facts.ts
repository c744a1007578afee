import type { CurrencyAging } from '../../src/projections/aging/aging-report.js'
import type { ReportJson } from '../../src/projections/report-json.js'
import type { InDecimals } from '../decimals.js'

/** An aging as the facts of a ledger state it. */
export interface AgedFacts {
  readonly buckets: Readonly<Record<string, { readonly amount: string; readonly count: number }>>
  readonly total: string
  readonly count: number
  readonly overdue: string
}

type Aged = InDecimals<ReportJson<CurrencyAging>>

const names = { current: 'CURRENT', '1-30': 'D1_30', '31-60': 'D31_60', '61-90': 'D61_90', '91+': 'D91_PLUS' } as const

const cents = (amount: string): bigint => BigInt(amount.replace('.', ''))
const decimal = (amount: bigint): string => `${amount / 100n}.${String(amount % 100n).padStart(2, '0')}`

/** One currency of a report in the words of the facts. */
export const asFacts = ({ buckets, open }: Aged): AgedFacts => ({
  buckets: Object.fromEntries(
    buckets.map(({ id, amount, count }) => [names[id as keyof typeof names], { amount, count }]),
  ),
  total: open,
  count: buckets.reduce((sum, { count }) => sum + count, 0),
  overdue: decimal(buckets.slice(1).reduce((sum, { amount }) => sum + cents(amount), 0n)),
})
