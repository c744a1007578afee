import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtorId } from '../../domain/value/id.js'
import { periodAhead } from './came.js'
import type { DebtLife } from './debt-life.js'
import { isOpenOn, type Lot, openOn } from './lot.js'

/** What a simpler forecast puts in each period, in minor units. */
export type Baseline = ReadonlyMap<CurrencyCode, ReadonlyArray<bigint>>

/** Puts all that is open on a day where a rule says, and in the first period what should have come already. */
const placed = (
  lives: Iterable<DebtLife>,
  day: number,
  ends: ReadonlyArray<number>,
  expectedOn: (lot: Lot) => number,
): Baseline => {
  const sums = new Map<CurrencyCode, bigint[]>()
  for (const { currency, lots } of lives) {
    for (const lot of lots) {
      if (!isOpenOn(lot, day)) continue
      const open = openOn(lot, day)
      const sum = sums.get(currency) ?? ends.map(() => 0n)
      sums.set(currency, sum)
      const period = periodAhead(ends, Math.max(expectedOn(lot) - day, 1))
      if (period < ends.length) sum[period] = (sum[period] ?? 0n) + open
    }
  }
  return sums
}

/** Everything comes when it is due. */
export const byDueDate = (lives: Iterable<DebtLife>, day: number, ends: ReadonlyArray<number>): Baseline =>
  placed(lives, day, ends, ({ due }) => due)

interface Mean {
  days: number
  count: number
}

/**
 * Everything comes as late as its debtor paid on average until that day, in whole days; the mean of all debtors stands in for one who has
 * paid nothing yet.
 */
export const byMeanLateness = (lives: ReadonlyArray<DebtLife>, day: number, ends: ReadonlyArray<number>): Baseline => {
  const all: Mean = { days: 0, count: 0 }
  const means = new Map<DebtorId, Mean>()
  for (const { lots } of lives) {
    for (const lot of lots) {
      const last = lot.ends.filter(({ on }) => on <= day).at(-1)
      if (last?.by !== 'money' || isOpenOn(lot, day)) continue
      const mean = means.get(lot.debtor) ?? { days: 0, count: 0 }
      means.set(lot.debtor, mean)
      for (const one of [mean, all]) {
        one.days += last.on - lot.due
        one.count += 1
      }
    }
  }
  const lateness = (debtor: DebtorId): number => {
    const { days, count } = means.get(debtor) ?? all
    return count === 0 ? 0 : Math.trunc(days / count)
  }
  return placed(lives, day, ends, ({ due, debtor }) => due + lateness(debtor))
}
