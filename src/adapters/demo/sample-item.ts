import { factsOf, type ItemHistory } from '../../projections/open-item/item-history.js'
import type { OpenItemState } from '../../projections/open-item/item-history-codec.js'
import type { States } from '../../projections/projection/projection.js'

/** The most that a story may hold to be read at a glance. */
const mostEvents = 12

/** How many different things have happened; none where there were too many of them. */
const variety = (history: ItemHistory): number => {
  const types = factsOf<{ readonly type: string }>(history).map(({ event }) => event.type)
  return types.length > mostEvents ? 0 : new Set(types).size
}

/** The debt or cheque to which the most different things have happened, in a story that is not too long. */
export const sampleItem = (states: States<OpenItemState>, kind: 'debt' | 'cheque'): ItemHistory['id'] | undefined => {
  let found: { readonly id: ItemHistory['id']; readonly variety: number } | undefined
  for (const history of states.values()) {
    if (history?.kind !== kind) continue
    const own = variety(history)
    if (found === undefined || own > found.variety) found = { id: history.id, variety: own }
  }
  return found?.id
}
