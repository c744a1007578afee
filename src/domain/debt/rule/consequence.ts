import type { DebtEvent } from '../event.js'
import { evolve } from '../evolve/evolve.js'
import type { DebtState, IssuedDebt } from '../state.js'

type Issued = IssuedDebt & DebtState

/** What follows by itself from what has just happened. */
export type Consequence = (debt: Issued) => ReadonlyArray<DebtEvent>

/** The events with all that follows from them: each consequence sees the debt as the ones before it left it. */
export const withConsequences = (
  debt: Issued,
  events: ReadonlyArray<DebtEvent>,
  ...consequences: ReadonlyArray<Consequence>
): ReadonlyArray<DebtEvent> => {
  const all = [...events]
  let after = events.reduce(evolve, debt as DebtState) as Issued
  for (const consequence of consequences) {
    const more = consequence(after)
    all.push(...more)
    after = more.reduce(evolve, after as DebtState) as Issued
  }
  return all
}
