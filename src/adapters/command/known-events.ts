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

/** The same; also refuses an event that belongs to another stream, which would be folded into the wrong state. */
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
 * Decorates the store of a book so that reads never return unknown events. A store without a codec, such as one in memory,
 * returns whatever was appended, including events of a newer version or another program.
 */
export const knownEvents = (store: EventStore<BookEvent>): EventStore<BookEvent> =>
  judgedStore(store, unknownIn, 'trust', wrongIn)
