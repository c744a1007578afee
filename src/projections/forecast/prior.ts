import type { Counts } from './counts.js'
import { cells } from './lateness.js'

/** After ten debts a debtor's own record outweighs that of all others. */
export const ownRecord = 10

/** With fewer payments than this about a lateness, those of the days around it are looked at too. */
const enoughPayments = 10

/** Of a book that has seen no payment, one in so many days of waiting is believed; any record soon outweighs it. */
const unseen = 30

const likeliest = 0.95

/** What all debtors together say about each day of lateness: sums over them, each weighed so that none speaks for the rest. */
interface Pooled {
  readonly waiting: Float64Array
  readonly paid: Float64Array
  readonly balancedWaiting: Float64Array
  readonly balancedPaid: Float64Array
}

const pooled = ({ debtors, at, first, waiting, paid }: Counts): Pooled => {
  const pool = {
    waiting: new Float64Array(cells),
    paid: new Float64Array(cells),
    balancedWaiting: new Float64Array(cells),
    balancedPaid: new Float64Array(cells),
  }
  for (let who = 0; who < debtors; who++) {
    const base = (first[who] ?? 0) - (at[who] ?? 0)
    for (let index = at[who] ?? 0; index < (at[who + 1] ?? 0); index++) {
      const n = waiting[index] ?? 0
      if (n === 0) continue
      const e = paid[index] ?? 0
      const cell = base + index
      const weight = 1 / (n + ownRecord)
      pool.waiting[cell] = (pool.waiting[cell] ?? 0) + n
      pool.paid[cell] = (pool.paid[cell] ?? 0) + e
      pool.balancedWaiting[cell] = (pool.balancedWaiting[cell] ?? 0) + weight * n
      pool.balancedPaid[cell] = (pool.balancedPaid[cell] ?? 0) + weight * e
    }
  }
  return pool
}

/** Sums from the first cell up to one, exclusive. */
const upTo = (values: Float64Array): Float64Array => {
  const sums = new Float64Array(values.length + 1)
  for (let cell = 0; cell < values.length; cell++) sums[cell + 1] = (sums[cell] ?? 0) + (values[cell] ?? 0)
  return sums
}

const between = (sums: Float64Array, from: number, to: number): number =>
  (sums[Math.min(to, cells - 1) + 1] ?? 0) - (sums[Math.max(from, 0)] ?? 0)

/**
 * The chance that what is open on a day of lateness is paid on it, by what all debtors did: the prior of each of them. Where
 * few were waited for, it leans on the days around, as many as ten payments need; where there are none, on all of them.
 */
export const priorOf = (counts: Counts): Float64Array => {
  const pool = pooled(counts)
  const paid = upTo(pool.paid)
  const balancedPaid = upTo(pool.balancedPaid)
  const balancedWaiting = upTo(pool.balancedWaiting)
  const all = between(paid, 0, cells)
  /** The weight of one payment, and how many there are in a day of waiting over all lateness. */
  const one = all > 0 ? between(balancedPaid, 0, cells) / all : 1 / (1 + ownRecord)
  const overall = (between(balancedPaid, 0, cells) + one) / (between(balancedWaiting, 0, cells) + one * unseen)
  let around = 0
  return Float64Array.from({ length: cells }, (_, cell) => {
    // What is around the next day is at most one day more than what is around this one.
    around = Math.max(0, around - 1)
    while (around < cells && between(paid, cell - around, cell + around) < enoughPayments) around += 1
    const from = cell - around
    const to = cell + around
    const smooth =
      around === cells
        ? overall
        : (between(balancedPaid, from, to) + one * overall) / (between(balancedWaiting, from, to) + one)
    const waited = pool.waiting[cell] ?? 0
    const trust = waited / (waited + ownRecord)
    const here = waited > 0 ? (pool.balancedPaid[cell] ?? 0) / (pool.balancedWaiting[cell] ?? 1) : 0
    return Math.min(likeliest, trust * here + (1 - trust) * smooth)
  })
}
