import { aggregateOfEvent, type BookEvent } from '../../domain/book/book.js'
import { tellProblem } from '../../domain/value/codec-error.js'
import type { EventStore, Recorded, Undecodable } from '../store/event-store.js'
import { judgedStore } from '../store/judged-store.js'
import { undecodable } from '../store/undecodable.js'
import { streamOf } from './aggregate.js'

const typeOf = (event: unknown): string => {
  const { type } = event as { readonly type?: unknown }
  return typeof type === 'string' ? type : typeof type
}

const unknownIn = ({ stream, revision, event }: Recorded<BookEvent>): Undecodable | undefined =>
  Object.hasOwn(aggregateOfEvent, event.type)
    ? undefined
    : undecodable(stream, revision, { type: typeOf(event), version: 1, known: undefined })

/** The same, or that an event is of another stream than the one that it was found in: it would be folded into what it is not of. */
const wrongIn = (recorded: Recorded<BookEvent>): Undecodable | undefined => {
  const unknown = unknownIn(recorded)
  if (unknown !== undefined) return unknown
  const { stream, revision, event } = recorded
  const own = streamOf(event)
  if (own === stream) return undefined
  return undecodable(stream, revision, [
    tellProblem({ path: 'type', value: event.type, expected: `an event of ${stream}, and it is of ${own}` }),
  ])
}

/**
 * The store of a book, from which no event comes that the book does not know: a store that keeps events as they were appended
 * hands over those of a newer version, or of somebody else, as well.
 */
export const knownEvents = (store: EventStore<BookEvent>): EventStore<BookEvent> =>
  judgedStore(store, unknownIn, 'trust', wrongIn)
