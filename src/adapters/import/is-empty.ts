import * as E from 'fp-ts/lib/Either.js'
import type { EventStore, ReadError } from '../store/event-store.js'

/** Whether a store has no events yet. */
export const isEmpty = async <A>(store: EventStore<A>): Promise<E.Either<ReadError, boolean>> => {
  const first = await store.readAll(store.start, 1, 'trust')()
  return E.isLeft(first) ? first : E.right(first.right.events.length === 0)
}
