import type { Fact } from './open-item-codec.js'
import { type DuePart, latestChange } from './position.js'

/** What was billed of a debt, less what was credited or cancelled, on the days on which it fell due. */
export const billedParts = (facts: ReadonlyArray<Fact>): ReadonlyArray<DuePart> => {
  let billed = 0n
  for (const { change } of facts) {
    if (change.kind !== 'moved') continue
    if (change.cause === 'issued' || change.cause === 'credited' || change.cause === 'cancelled')
      billed += change.amount
  }
  const due = latestChange(facts, 'due')?.dueDate
  if (due === undefined) return []
  const plan = latestChange(facts, 'planned')
  const instalments = plan?.instalments.map(({ due: day, amount }) => ({ due: day, amount: amount.amount })) ?? []
  const planned = instalments.reduce((sum, { amount }) => sum + amount, 0n)
  return [{ due, amount: billed - planned }, ...instalments]
}
