import type { BookEvent } from '../../domain/book/book.js'
import { instantOf } from '../../domain/value/instant.js'
import type { Seen } from '../../projections/projection/projection.js'
import { streamOf } from '../command/aggregate.js'
import { toPosition } from '../store/counted-position.js'

const begin = Date.UTC(2026, 0, 1)

/**
 * The events of a book as a projection sees them: in this order in the log, at positions from 1, each recorded a second after
 * the one before it, from the beginning of 2026 on. The id of the nth is `event-n`, from 0.
 *
 * @since 0.2.0
 */
export const seenEvents = (events: ReadonlyArray<BookEvent>): ReadonlyArray<Seen<BookEvent>> =>
  events.map((event, n) => ({
    id: `event-${n}`,
    stream: streamOf(event),
    position: toPosition(n + 1),
    recordedAt: instantOf(new Date(begin + n * 1000)),
    event,
  }))
