import * as E from 'fp-ts/lib/Either.js'
import type { Decider } from '../../domain/decider.js'
import type { EventStore, ReadError, StreamName } from '../store/event-store.js'

/** The state of a stream by its decider. The cast is safe: only events of one aggregate are appended to a stream. */
export const readState = async <E, S, DE extends E>(
  store: EventStore<E>,
  stream: StreamName,
  decider: Decider<never, S, DE, unknown>,
): Promise<E.Either<ReadError, S>> => {
  const read = await store.read(stream)()
  if (E.isLeft(read)) return read
  let state = decider.initial
  for (const { event } of read.right) state = decider.evolve(state, event as DE)
  return E.right(state)
}
