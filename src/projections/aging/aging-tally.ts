import type { CurrencyCode } from '../../domain/value/currency.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { money } from '../../domain/value/money.js'
import { type Aged, ageOf } from './aged.js'
import { type AgingConvention, bucketOf } from './aging-convention.js'
import type { CurrencyAging } from './aging-report.js'

/** The sums of one currency of a report, in minor units. */
export interface Tally {
  readonly amounts: bigint[]
  readonly counts: number[]
  unapplied: bigint
  recognised: bigint
  disputed: bigint
  promised: bigint
  covered: bigint
}

export const emptyTally = ({ buckets }: AgingConvention): Tally => ({
  amounts: buckets.map(() => 0n),
  counts: buckets.map(() => 0),
  unapplied: 0n,
  recognised: 0n,
  disputed: 0n,
  promised: 0n,
  covered: 0n,
})

export const addPosition = (
  tally: Tally,
  { position, parts, covered, recognised }: Aged,
  asOf: LocalDate,
  convention: AgingConvention,
): void => {
  let before: LocalDate | undefined
  for (const { due, open } of parts) {
    const index = bucketOf(convention, ageOf(due, position.issuedOn, asOf, convention))
    tally.amounts[index] = (tally.amounts[index] ?? 0n) + open
    // What is due on one day is one thing to pay, of whatever components.
    if (due !== before) tally.counts[index] = (tally.counts[index] ?? 0) + 1
    before = due
  }
  tally.recognised += recognised
  tally.covered += covered
  tally.disputed += position.disputed
  const promised = position.promises.reduce((sum, { left }) => sum + left, 0n)
  tally.promised += promised < position.open ? promised : position.open
}

export const currenciesOf = (
  tallies: ReadonlyMap<CurrencyCode, Tally>,
  { buckets }: AgingConvention,
): ReadonlyArray<CurrencyAging> =>
  [...tallies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, tally]) => {
      const open = tally.amounts.reduce((sum, amount) => sum + amount, 0n)
      const of = (amount: bigint) => money(amount, currency)
      const worst = tally.amounts.findLastIndex((amount) => amount > 0n)
      return {
        currency,
        outstanding: of(open - tally.unapplied),
        open: of(open),
        unapplied: of(tally.unapplied),
        recognised: of(tally.recognised),
        buckets: buckets.map((bucket, index) => ({
          ...bucket,
          amount: of(tally.amounts[index] ?? 0n),
          count: tally.counts[index] ?? 0,
        })),
        columns: { disputed: of(tally.disputed), promised: of(tally.promised), covered: of(tally.covered) },
        worstBucket: buckets[worst]?.id,
      }
    })
