import type { DebtEvent } from '../event.js'
import { evolveKnown } from '../evolve/evolve.js'
import type { KnownDebt } from '../state.js'

/** What follows by itself from what has just happened. */
export type Consequence = (debt: KnownDebt) => ReadonlyArray<DebtEvent>

/** The events with all that follows from them: each consequence sees the debt as the ones before it left it. */
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

/** Most debts have no arrangement at all, so most payments are followed by nothing. */
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
