import * as E from 'fp-ts/lib/Either.js'
import type { EventStore, Page, Position, ReadError } from '../store/event-store.js'

/** The id of the first event after a position, `undefined` at the end. Shows whether a log was replaced or truncated. */
export const idAfter = async <Ev>(
  store: EventStore<Ev>,
  position: Position,
): Promise<E.Either<ReadError, string | undefined>> =>
  E.map((page: Page<Ev>) => page.events[0]?.id)(await store.readAll(position, 1, 'trust', 'skip')())
