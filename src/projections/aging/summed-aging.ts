import type { CurrencyCode } from '../../domain/value/currency.js'
import type { AgingConvention } from './aging-convention.js'
import type { CurrencyAging } from './aging-report.js'
import { currenciesOf, emptyTally, type Tally } from './aging-tally.js'

/**
 * The ages of several groups of one report as those of one, such as of a debtor and its companies: of all groups they are those of the
 * whole. `convention` is that of the report.
 *
 * @since 0.2.0
 */
export const summedAging = (
  parts: Iterable<CurrencyAging>,
  convention: AgingConvention,
): ReadonlyArray<CurrencyAging> => {
  const tallies = new Map<CurrencyCode, Tally>()
  for (const { currency, buckets, unapplied, recognised, columns } of parts) {
    const tally = tallies.get(currency) ?? emptyTally(convention)
    tallies.set(currency, tally)
    for (const [at, { amount, count }] of buckets.entries()) {
      tally.amounts[at] = (tally.amounts[at] ?? 0n) + amount.amount
      tally.counts[at] = (tally.counts[at] ?? 0) + count
    }
    tally.unapplied += unapplied.amount
    tally.recognised += recognised.amount
    tally.disputed += columns.disputed.amount
    tally.promised += columns.promised.amount
    tally.covered += columns.covered.amount
  }
  return currenciesOf(tallies, convention)
}
