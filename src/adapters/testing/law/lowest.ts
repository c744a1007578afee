import type { Movement } from '../../../domain/movement.js'

/** The lowest balance at the end of any day on which it moves, and that day; zero where nothing moves. */
export const lowest = (movements: ReadonlyArray<Movement>): { readonly on: string; readonly amount: bigint } => {
  const byDay = new Map<string, bigint>()
  for (const { on, amount } of movements) byDay.set(on, (byDay.get(on) ?? 0n) + amount)
  let balance = 0n
  let low = { on: '', amount: 0n }
  for (const on of [...byDay.keys()].sort()) {
    balance += byDay.get(on) ?? 0n
    if (low.on === '' || balance < low.amount) low = { on, amount: balance }
  }
  return low
}
