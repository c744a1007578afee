import type { LocalDate } from './local-date.js'

/** A dated change of a balance, in minor units: above zero it grows. */
export interface Movement {
  readonly on: LocalDate
  readonly amount: bigint
}

/** The balance at the end of a day. */
export const balanceOn = (movements: Iterable<Movement>, day: LocalDate): bigint => {
  let balance = 0n
  for (const movement of movements) if (movement.on <= day) balance += movement.amount
  return balance
}

/**
 * The least balance at the end of any day from `day` on. A reduction dated `day` may not be larger, or the balance would
 * have been below zero on some later day: this is what makes back-dated entries safe.
 */
export const leastFrom = (movements: Iterable<Movement>, day: LocalDate): bigint => {
  let balance = 0n
  const later: Movement[] = []
  for (const movement of movements) {
    if (movement.on <= day) balance += movement.amount
    else later.push(movement)
  }
  if (later.length === 0) return balance
  later.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  let least = balance
  later.forEach((movement, index) => {
    balance += movement.amount
    const endOfDay = later[index + 1]?.on !== movement.on
    if (endOfDay && balance < least) least = balance
  })
  return least
}
