import type { DebtId } from '../../domain/id.js'
import { factsOf, type ItemHistory, type OpenItemState } from '../../projections/open-item-codec.js'
import type { States } from '../../projections/projection.js'

/** The most that a story may hold to be read at a glance. */
const mostFacts = 12

/** How many different things have happened; none where there were too many of them. */
const variety = (history: ItemHistory): number => {
  const facts = factsOf(history)
  if (facts.length > mostFacts) return 0
  return new Set(facts.map(({ change }) => (change.kind === 'moved' ? change.cause : change.kind))).size
}

/** The debt to which the most different things have happened, in a story that is not too long. */
export const sampleDebt = (states: States<OpenItemState>): DebtId | undefined => {
  let found: { readonly id: DebtId; readonly variety: number } | undefined
  for (const history of states.values()) {
    if (history?.item.kind !== 'debt') continue
    const own = variety(history)
    if (found === undefined || own > found.variety) found = { id: history.item.id, variety: own }
  }
  return found?.id
}
