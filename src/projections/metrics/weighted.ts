import { ratioOf } from './ratio.js'

/**
 * An amount in minor units, and its days: late, or old.
 *
 * @since 0.2.0
 */
export interface AmountOfDays {
  readonly amount: bigint
  readonly days: number
}

/**
 * Mean days, each weighed by its amount: the age of what is overdue, or of cash on account. Nothing of nothing.
 *
 * @since 0.2.0
 * @example weightedDays([{ amount: 300n, days: 10 }, { amount: 100n, days: 50 }]) // 20
 */
export const weightedDays = (amounts: Iterable<AmountOfDays>): number | undefined => {
  let [sum, weighed] = [0n, 0n]
  for (const { amount, days } of amounts) {
    sum += amount
    weighed += amount * BigInt(days)
  }
  return ratioOf(weighed, sum)
}

/**
 * Average days late of paid debts: the mean of the days from due date to last payment, less than nothing where early. Nothing of
 * none. Source: Business Central, which rounds it to whole days.
 *
 * @since 0.2.0
 * @example averageDaysLate([7, 4]) // 5.5
 */
export const averageDaysLate = (late: ReadonlyArray<number>): number | undefined =>
  averageOf({ debts: late.length, days: late.reduce((sum, days) => sum + days, 0) })

/** The same from how many debts were paid, and how many days late in all. */
export const averageOf = ({ debts, days }: { readonly debts: number; readonly days: number }): number | undefined =>
  debts === 0 ? undefined : days / debts

/**
 * How much of all is of few: the share of the largest, and the sum of the squares of all shares, from near 0 to 1 (Herfindahl and
 * Hirschman). Nothing of nothing.
 *
 * @since 0.2.0
 * @example concentration([50n, 30n, 20n]) // { largest: 0.5, index: 0.38 }
 */
export const concentration = (amounts: ReadonlyArray<bigint>): Concentration | undefined => {
  const sum = amounts.reduce((total, amount) => total + amount, 0n)
  if (sum <= 0n) return undefined
  // Whole numbers until the end, so that it does not depend on the order.
  const [largest, squares] = amounts.reduce(
    ([most, total], amount) => [amount > most ? amount : most, total + amount * amount],
    [0n, 0n],
  )
  return { largest: Number(largest) / Number(sum), index: Number(squares) / Number(sum * sum) }
}

/**
 * The share of the largest, and the index of Herfindahl and Hirschman.
 *
 * @since 0.2.0
 */
export interface Concentration {
  readonly largest: number
  readonly index: number
}
