import type { CurrencyCode } from '../../domain/value/currency.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { type Money, money } from '../../domain/value/money.js'
import { type Aged, ageOf } from './aged.js'
import { type AgingConvention, bucketOf } from './aging-convention.js'
import type { AgedBucket, CurrencyAging } from './aging-report.js'

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
  convention: AgingConvention,
): ReadonlyArray<CurrencyAging> =>
  [...tallies].sort(([a], [b]) => (a < b ? -1 : 1)).map(([currency, tally]) => agingIn(currency, convention)(tally))

/** Makes the figures of a currency of its sums. What is nothing is one value for all, since most of a large book is. */
export const agingIn = (currency: CurrencyCode, { buckets }: AgingConvention): ((tally: Tally) => CurrencyAging) => {
  const zero = money(0n, currency)
  const of = (amount: bigint): Money => (amount === 0n ? zero : money(amount, currency))
  const empty = buckets.map((bucket): AgedBucket => ({ ...bucket, amount: zero, count: 0 }))
  const noColumns = { disputed: zero, promised: zero, covered: zero }
  return ({ amounts, counts, unapplied, recognised, disputed, promised, covered }) => {
    const aged = empty.slice()
    let open = 0n
    let worst = -1
    for (let at = 0; at < empty.length; at++) {
      const bucket = buckets[at]
      const amount = amounts[at] ?? 0n
      const count = counts[at] ?? 0
      if (bucket === undefined || (amount === 0n && count === 0)) continue
      const { id, from, to } = bucket
      // Member by member: a copy to which members are added is made twice.
      aged[at] = { id, from, to, amount: of(amount), count }
      open += amount
      if (amount > 0n) worst = at
    }
    const whole = of(open)
    const isPlain = disputed === 0n && promised === 0n && covered === 0n
    return {
      currency,
      outstanding: unapplied === 0n ? whole : of(open - unapplied),
      open: whole,
      unapplied: of(unapplied),
      recognised: of(recognised),
      buckets: aged,
      columns: isPlain ? noColumns : { disputed: of(disputed), promised: of(promised), covered: of(covered) },
      worstBucket: buckets[worst]?.id,
    }
  }
}
