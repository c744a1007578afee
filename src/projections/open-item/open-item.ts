import type { BookEvent } from '../../domain/book/book.js'
import type { Projection } from '../projection/projection.js'
import { bearing } from './bearing.js'
import { withEvent } from './item-history.js'
import { OpenItemState } from './item-history-codec.js'

/**
 * The read model behind aging, cashflow, statement and exposure: per stream, the events that bear on money and its days. What
 * was open on a day is asked of the deciders, which fold them.
 *
 * @since 0.1.0
 */
export const openItems: Projection<BookEvent, OpenItemState> = {
  name: 'open-items',
  version: 3,
  key: ({ stream, event }) => (bearing[event.type] ? stream : undefined),
  empty: undefined,
  apply: withEvent,
  codec: OpenItemState,
}
