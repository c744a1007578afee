import type { CurrencyCode } from '../../domain/value/currency.js'
import { fromEpochDay } from '../../domain/value/local-date.js'
import type { DebtLife } from './debt-life.js'
import { isOpenOn } from './lot.js'

/** What came in each period, in minor units, for the debts that were open on a day. */
export type Came = ReadonlyMap<CurrencyCode, ReadonlyArray<bigint>>

/** Which of the periods that end so many days ahead a day ahead is in: their number after the last. */
export const periodAhead = (ends: ReadonlyArray<number>, ahead: number): number => {
  let period = 0
  while (period < ends.length && (ends[period] ?? 0) < ahead) period += 1
  return period
}

/** Counts the money that came after a day for debts that were open on it. */
export const cameAfter = (lives: Iterable<DebtLife>, day: number, ends: ReadonlyArray<number>): Came => {
  const came = new Map<CurrencyCode, bigint[]>()
  const date = fromEpochDay(day)
  for (const { currency, lots, last } of lives) {
    if (last <= date || !lots.some((lot) => isOpenOn(lot, day))) continue
    const sums = came.get(currency) ?? ends.map(() => 0n)
    came.set(currency, sums)
    for (const lot of lots) {
      for (const { on, amount, by } of lot.ends) {
        const period = periodAhead(ends, on - day)
        if (by === 'money' && on > day && period < ends.length) sums[period] = (sums[period] ?? 0n) + amount
      }
    }
  }
  return came
}
