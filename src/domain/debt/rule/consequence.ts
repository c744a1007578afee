import type { DebtEvent } from '../event.js'
import { evolveKnown } from '../evolve/evolve.js'
import type { KnownDebt } from '../state.js'

/** Events that follow automatically from the debt's new state. */
export type Consequence = (debt: KnownDebt) => ReadonlyArray<DebtEvent>

/** The events and their consequences. Each consequence sees the debt as the previous ones left it. */
export const withConsequences = (
  debt: KnownDebt,
  events: ReadonlyArray<DebtEvent>,
  ...consequences: ReadonlyArray<Consequence>
): ReadonlyArray<DebtEvent> => {
  const all = [...events]
  let after = events.reduce(evolveKnown, debt)
  for (const consequence of consequences) {
    const more = consequence(after)
    all.push(...more)
    after = more.reduce(evolveKnown, after)
  }
  return all
}

/** The same for one event, with a fast path: without a plan, settlement, discount or return fee nothing can follow. */
export const withAllThatFollows = (
  debt: KnownDebt,
  event: DebtEvent,
  consequences: ReadonlyArray<Consequence>,
): ReadonlyArray<DebtEvent> => {
  const { plans, file, issued } = debt
  const plain =
    plans.length === 0 &&
    file.settlements.length === 0 &&
    issued.terms?.discounts === undefined &&
    issued.terms?.returnFees === undefined
  return plain ? [event] : withConsequences(debt, [event], ...consequences)
}
