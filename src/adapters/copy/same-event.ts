import { isDeepStrictEqual } from 'node:util'
import type { BookEvent } from '../../domain/book/book.js'
import type { Instant } from '../../domain/value/instant.js'
import { bookCodec } from '../codec/book-codec.js'
import type { Recorded } from '../store/event-store.js'

/** What is stored of an event. As text it compares quickly; where members stand in another order, they are compared. */
const sameContent = (a: BookEvent, b: BookEvent): boolean => {
  if (a === b) return true
  const [left, right] = [JSON.stringify(bookCodec.encode(a)), JSON.stringify(bookCodec.encode(b))]
  return left === right || isDeepStrictEqual(JSON.parse(left), JSON.parse(right))
}

/**
 * Whether a copy has the same event at the same place of the same stream: what it says, and all that is known of it. `raised`
 * is its time as a store records it whose times never fall along the log; a book of before may have some that do.
 */
export const sameEvent = (a: Recorded<BookEvent>, b: Recorded<BookEvent>, raised: Instant): boolean =>
  a.stream === b.stream &&
  a.revision === b.revision &&
  a.id === b.id &&
  (b.recordedAt === a.recordedAt || b.recordedAt === raised) &&
  a.actor === b.actor &&
  a.commandId === b.commandId &&
  a.correlationId === b.correlationId &&
  a.causationId === b.causationId &&
  a.tenant === b.tenant &&
  sameContent(a.event, b.event)
