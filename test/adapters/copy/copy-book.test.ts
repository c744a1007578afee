import fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openBook } from '../../../src/adapters/book.js'
import { bookCodec } from '../../../src/adapters/codec/book-codec.js'
import { copyBook, sameTotals } from '../../../src/adapters/copy/copy-book.js'
import { fillDemo } from '../../../src/adapters/demo/fill-demo.js'
import { memoryStore } from '../../../src/adapters/memory/index.js'
import { openSqliteStore } from '../../../src/adapters/sqlite/index.js'
import type { Append, EventStore, Page, Recorded, StreamName } from '../../../src/adapters/store/event-store.js'
import { left, right } from '../../../src/adapters/testing/contract-case.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import { instant } from '../../../src/domain/value/instant.js'
import { OpenItemState } from '../../../src/projections/open-item/item-history-codec.js'
import type { States } from '../../../src/projections/projection/projection.js'
import { eur, tell } from '../cli/books.js'
import { tempFiles } from '../temp-dir.js'

type Store = EventStore<BookEvent>

const file = tempFiles()

const demo = async (debts = 25): Promise<Store> => {
  const store = memoryStore<BookEvent>()
  right(await fillDemo(openBook(store), { seed: 3, debts })())
  return store
}

const sqlite = async (path = file()): Promise<Store> => {
  const store = right(await openSqliteStore(path, bookCodec, { durability: 'normal' })())
  onTestFinished(store.close)
  return store
}

/** All that is known of every event, in the global order. */
const everything = async (store: Store): Promise<ReadonlyArray<unknown>> => {
  const { events } = right(await store.readAll(store.start, 1_000_000, 'validate')())
  return events.map(
    ({ event, id, stream, revision, recordedAt, actor, commandId, correlationId, causationId, tenant }) =>
      JSON.parse(
        JSON.stringify({
          ...{ id, stream, revision, recordedAt, actor, commandId, correlationId, causationId, tenant },
          event: bookCodec.encode(event),
        }),
      ),
  )
}

const receive = (payment: string, amount: string) =>
  ({ type: 'ReceivePayment', payment, debtor: 'ACME', on: '2026-02-01', amount: eur(amount), method: 'cash' }) as const

class Crash extends Error {}

/** A server-like store: a batch is one append after another, and the process dies before the append of that number. */
const dyingBefore = (store: Store, appends: number): Store => {
  let made = 0
  return {
    ...store,
    appendBatch: (batch) => async () => {
      const revisions = []
      for (const one of batch) {
        if (made === appends) throw new Crash()
        made += 1
        const appended = await store.append(one)()
        if (E.isLeft(appended)) return appended
        revisions.push(appended.right)
      }
      return E.right(revisions)
    },
  }
}

describe('a copy', () => {
  test('is the same book, event by event, in the order of the source', async () => {
    const source = await demo()
    const before = await everything(source)
    const target = await sqlite()
    const copied = right(await copyBook(source, target)())
    expect(await everything(target)).toEqual(before)
    expect(await everything(source)).toEqual(before)
    expect(copied).toMatchObject({ events: before.length, added: before.length, sourceGrew: false })
    expect(copied.streams).toBe(new Set(before.map((event) => (event as { stream: string }).stream)).size)
    const at = { asOf: '9999-12-31' as never }
    expect(copied.totals.currencies).toEqual(right(await openBook(source).aging(at)()).currencies)
  })

  test('is the same whatever the size of its pages, and adds nothing when it is made again', async () => {
    const source = await demo(8)
    const expected = await everything(source)
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 200 }), async (first, second) => {
        const target = memoryStore<BookEvent>()
        right(await copyBook(source, target, { pageSize: first })())
        const again = right(await copyBook(source, target, { pageSize: second })())
        expect(again).toMatchObject({ events: expected.length, added: 0 })
        expect(await everything(target)).toEqual(expected)
      }),
      { numRuns: 25 },
    )
  })

  test('of an empty book is an empty book', async () => {
    expect(right(await copyBook(memoryStore(), await sqlite())())).toMatchObject({ streams: 0, events: 0, added: 0 })
  })

  test('takes along what the source has got since, and nothing else', async () => {
    const source = memoryStore<BookEvent>()
    const target = await sqlite()
    await tell(openBook(source), [receive('P-1', '100')])
    right(await copyBook(source, target)())
    await openBook(source).submit(receive('P-2', '200'), { actor: 'clerk-2', commandId: 'later' })()
    expect(right(await copyBook(source, target)())).toMatchObject({ streams: 2, events: 2, added: 1 })
    expect(await everything(target)).toEqual(await everything(source))
  })

  test('tells how far it is', async () => {
    const source = await demo(8)
    const { length } = await everything(source)
    const told = new Map<string, ReadonlyArray<number | undefined>>()
    const onProgress = (stage: string, done: number, of?: number) => void told.set(stage, [done, of])
    right(await copyBook(source, memoryStore(), { pageSize: 10, onProgress })())
    expect([...told]).toEqual([
      ['comparing', [0, undefined]],
      ['copying', [length, undefined]],
      ['verifying', [length, length]],
    ])
  })
})

describe('a copy that was interrupted', () => {
  test('at any page of a file goes on there', async () => {
    const source = await sqlite()
    right(await copyBook(await demo(10), source)())
    const expected = await everything(source)
    const pageSize = 20
    for (let pages = 0; pages * pageSize < expected.length; pages++) {
      const path = file()
      const dying = await sqlite(path)
      let made = 0
      const crashing: Store = {
        ...dying,
        appendBatch: (batch) => async () => {
          if (made++ === pages) throw new Crash()
          return dying.appendBatch(batch)()
        },
      }
      await expect(copyBook(source, crashing, { pageSize })()).rejects.toThrow(Crash)
      await dying.close()
      const target = await sqlite(path)
      expect(await everything(target)).toEqual(expected.slice(0, pages * pageSize))
      const added = expected.length - pages * pageSize
      expect(right(await copyBook(source, target, { pageSize })())).toMatchObject({ events: expected.length, added })
      expect(await everything(target)).toEqual(expected)
    }
  })

  test('again and again, before any append, ends as one that was not, and nothing is there twice', async () => {
    const source = await demo(6)
    const expected = await everything(source)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 40 })), { maxLength: 6 }),
        async (crashes) => {
          const target = memoryStore<BookEvent>()
          for (const [appends, pageSize] of crashes) {
            await copyBook(source, dyingBefore(target, appends), { pageSize })().catch((cause) => {
              if (!(cause instanceof Crash)) throw cause
            })
            const there = await everything(target)
            expect(there).toEqual(expected.slice(0, there.length))
          }
          expect(right(await copyBook(source, target)()).events).toBe(expected.length)
          expect(await everything(target)).toEqual(expected)
        },
      ),
      { numRuns: 40 },
    )
  })

  test('goes on where the last append of the dead one comes in late, with a part of what is added now', async () => {
    const source = memoryStore<BookEvent>()
    const book = openBook(source)
    await tell(book, [receive('P-1', '100')])
    for (const [index, amount] of ['5', '6', '7', '8'].entries()) {
      const refund = {
        type: 'RefundPayment',
        payment: 'P-1',
        on: '2026-02-02',
        amount: eur(amount),
        reason: 'asked',
        method: 'cash',
      }
      right(await book.submit(refund as never, { actor: 'clerk-1', commandId: `refund-${index}` })())
    }
    const expected = await everything(source)
    expect(expected).toHaveLength(5)
    const events = right(await source.read('payment-P-1')())
    const target = memoryStore<BookEvent>()
    let late: Append<BookEvent> | undefined = { stream: 'payment-P-1', expected: -1, events: events.slice(0, 3) }
    const racing: Store = {
      ...target,
      appendBatch: (batch) => async () => {
        if (late !== undefined) right(await target.append(late)())
        late = undefined
        return target.appendBatch(batch)()
      },
    }
    expect(right(await copyBook(source, racing)()).events).toBe(5)
    expect(await everything(target)).toEqual(expected)
  })
})

describe('two copies at the same time', () => {
  test('make one book', async () => {
    const source = await demo(10)
    const target = memoryStore<BookEvent>()
    const pages = [7, 16]
    const both = await Promise.all(
      pages.map((pageSize) => copyBook(source, dyingBefore(target, Number.POSITIVE_INFINITY), { pageSize })()),
    )
    for (const copied of both) right(copied)
    expect(await everything(target)).toEqual(await everything(source))
  })
})

describe('a source that is written to meanwhile', () => {
  test('is copied as far as it was read, and the next copy takes the rest', async () => {
    const source = memoryStore<BookEvent>()
    const book = openBook(source)
    await tell(book, [receive('P-0', '100')])
    let written = 0
    const write = async () => {
      written += 1
      const by = { actor: 'clerk-1', commandId: `meanwhile-${written}` }
      right(await book.submit(receive(`P-${written}`, '10'), by)())
    }
    // What is written before each look at the source: twice while it is copied, and once while the two are compared.
    const writes = [2, 2, 0, 1]
    const busy: Store = {
      ...source,
      readAll: (after, limit, how) => async () => {
        for (let n = writes.shift() ?? 0; n > 0; n--) await write()
        return source.readAll(after, limit, how)()
      },
    }
    const target = await sqlite()
    expect(right(await copyBook(busy, target, { pageSize: 2 })())).toMatchObject({ events: 5, sourceGrew: true })
    expect(await everything(target)).toEqual((await everything(source)).slice(0, 5))
    expect(right(await copyBook(source, target)())).toMatchObject({ events: 6, added: 1, sourceGrew: false })
    expect(await everything(target)).toEqual(await everything(source))
  })
})

describe('a target that is no copy of the source', () => {
  const refused = async (source: Store, target: Store): Promise<unknown> => {
    const before = await everything(target)
    const error = left(await copyBook(source, target)())
    expect(await everything(target), 'it was left as it is').toEqual(before)
    return error
  }

  test('is refused where an event of a stream is another one', async () => {
    const source = memoryStore<BookEvent>()
    await tell(openBook(source), [receive('P-1', '100'), receive('P-2', '100'), receive('P-3', '100')])
    const target = memoryStore<BookEvent>()
    await tell(openBook(target), [receive('P-1', '100')])
    right(await openBook(target).submit(receive('P-2', '100'), { actor: 'clerk-1', commandId: 'another' })())
    const conflict = { _tag: 'Conflict', stream: 'payment-P-2', expected: -1, actual: 0 }
    expect(await refused(source, target)).toEqual(conflict)
  })

  test('is refused where it goes on after the source', async () => {
    const source = memoryStore<BookEvent>()
    await tell(openBook(source), [receive('P-1', '100')])
    const target = memoryStore<BookEvent>()
    right(await copyBook(source, target)())
    const refund = {
      type: 'RefundPayment',
      payment: 'P-1',
      on: '2026-02-02',
      amount: eur('1'),
      reason: 'asked',
      method: 'cash',
    }
    right(await openBook(target).submit(refund as never, { actor: 'clerk-1' })())
    const conflict = { _tag: 'Conflict', stream: 'payment-P-1', expected: 0, actual: 1 }
    expect(await refused(source, target)).toEqual(conflict)
  })

  const changes: ReadonlyArray<[string, (event: Recorded<BookEvent>) => object]> = [
    ['amount', ({ event }) => ({ event: { ...event, amount: { amount: 101n, currency: 'EUR' } } })],
    ['time', () => ({ recordedAt: '2026-02-01T09:30:00.001Z' })],
    ['actor', () => ({ actor: 'somebody' })],
    ['command', () => ({ commandId: 'another' })],
    ['correlation', () => ({ correlationId: 'another' })],
    ['cause', () => ({ causationId: 'another' })],
    ['tenant', () => ({ tenant: 'north' })],
  ]
  test.each(changes)('is refused where an event with the same id has another %s', async (_, change) => {
    const source = memoryStore<BookEvent>()
    await tell(openBook(source), [receive('P-1', '100')])
    const [event] = right(await source.read('payment-P-1')())
    if (event === undefined) throw new Error('no event')
    const { id, recordedAt, actor, commandId, correlationId, causationId, tenant } = event
    const envelope = { id, recordedAt, actor, commandId, correlationId, causationId, tenant, event: event.event }
    const changed = { ...envelope, ...change(event) } as Recorded<BookEvent>
    const target = memoryStore<BookEvent>()
    right(await target.append({ stream: 'payment-P-1', expected: -1, events: [changed] })())
    expect(await refused(source, target)).toMatchObject({ _tag: 'Conflict', stream: 'payment-P-1', actual: 0 })
  })

  test('is told where it loses what it has taken', async () => {
    const source = await demo(4)
    const target = memoryStore<BookEvent>()
    const losing: Store = {
      ...target,
      appendBatch: (batch) => target.appendBatch(batch.slice(0, -1)),
    }
    const { length } = await everything(source)
    expect(left(await copyBook(source, losing)())).toMatchObject({ _tag: 'LostEvents', copied: length })
  })

  test('is told where its totals are others', () => {
    const item = (debtor: string, amount: bigint): States<OpenItemState> => {
      const money = { amount: `${amount}`, currency: 'EUR' }
      const about = { type: 'PaymentReceived', on: '2026-02-01', payment: 'P-1', debtor }
      const event = { ...about, amount: money, method: 'cash', instruction: { strategy: 'none' } }
      const recorded = { id: 'e-1', position: '1', recordedAt: '2026-02-01T09:30:00.000Z', event }
      return new Map([['payment-P-1', right(OpenItemState.decode({ events: [recorded] }))]])
    }
    expect(E.isRight(sameTotals(item('ACME', 5n), item('ACME', 5n)))).toBe(true)
    expect(left(sameTotals(item('ACME', 5n), item('ACME', 6n)))).toEqual({ _tag: 'TotalsDiffer', debtors: ['ACME'] })
    const moved = left(sameTotals(item('ACME', 5n), item('EMCA', 5n)))
    expect(moved).toEqual({ _tag: 'TotalsDiffer', debtors: ['ACME', 'EMCA'] })
  })
})

describe('a target that takes little at once', () => {
  test('is given less, down to one event', async () => {
    const source = await demo(6)
    const target = memoryStore<BookEvent>()
    const most = new Map<StreamName, number>()
    const small: Store = {
      ...target,
      appendBatch: (batch) => async () => {
        if (batch.some(({ events }) => events.length > 1)) {
          return E.left({ _tag: 'TooLarge', where: 'memory', detail: 'more than one event' } as const)
        }
        for (const { stream, events } of batch) most.set(stream, Math.max(most.get(stream) ?? 0, events.length))
        return target.appendBatch(batch)()
      },
    }
    right(await copyBook(source, small)())
    expect(await everything(target)).toEqual(await everything(source))
    expect(Math.max(...most.values())).toBe(1)
  })

  test('and not even one event is told', async () => {
    const source = await demo(2)
    const tooLarge = { _tag: 'TooLarge', where: 'memory', detail: 'always' } as const
    const never: Store = { ...memoryStore<BookEvent>(), appendBatch: () => async () => E.left(tooLarge) }
    expect(left(await copyBook(source, never)())).toEqual(tooLarge)
  })
})

test('a book of before, whose times fall along its log, is copied with times that do not, once', async () => {
  const fallen = await demo(3)
  const turned = (at: Recorded<BookEvent>) => ({ ...at, recordedAt: instant('2020-01-01T00:00:00.000Z') })
  const source: Store = {
    ...fallen,
    readAll:
      (...asked) =>
      async () =>
        E.map((page: Page<BookEvent>) => ({
          ...page,
          events: page.events.map((event) =>
            Number(event.position) % 3 === 0 ? { ...event, ...turned(event) } : event,
          ),
        }))(await fallen.readAll(...asked)()),
  }
  const target = await sqlite()
  expect(right(await copyBook(source, target)()).added).toBeGreaterThan(3)
  expect(right(await copyBook(source, target)()).added).toBe(0)
  const times = right(await target.readAll(target.start, 1_000_000, 'validate')()).events.map((e) => e.recordedAt)
  expect(times).toEqual([...times].sort())
})
