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
  const mean = new MeanDays()
  for (const { amount, days } of amounts) mean.add(amount, days)
  return mean.mean()
}

/** Amounts of days that are seen one by one: their sum, and their {@link weightedDays}. */
export class MeanDays {
  amount = 0n
  #days = 0n

  add(amount: bigint, days: number): void {
    this.amount += amount
    this.#days += amount * BigInt(days)
  }

  mean(): number | undefined {
    return ratioOf(this.#days, this.amount)
  }
}

/**
 * Average days late of paid debts: the mean of the days from due date to last payment, less than nothing where early. Nothing of
 * none. Source: Business Central, which rounds it to whole days.
 *
 * @since 0.2.0
 * @example averageDaysLate([7, 4]) // 5.5
 */
export const averageDaysLate = (late: ReadonlyArray<number>): number | undefined =>
  late.length === 0 ? undefined : late.reduce((sum, days) => sum + days, 0) / late.length

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
  const shares = amounts.map((amount) => Number(amount) / Number(sum))
  return {
    largest: shares.reduce((most, share) => Math.max(most, share), 0),
    index: shares.reduce((total, share) => total + share * share, 0),
  }
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
