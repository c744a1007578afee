import * as E from 'fp-ts/lib/Either.js'
import type { BookEvent } from '../../domain/book/book.js'
import { memoryStore } from '../memory/memory-store.js'
import type { EventStore } from '../store/event-store.js'

/** A store for dry runs: it drops appended events. Without `store` it is empty. */
export const dryStore = (store: EventStore<BookEvent> = memoryStore()): EventStore<BookEvent> => ({
  ...store,
  appendBatch: (appends) => async () => E.right(appends.map(({ expected, events }) => expected + events.length)),
})
