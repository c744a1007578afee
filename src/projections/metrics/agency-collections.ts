import type { BookEvent } from '../../domain/book/book.js'
import type { DebtEventOf } from '../../domain/debt/event.js'
import type { DebtId } from '../../domain/value/id.js'
import { factsOf, withEvent } from '../open-item/item-history.js'
import { OpenItemState } from '../open-item/item-history-codec.js'
import type { Projection, States } from '../projection/projection.js'
import { type KnownAt, knownBy } from '../projection/state-at.js'

/**
 * The read model of what agencies reported, with the commission that each keeps of it. No balance is made of it, so that it stands
 * apart from `openItems`.
 *
 * @since 0.2.0
 */
export const agencyCollections: Projection<BookEvent, OpenItemState> = {
  name: 'agency-collections',
  version: 1,
  key: ({ stream, event }) => (event.type === 'AgencyCollected' ? stream : undefined),
  empty: undefined,
  apply: withEvent,
  codec: OpenItemState,
}

/** What agencies reported of each debt, to a reader of that knowledge. */
export type Reported = ReadonlyMap<DebtId, ReadonlyArray<DebtEventOf<'AgencyCollected'>>>

export const reportedBy = (states: States<OpenItemState> | undefined, knownAt: KnownAt | undefined): Reported => {
  const isKnown = knownBy(knownAt)
  const reported = new Map<DebtId, ReadonlyArray<DebtEventOf<'AgencyCollected'>>>()
  for (const history of states?.values() ?? []) {
    if (history?.kind !== 'debt') continue
    const facts = factsOf(history).filter(isKnown)
    reported.set(
      history.id,
      facts.flatMap(({ event }) => (event.type === 'AgencyCollected' ? [event] : [])),
    )
  }
  return reported
}
