import type { OpenItem } from '../../projections/open-item/open-item-codec.js'
import {
  type Change,
  factsOf,
  type ItemHistory,
  type OpenItemState,
} from '../../projections/open-item/open-item-codec.js'
import type { States } from '../../projections/projection/projection.js'

/** The most that a story may hold to be read at a glance. */
const mostFacts = 12

const nameOf = (change: Change): string => {
  if (change.kind === 'moved') return change.cause
  return change.kind === 'chequeMoved' ? `${change.place} ${change.how ?? ''}` : change.kind
}

/** How many different things have happened; none where there were too many of them. */
const variety = (history: ItemHistory): number => {
  const facts = factsOf(history)
  if (facts.length > mostFacts) return 0
  return new Set(facts.map(({ change }) => nameOf(change))).size
}

/** The debt or cheque to which the most different things have happened, in a story that is not too long. */
export const sampleItem = (states: States<OpenItemState>, kind: OpenItem['kind']): OpenItem['id'] | undefined => {
  let found: { readonly id: OpenItem['id']; readonly variety: number } | undefined
  for (const history of states.values()) {
    if (history?.item.kind !== kind) continue
    const own = variety(history)
    if (found === undefined || own > found.variety) found = { id: history.item.id, variety: own }
  }
  return found?.id
}
