import { streamOf } from '../../../src/adapters/command/aggregate.js'
import { eventId } from '../../../src/adapters/store/event-id.js'
import type { EventStore, NewEvent } from '../../../src/adapters/store/event-store.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import { recordedAt } from '../../projections/history.js'

/**
 * Appends the events of a book from a place among them to before another, one by one, each a second after the one before. Their ids are
 * made of a name.
 */
export const appending = (store: EventStore<BookEvent>, events: ReadonlyArray<BookEvent>, name = 'c') => {
  const revisions = new Map<string, number>()
  let done = 0
  return async (until: number): Promise<void> => {
    for (; done < until && done < events.length; done++) {
      const event = events[done] as BookEvent
      const stream = streamOf(event)
      const expected = revisions.get(stream) ?? -1
      const id = eventId(name, done)
      const by = { actor: 'clerk', commandId: id, correlationId: id, causationId: id, tenant: undefined }
      const told: NewEvent<BookEvent> = { event, id, recordedAt: recordedAt(done), ...by }
      right(await store.append({ stream, expected, events: [told] })())
      revisions.set(stream, expected + 1)
    }
  }
}
