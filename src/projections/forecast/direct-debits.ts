import type { BookEvent } from '../../domain/book/book.js'
import { withEvent } from '../open-item/item-history.js'
import { OpenItemState } from '../open-item/item-history-codec.js'
import type { Projection } from '../projection/projection.js'

const bears: { readonly [T in BookEvent['type']]?: true } = {
  DebitRequested: true,
  DebitFailed: true,
  DebitSucceeded: true,
  PaymentReturned: true,
  MandateRevoked: true,
}

/**
 * The read model of direct debits: what was asked of the bank, what came of it, and which mandates were revoked. No balance is made of
 * them, so that they stand apart from `openItems`.
 *
 * @since 0.2.0
 */
export const directDebits: Projection<BookEvent, OpenItemState> = {
  name: 'direct-debits',
  version: 1,
  key: ({ stream, event }) => (bears[event.type] === true ? stream : undefined),
  empty: undefined,
  apply: withEvent,
  codec: OpenItemState,
}
