import fc from 'fast-check'
import { expect, it } from 'vitest'
import { agingIndexOfPart } from '../../../src/adapters/aging-index/index-of-part.js'
import { bookCodec } from '../../../src/adapters/codec/book-codec.js'
import { openSqliteStore } from '../../../src/adapters/sqlite/sqlite-store.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { bookHistory } from '../../../src/adapters/testing/index.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import type { LocalDate } from '../../../src/domain/value/local-date.js'
import type { AgingQuery } from '../../../src/projections/aging/aging-report.js'
import { agingIndexOf } from '../../../src/projections/aging-index/build-index.js'
import { indexedAging } from '../../../src/projections/aging-index/indexed-aging.js'
import { mergeIndexes } from '../../../src/projections/aging-index/merge-indexes.js'
import { shardsOf } from '../../../src/projections/projection/shard.js'
import { daysOf } from '../../projections/history.js'
import { tempFiles } from '../temp-dir.js'
import { appending } from './index-bench.js'

const file = tempFiles()

const queriesOf = (events: ReadonlyArray<BookEvent>, pick: number): ReadonlyArray<AgingQuery> => {
  const days = daysOf(events)
  const asOf = days[pick % days.length] as LocalDate
  return [{ asOf }, { asOf, recognition: 'receipt', groupBy: ({ debtor }) => debtor }]
}

it('the parts of a book in a SQLite file, made by several readers, merge into the index of the book', async () => {
  await fc.assert(
    fc.asyncProperty(bookHistory({ maxCommands: 40 }), fc.nat(), async ({ events }, pick) => {
      const path = file()
      const store = right(await openSqliteStore(path, bookCodec, { durability: 'normal' })())
      await appending(store, events)(events.length)
      const whole = agingIndexOf(right(await store.readAll(store.start, 10_000, 'trust')()).events)
      await store.close()
      const parts = await Promise.all(shardsOf(3).map((shard) => agingIndexOfPart(path, shard)()))
      const merged = parts.map(right).reduce(mergeIndexes)
      expect(merged.rows.length).toBe(whole.rows.length)
      for (const query of queriesOf(events, pick)) {
        expect(indexedAging(merged, query)).toEqual(indexedAging(whole, query))
      }
    }),
    { numRuns: 15 },
  )
})
