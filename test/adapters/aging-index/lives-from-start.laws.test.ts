import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import { keptAgingIndex } from '../../../src/adapters/aging-index/kept-aging-index.js'
import { memoryStore } from '../../../src/adapters/memory/memory-store.js'
import type { EventStore, Recorded } from '../../../src/adapters/store/event-store.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { bookHistory } from '../../../src/adapters/testing/index.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import type { AgingIndex } from '../../../src/projections/aging-index/aging-index.js'
import { agingIndexOf } from '../../../src/projections/aging-index/build-index.js'
import { appending } from './index-bench.js'

const whole = (index: AgingIndex): ReadonlyArray<unknown> =>
  [...index.rowsUntil(index.rows.length)].map((row) => ({ ...row, item: index.items.at(row.item) }))

const forgetful = { pageSize: fc.integer({ min: 1, max: 4 }), mostFromStart: fc.nat(6) }

it('a store that tells no places in a stream has nothing forgotten', async () => {
  await fc.assert(
    fc.asyncProperty(bookHistory({ maxCommands: 60 }), fc.record(forgetful), async ({ events }, settings) => {
      const store = memoryStore<BookEvent>()
      await appending(store, events)(events.length)
      const placeless: EventStore<BookEvent> = {
        ...store,
        read: (stream, from) => async () => {
          const read = right(await store.read(stream, from)())
          return E.right(read.map(({ position: _, ...one }): Recorded<BookEvent> => one))
        },
        readBatch: () => async () => expect.unreachable('nothing is to be read again'),
      }
      const index = right(await keptAgingIndex(placeless, undefined, settings).look())
      const log = right(await store.readAll(store.start, events.length + 1, 'trust')())
      expect(whole(index)).toEqual(whole(agingIndexOf(log.events)))
    }),
    { numRuns: 30 },
  )
})

it('a log that is read from its start makes the same index, however little of it is remembered', async () => {
  let reads = 0
  await fc.assert(
    fc.asyncProperty(bookHistory({ maxCommands: 60 }), fc.record(forgetful), async ({ events }, settings) => {
      const store = memoryStore<BookEvent>()
      await appending(store, events)(events.length)
      const counting: EventStore<BookEvent> = {
        ...store,
        readBatch: (streams, from) => {
          reads += 1
          return store.readBatch(streams, from)
        },
      }
      const index = right(await keptAgingIndex(counting, undefined, settings).look())
      const log = right(await store.readAll(store.start, events.length + 1, 'trust')())
      expect(whole(index)).toEqual(whole(agingIndexOf(log.events)))
    }),
    { numRuns: 100 },
  )
  // Otherwise nothing was forgotten.
  expect(reads).toBeGreaterThan(100)
})
