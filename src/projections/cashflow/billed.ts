import type { DuePart } from '../open-item/due-part.js'
import type { Cause, Fact } from '../open-item/open-item-codec.js'
import { planIn } from '../open-item/plan.js'
import { dueDateIn } from '../open-item/position.js'

const billing: ReadonlySet<Cause> = new Set(['issued', 'charged', 'credited', 'waived', 'cancelled'])

/** What was billed of a debt, less what was credited or cancelled, on the days on which it fell due. */
export const billedParts = (facts: ReadonlyArray<Fact>): ReadonlyArray<DuePart> => {
  let billed = 0n
  for (const { change } of facts) {
    if (change.kind !== 'moved') continue
    if (billing.has(change.cause)) billed += change.amount
  }
  const due = dueDateIn(facts)
  if (due === undefined) return []
  const plan = planIn(facts)
  const instalments = plan?.instalments.map(({ due: day, amount }) => ({ due: day, amount: amount.amount })) ?? []
  const planned = instalments.reduce((sum, { amount }) => sum + amount, 0n)
  return [{ due, amount: billed - planned }, ...instalments]
}
