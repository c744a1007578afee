import { aggregateOfEvent, type BookEvent } from '../../domain/book/book.js'
import type { EventStore, Recorded, Undecodable } from './event-store.js'
import { judgedStore } from './judged-store.js'
import { undecodable } from './undecodable.js'

const typeOf = (event: unknown): string => {
  const { type } = event as { readonly type?: unknown }
  return typeof type === 'string' ? type : typeof type
}

const unknownIn = ({ stream, revision, event }: Recorded<BookEvent>): Undecodable | undefined =>
  Object.hasOwn(aggregateOfEvent, event.type)
    ? undefined
    : undecodable(stream, revision, { type: typeOf(event), version: 1, known: undefined })

/**
 * The store of a book, from which no event comes that the book does not know: a store that keeps events as they were appended
 * hands over those of a newer version, or of somebody else, as well.
 */
export const knownEvents = (store: EventStore<BookEvent>): EventStore<BookEvent> => judgedStore(store, unknownIn)
