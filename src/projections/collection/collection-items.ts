import type { BookEvent } from '../../domain/book/event.js'
import { bearing } from '../open-item/bearing.js'
import { withEvent } from '../open-item/item-history.js'
import { OpenItemState } from '../open-item/item-history-codec.js'
import type { Projection } from '../projection/projection.js'

/** What bears on no balance, and on what is done next: what was said, who has it, how far one is trusted, and whom one may not ask. */
const bearsOnSteps: { readonly [T in BookEvent['type']]?: true } = {
  DebtorReminded: true,
  ContactAttempted: true,
  InboundContactRecorded: true,
  ExcuseRecorded: true,
  RefusalRecorded: true,
  DelayReasonRecorded: true,
  PlanProposed: true,
  PlanCountered: true,
  PlanSigned: true,
  InstalmentMissed: true,
  PlacedWithAgency: true,
  RecalledFromAgency: true,
  AgencyCollected: true,
  DebtReferredToLegal: true,
  LegalOutcomeRecorded: true,
  CreditAssessed: true,
  CreditLimitChanged: true,
  CreditHeld: true,
  CreditReleased: true,
  DebtorClassified: true,
  ContactPreferenceChanged: true,
  ConsentGiven: true,
  ConsentRevoked: true,
  CeaseRequested: true,
  MoratoriumStarted: true,
  MoratoriumEnded: true,
  InsolvencyRecorded: true,
  SubjectErased: true,
}

/**
 * The read model behind decisions of collection, credit, plans and placements: per stream the events that bear on money, and those
 * that bear on what is done next. Its states are those of `openItems`, with more events in them.
 *
 * @since 0.2.0
 */
export const collectionItems: Projection<BookEvent, OpenItemState> = {
  name: 'collection-items',
  version: 2,
  key: ({ stream, event }) => (bearing[event.type] || bearsOnSteps[event.type] === true ? stream : undefined),
  empty: undefined,
  apply: withEvent,
  codec: OpenItemState,
}
