import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type KeptAgingIndex, keptAgingIndex } from '../../../src/adapters/aging-index/kept-aging-index.js'
import { bookCodec } from '../../../src/adapters/codec/book-codec.js'
import { memoryStore } from '../../../src/adapters/memory/memory-store.js'
import { memoryViewStore } from '../../../src/adapters/memory/memory-view-store.js'
import { openSqliteStore } from '../../../src/adapters/sqlite/sqlite-store.js'
import type { EventStore } from '../../../src/adapters/store/event-store.js'
import type { ViewStore } from '../../../src/adapters/store/view-store.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { bookHistory } from '../../../src/adapters/testing/index.js'
import { catchUp } from '../../../src/adapters/view/catch-up.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import type { DebtId, DebtorId } from '../../../src/domain/value/id.js'
import { addDays, type LocalDate, localDate } from '../../../src/domain/value/local-date.js'
import { aging } from '../../../src/projections/aging/aging.js'
import { agingConventions } from '../../../src/projections/aging/aging-convention.js'
import type { AgingQuery } from '../../../src/projections/aging/aging-report.js'
import { indexedAging, takesSumsAlone } from '../../../src/projections/aging-index/indexed-aging.js'
import { recognitions } from '../../../src/projections/open-item/cheque-cover.js'
import { openItems } from '../../../src/projections/open-item/open-item.js'
import { issued } from '../../domain/sample.js'
import { daysOf, recordedAt } from '../../projections/history.js'
import { flipped, spoilt } from '../spoilt-views.js'
import { tempFiles } from '../temp-dir.js'
import { appending } from './index-bench.js'

const file = tempFiles()
const query = { asOf: localDate('2026-06-30') }
const grouped: AgingQuery = { ...query, groupBy: ({ debtor }) => debtor }
const conventions = Object.values(agingConventions)
const kept = (store: EventStore<BookEvent>, views: ViewStore, leastSaved = 1): KeptAgingIndex =>
  keptAgingIndex(store, views, { leastSaved, mostLives: 0, mostFromStart: 4, pageSize: 3 })

const aged = async (index: KeptAgingIndex, query: AgingQuery) => {
  const seen = right(await index.look())
  return indexedAging(takesSumsAlone(seen, query) ? seen : right(await index.lookWhole()), query)
}

const folded = async (store: EventStore<BookEvent>, query: AgingQuery) =>
  aging(right(await catchUp(store, openItems)()).states, query)

let warnings: string[] = []
beforeEach(() => {
  warnings = []
  vi.spyOn(process, 'emitWarning').mockImplementation((warning) => {
    warnings.push(String(warning))
  })
})
afterEach(() => vi.restoreAllMocks())

const places: Readonly<Record<string, () => Promise<{ store: EventStore<BookEvent>; views: ViewStore }>>> = {
  memory: async () => ({ store: memoryStore<BookEvent>(), views: memoryViewStore() }),
  'one SQLite file': async () => {
    const store = right(await openSqliteStore(file(), bookCodec, { durability: 'normal' })())
    return { store, views: store.views as ViewStore }
  },
}

describe('a kept index', () => {
  it.each(Object.keys(places))(
    'in %s is the fold of all events, whoever keeps it and wherever he goes on',
    async (where) => {
      const step = fc.record({ append: fc.nat(4), process: fc.nat(2), restart: fc.boolean(), pick: fc.nat() })
      await fc.assert(
        fc.asyncProperty(
          bookHistory({ maxCommands: 30 }),
          fc.array(step, { minLength: 10, maxLength: 30 }),
          async ({ events }, steps) => {
            const { store, views } = await (places[where] as (typeof places)[string])()
            const append = appending(store, events)
            const days = daysOf(events)
            let appended = 0
            /** Somebody appends while the streams that an event needs are read. */
            const busy: EventStore<BookEvent> = {
              ...store,
              readBatch: (streams, from) => async () => {
                await append(++appended)
                return store.readBatch(streams, from)()
              },
            }
            const processes = [0, 1, 2].map((n) => kept(busy, views, 1 + n * 3))

            for (const { append: more, process, restart, pick } of steps) {
              appended += more
              await append(appended)
              if (restart) processes[process] = kept(busy, views, 1 + process)
              const query: AgingQuery = {
                asOf: days[pick % days.length] as LocalDate,
                convention: conventions[pick % conventions.length] ?? agingConventions.net,
                recognition: recognitions[pick % recognitions.length] ?? 'clearing',
                ...(pick % 3 === 0 && { knownAt: recordedAt(pick % 30) }),
                ...(pick % 4 === 0 && { groupBy: ({ debtor }) => debtor }),
              }
              expect(await aged(processes[process] as KeptAgingIndex, query)).toEqual(await folded(store, query))
            }
            await store.close()
            expect(warnings).toEqual([])
          },
        ),
        { numRuns: where === 'memory' ? 50 : 10 },
      )
    },
  )
})

it('an index of several pieces is kept piece by piece, and goes on in the last one', async () => {
  const store = memoryStore<BookEvent>()
  const views = memoryViewStore()
  const invoices = Array.from({ length: 6500 }, (_, n): BookEvent => {
    const of = { debt: `INV-${n}` as DebtId, debtor: `C-${n % 2500}` as DebtorId }
    return { ...issued, ...of, dueDate: addDays(issued.dueDate, n % 90) }
  })
  const append = appending(store, invoices)
  for (const until of [2047, 2048, 2049, 4100, 6500]) {
    await append(until)
    const index = kept(store, views)
    for (const asked of [query, grouped, { ...query, knownAt: recordedAt(2000) }]) {
      expect(await aged(index, asked)).toEqual(await folded(store, asked))
    }
  }
  expect(warnings).toEqual([])
})

/** A book of some size in memory, with its index kept, and what there is to spoil. */
const keptBook = async () => {
  const store = memoryStore<BookEvent>()
  const views = memoryViewStore()
  const [events = []] = fc
    .sample(bookHistory({ maxCommands: 40 }), 40)
    .map((told) => told.events)
    .sort((one, other) => other.length - one.length)
  await appending(store, events)(events.length)
  right(await kept(store, views).look())
  return { store, views }
}

describe('what was kept and is not what it was', () => {
  const faults: ReadonlyArray<readonly [string, (key: string) => boolean, (text: string) => string | undefined]> = [
    ['a head with a flipped byte', (key) => key === 'head', flipped],
    ['a head that is truncated', (key) => key === 'head', (text) => text.slice(0, 100)],
    ['no head', (key) => key === 'head', () => undefined],
    ['rows with a flipped byte', (key) => key.startsWith('rows'), flipped],
    ['places that are missing', (key) => key.startsWith('places'), () => undefined],
    ['items that are truncated', (key) => key.startsWith('items'), (text) => text.slice(0, -1)],
  ]
  it.each(faults)('%s: noticed, told once, made again, and never believed', async (_, pick, change) => {
    const { store, views } = await keptBook()
    const index = kept(store, spoilt(views, pick, change))
    for (const asked of [query, grouped, query]) expect(await aged(index, asked)).toEqual(await folded(store, asked))
    expect(warnings.length).toBe(1)
    expect(warnings[0]).toMatch(/aging-index is made again from the log/)
    const healed = kept(store, views)
    expect(await aged(healed, grouped)).toEqual(await folded(store, grouped))
    expect(warnings.length).toBe(1)
  })

  it('the index of another book, or of a log that has lost its end: made again', async () => {
    const one = await keptBook()
    const other = memoryStore<BookEvent>()
    const [event] = right(await one.store.readAll(one.store.start, 1, 'trust')()).events
    await appending(other, event === undefined ? [] : [event.event])(1)
    expect(await aged(kept(other, one.views), query)).toEqual(await folded(other, query))
    expect(warnings.length).toBe(1)
  })

  it('of a newer version: left alone, told, and done without', async () => {
    const { store, views } = await keptBook()
    right(await views.promote('aging-index', 2)())
    expect(await aged(kept(store, views), grouped)).toEqual(await folded(store, grouped))
    expect(warnings[0]).toMatch(/aging-index is not used/)
    expect(right(await views.current('aging-index')())).toBe(2)
  })
})
