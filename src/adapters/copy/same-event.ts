import { isDeepStrictEqual } from 'node:util'
import type { BookEvent } from '../../domain/book/book.js'
import type { Instant } from '../../domain/value/instant.js'
import { bookCodec } from '../codec/book-codec.js'
import type { Recorded } from '../store/event-store.js'

/** Compares contents as JSON text first, which is fast, and by value if the order of keys differs. */
const sameContent = (a: BookEvent, b: BookEvent): boolean => {
  if (a === b) return true
  const [left, right] = [JSON.stringify(bookCodec.encode(a)), JSON.stringify(bookCodec.encode(b))]
  return left === right || isDeepStrictEqual(JSON.parse(left), JSON.parse(right))
}

/**
 * Whether a copy has the same event, with the same envelope, at the same revision of the same stream. Times in older books may
 * fall along the log; `raised` is the event's time as a store records it that does not allow that.
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
