import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openBook } from '../../../src/adapters/book.js'
import { bookCodec } from '../../../src/adapters/codec/book-codec.js'
import { memoryStore } from '../../../src/adapters/memory/memory-store.js'
import { memoryViewStore } from '../../../src/adapters/memory/memory-view-store.js'
import { openSqliteStore } from '../../../src/adapters/sqlite/sqlite-store.js'
import { openSqliteViewStore } from '../../../src/adapters/sqlite/sqlite-view-store.js'
import type { EventStore } from '../../../src/adapters/store/event-store.js'
import { left, right } from '../../../src/adapters/testing/contract-case.js'
import { bookHistory } from '../../../src/adapters/testing/index.js'
import { catchUp } from '../../../src/adapters/view/catch-up.js'
import { loadShards } from '../../../src/adapters/view/load-shards.js'
import { projectionRun } from '../../../src/adapters/view/projection-run.js'
import { projector } from '../../../src/adapters/view/projector.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import type { DebtorId } from '../../../src/domain/value/id.js'
import { localDate } from '../../../src/domain/value/local-date.js'
import { aging } from '../../../src/projections/aging/aging.js'
import { cashflow } from '../../../src/projections/cashflow/cashflow.js'
import type { OpenItemState } from '../../../src/projections/open-item/item-history-codec.js'
import { openItems } from '../../../src/projections/open-item/open-item.js'
import type { Seen, States } from '../../../src/projections/projection/projection.js'
import { mergeStates, onlyShard, shardsOf, streamOf } from '../../../src/projections/projection/shard.js'
import { statement } from '../../../src/projections/statement/statement.js'
import { run } from '../child.js'
import { appendRange, counting, countingOn, whole } from '../counting.js'
import { tempFiles } from '../temp-dir.js'
import type { Counted } from '../toy-codec.js'

const file = tempFiles()

/** The key of the counting projection names its remainder by 7. */
const byRemainder = ({ event }: Seen<Counted>): string => `r${event.n % 7}`
const partsOf = (projection: typeof counting, of: number) =>
  shardsOf(of).map((shard) => onlyShard(projection, shard, byRemainder))

/** A projector saves nothing of an item that has not begun, such as a payment whose debit was only requested. */
const begun = (states: States<OpenItemState>): States<OpenItemState> =>
  new Map([...states].filter(([, state]) => state !== undefined))

describe('loaded shards', () => {
  test('are the fold of all events, wherever each shard is, and whatever the pages are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 8 }),
        fc.array(fc.record({ shard: fc.nat(7), limit: fc.integer({ min: 1, max: 15 }) }), { maxLength: 25 }),
        fc.nat(60),
        fc.integer({ min: 1, max: 20 }),
        async (of, steps, count, pageSize) => {
          const store = memoryStore<Counted>()
          const views = memoryViewStore()
          await appendRange(store, 0, count)
          const parts = partsOf(counting, of)
          for (const { shard, limit } of steps) {
            const part = parts[shard % of] as (typeof parts)[number]
            const one = projectionRun(store, views, part, right(await views.load(part)()))
            const page = right(await store.readAll(one.position(), limit, 'trust')())
            if (page.events.length > 0) right(await one.advance(page))
          }
          const before = await Promise.all(parts.map(async (part) => right(await views.load(part)())))
          const loaded = right(await loadShards(store, views, parts, { pageSize })())
          const { events, ...told } = loaded
          expect(told).toEqual({ states: whole(count), position: `${count}` })
          expect(events).toBeLessThanOrEqual(count)
          // Nothing was saved for it.
          expect(await Promise.all(parts.map(async (part) => right(await views.load(part)())))).toEqual(before)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('are of one position while a book is written and its shards are followed', async () => {
    await fc.assert(
      fc.asyncProperty(bookHistory({ maxCommands: 15 }), fc.integer({ min: 1, max: 8 }), async ({ turns }, of) => {
        const store = memoryStore<BookEvent>()
        const views = memoryViewStore()
        const book = openBook(store)
        const parts = shardsOf(of).map((shard) => onlyShard(openItems, shard, streamOf))
        const followers = parts.map((part) => projector(store, views, part).follow())
        for (const { command } of turns) {
          await book.handle(command, { actor: 'clerk' })()
          const loaded = right(await loadShards(store, views, parts)())
          const all = right(await catchUp(store, openItems)())
          expect(loaded.position).toBe(all.position)
          expect(begun(loaded.states)).toEqual(begun(all.states))
        }
        for (const follower of followers) await follower.stop()
      }),
      { numRuns: 40 },
    )
  })

  test('are none of a store that fails', async () => {
    const store = memoryStore<Counted>()
    const views = memoryViewStore()
    await store.close()
    expect(left(await loadShards(store, views, partsOf(counting, 2))())).toMatchObject({ _tag: 'Closed' })
    await views.close()
    expect(left(await loadShards(store, views, partsOf(counting, 2))())).toMatchObject({ _tag: 'Closed' })
  })
})

describe('shards that are built again', () => {
  /** As a reader does that knows both versions: the old one, until one of its shards is retired. */
  const read = async (store: EventStore<Counted>, views: ReturnType<typeof memoryViewStore>, of: number) => {
    const old = await loadShards(store, views, partsOf(counting, of))()
    if (old._tag === 'Right') return { version: 1, states: old.right.states }
    expect(left(old)).toMatchObject({ _tag: 'Retired', version: 1, current: 2 })
    return { version: 2, states: right(await loadShards(store, views, partsOf(countingOn, of))()).states }
  }

  test('switch one by one, and at no time does a reader see anything but the fold of all events by one version', async () => {
    for (const order of [
      [0, 1, 2, 3],
      [2, 0, 3, 1],
    ]) {
      const store = memoryStore<Counted>()
      const views = memoryViewStore()
      await appendRange(store, 0, 50)
      const followers = partsOf(counting, 4).map((part) => projector(store, views, part, { batchSize: 7 }).follow())
      for (const part of partsOf(counting, 4)) right(await projector(store, views, part).catchUp()())
      let count = 50
      expect(await read(store, views, 4)).toEqual({ version: 1, states: whole(count) })

      for (const [n, shard] of order.entries()) {
        const part = partsOf(countingOn, 4)[shard] as ReturnType<typeof partsOf>[number]
        // Halfway there the running version is as it was.
        const half = projectionRun(store, views, part, right(await views.load(part)()))
        right(await half.advance(right(await store.readAll(half.position(), 20, 'trust')())))
        const meanwhile =
          n === 0 ? { version: 1, states: whole(count) } : { version: 2, states: whole(count, countingOn) }
        expect(await read(store, views, 4)).toEqual(meanwhile)

        right(await projector(store, views, part, { batchSize: 7 }).catchUp()())
        expect(await read(store, views, 4)).toEqual({ version: 2, states: whole(count, countingOn) })
        await appendRange(store, count, count + 3)
        count += 3
        expect(await read(store, views, 4)).toEqual({ version: 2, states: whole(count, countingOn) })
      }
      for (const [shard, { ended }] of followers.entries()) {
        expect(await ended).toEqual({ _tag: 'Retired', view: `counting:${shard}/4`, version: 1, current: 2 })
      }
    }
  })

  test('in another number stand beside those that are there', async () => {
    const store = memoryStore<Counted>()
    const views = memoryViewStore()
    await appendRange(store, 0, 50)
    for (const part of partsOf(counting, 2)) right(await projector(store, views, part).catchUp()())
    for (const part of partsOf(counting, 3).slice(1)) right(await projector(store, views, part).catchUp()())
    await appendRange(store, 50, 60)
    for (const of of [2, 3]) {
      expect(right(await loadShards(store, views, partsOf(counting, of))()).states).toEqual(whole(60))
    }
    // Nobody reads the two any more.
    for (const { name, version } of partsOf(counting, 2)) right(await views.promote(name, version + 1)())
    expect(left(await loadShards(store, views, partsOf(counting, 2))())).toMatchObject({ _tag: 'Retired' })
    expect(right(await loadShards(store, views, partsOf(counting, 3))()).states).toEqual(whole(60))
  })
})

describe('four processes, each with one shard of one SQLite file', () => {
  test('make the view that one makes, also where money of one debtor went to the debt of another', async () => {
    const path = file()
    const store = right(await openSqliteStore(path, bookCodec, { durability: 'normal' })())
    const book = openBook(store)
    const by = { actor: 'clerk' }
    const on = '2026-01-05'
    const amount = { amount: '100000', currency: 'EUR' }
    const debtors = Array.from({ length: 12 }, (_, n) => `C-${n}`)
    for (const [n, debtor] of debtors.entries()) {
      for (const debt of [`INV-${n}-1`, `INV-${n}-2`]) {
        const dueDate = `2026-02-${10 + n}`
        right(await book.submit({ type: 'IssueDebt', debt, debtor, on, dueDate, principal: amount }, by)())
      }
    }
    for (const [n, debtor] of debtors.entries()) {
      const other = `INV-${(n + 5) % debtors.length}`
      right(
        await book.submit(
          {
            type: 'ReceivePayment',
            payment: `P-${n}`,
            debtor,
            on: '2026-03-01',
            amount: { amount: '30000', currency: 'EUR' },
            method: 'transfer',
            instruction: { strategy: 'specific', directions: [{ debt: `${other}-1` }] },
          },
          by,
        )(),
      )
      right(
        await book.submit(
          {
            type: 'ReceiveCheque',
            cheque: `CHQ-${n}`,
            debtor,
            on: '2026-03-02',
            amount: { amount: '50000', currency: 'EUR' },
            chequeDate: '2026-05-01',
            drawer: debtor,
            bank: 'Melli',
            serial: `${n}`,
            purpose: 'payment',
            covers: [{ debt: `${other}-2`, amount: { amount: '50000', currency: 'EUR' } }],
          },
          by,
        )(),
      )
    }

    const workers = shardsOf(4).map(({ shard, of }) => run('shard-runner.ts', path, `${shard}`, `${of}`))
    expect(await Promise.all(workers.map(({ ended }) => ended))).toEqual([0, 0, 0, 0])
    const sizes = workers.map((worker) => Number(worker.lines()[0]))
    expect(sizes.every((size) => size > 0)).toBe(true)

    const views = right(await openSqliteViewStore(path)())
    const parts = shardsOf(4).map((shard) => onlyShard(openItems, shard, streamOf))
    const saved = await Promise.all(parts.map(async (part) => right(await views.load(part)())))
    const merged = mergeStates(...saved.map(({ states }) => states))
    const { states, position } = right(await catchUp(store, openItems)())
    expect(merged).toEqual(states)
    expect(merged.size).toBe(sizes.reduce((a, b) => a + b))
    expect(saved.map(({ checkpoint }) => checkpoint)).toEqual(parts.map(() => position))
    expect(right(await loadShards(store, views, parts)())).toEqual({ states, position, events: 0 })
    const asOf = localDate('2026-03-31')
    const query = { asOf, groupBy: (item: { readonly debtor: string }) => item.debtor }
    const aged = aging(merged, query)
    expect(aged).toEqual(aging(states, query))
    expect(aged.currencies[0]?.open.amount).toBe(24n * 100_000n - 12n * 30_000n)
    expect(aged.currencies[0]?.columns.covered.amount).toBe(12n * 50_000n)
    const horizon = { count: 6, unit: 'w' } as const
    expect(cashflow(merged, { asOf, horizon })).toEqual(cashflow(states, { asOf, horizon }))
    for (const debtor of debtors as ReadonlyArray<string> as ReadonlyArray<DebtorId>) {
      const account = statement(merged, { debtor, asOf })
      expect(account).toEqual(statement(states, { debtor, asOf }))
      const entries = account.currencies.flatMap(({ lines }) => lines.map(({ entry }) => entry))
      expect(entries).toEqual(expect.arrayContaining(['paidByOther', 'paidForOther']))
    }
    await views.close()
    await store.close()
  })
})
