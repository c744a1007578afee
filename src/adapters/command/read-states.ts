import * as E from 'fp-ts/lib/Either.js'
import { type BookEvent, type BookState, book } from '../../domain/book/book.js'
import type { EventStore, ReadError, StreamName } from '../store/event-store.js'
import { readFrom, type StateCache, type StreamState, withEvents } from './state-cache.js'

/** The current states of these streams, with one `readBatch` that reads only events which the cache lacks. */
export const readStates = async (
  store: EventStore<BookEvent>,
  streams: ReadonlyArray<StreamName>,
  cache?: StateCache<BookState>,
): Promise<E.Either<ReadError, ReadonlyMap<StreamName, StreamState<BookState>>>> => {
  // A snapshot of the cache, which may change while the store answers.
  const known = new Map(streams.map((stream) => [stream, cache?.get(stream)]))
  const found = await store.readBatch(streams, (stream) => readFrom(known.get(stream)))()
  if (E.isLeft(found)) return found
  const states = new Map<StreamName, StreamState<BookState>>()
  for (const stream of streams) {
    const now = withEvents(book, known.get(stream), found.right.get(stream) ?? [])
    cache?.set(stream, now)
    states.set(stream, now)
  }
  return E.right(states)
}
