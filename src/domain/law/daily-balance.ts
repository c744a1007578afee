import type { LocalDate } from '../value/local-date.js'
import type { Movement } from '../value/movement.js'

/** What a balance was at the end of a day. */
export interface DayBalance {
  readonly on: LocalDate
  readonly amount: bigint
}

/**
 * Keeps the balance at the end of every day on which it moved, while movements come in the order in which they are known.
 * Answers the lowest balance from the day of the movement on: what was before that day, it does not change.
 */
export const dailyBalance = (): ((movement: Movement) => DayBalance) => {
  const days: DayBalance[] = []
  return ({ on, amount }) => {
    const index = days.findLastIndex((day) => day.on <= on)
    let low: DayBalance = { on, amount: (days[index]?.amount ?? 0n) + amount }
    if (days[index]?.on === on) days[index] = low
    else days.splice(index + 1, 0, low)
    // Most movements are of the last day: there is nothing after them.
    for (let later = days.length - 1; days[later] !== undefined && (days[later] as DayBalance).on > on; later--) {
      const day = days[later] as DayBalance
      const moved = { on: day.on, amount: day.amount + amount }
      days[later] = moved
      if (moved.amount < low.amount) low = moved
    }
    return low
  }
}
