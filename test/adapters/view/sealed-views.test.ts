import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openBook } from '../../../src/adapters/book.js'
import { memoryStore } from '../../../src/adapters/memory/memory-store.js'
import { memoryViewStore } from '../../../src/adapters/memory/memory-view-store.js'
import type { EventStore } from '../../../src/adapters/store/event-store.js'
import type { ViewStore } from '../../../src/adapters/store/view-store.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import type { DebtId, DebtorId } from '../../../src/domain/value/id.js'
import { localDate } from '../../../src/domain/value/local-date.js'
import { statement } from '../../../src/projections/statement/statement.js'
import { issued } from '../../domain/sample.js'
import { appending } from '../aging-index/index-bench.js'
import { flipped, spoilt } from '../spoilt-views.js'

let warnings: string[] = []
beforeEach(() => {
  warnings = []
  vi.spyOn(process, 'emitWarning').mockImplementation((warning) => {
    warnings.push(String(warning))
  })
})
afterEach(() => vi.restoreAllMocks())

const query = { asOf: localDate('2026-06-30'), debtor: 'C-3' as DebtorId }
const invoices = (from: number): ReadonlyArray<BookEvent> =>
  Array.from({ length: 40 }, (_, n) => {
    return { ...issued, debt: `INV-${from + n}` as DebtId, debtor: `C-${n % 4}` as DebtorId }
  })

/** A book of so many times forty debts, whose events have ids by those names. */
const filled = async (names: ReadonlyArray<string>, views: ViewStore) => {
  const store = { ...memoryStore<BookEvent>(), close: async () => {} }
  for (const [n, name] of names.entries()) await appending(store, invoices(n * 100), name)(40)
  await told(store, views)
  return store
}

/** What a process tells that begins with what is kept, and keeps what it read. */
const told = async (store: EventStore<BookEvent>, views: ViewStore) => {
  const book = openBook(store, { views })
  const answer = right(await book.statement(query))
  await book.close()
  return answer
}

const whole = async (store: EventStore<BookEvent>) => {
  return statement(right(await openBook(store, { views: memoryViewStore() }).openItems()), query)
}

describe('which streams are whose, as it was kept, where it is not what it was', () => {
  const anotherDebt = (text: string): string => text.replace('debt-INV-3"', 'debt-INV-4"')
  it.each([
    ['a head with a flipped byte', 'head', flipped],
    ['a head that is truncated', 'head', (text) => text.slice(0, 50)],
    ['no head', 'head', () => undefined],
    ['a debtor with a flipped byte', 'debtor-C-3', flipped],
    ['a debtor with the debt of another', 'debtor-C-3', anotherDebt],
    ['a debtor that is truncated', 'debtor-C-3', (text) => text.slice(0, -1)],
  ] satisfies ReadonlyArray<readonly [string, string, (text: string) => string | undefined]>)(
    '%s: noticed, told, made again, and never believed',
    async (_, spoiltKey, change) => {
      const views = memoryViewStore()
      const store = await filled(['a'], views)
      expect(warnings).toEqual([])
      let isSpoilt = true
      const once = (text: string): string | undefined => {
        const changed = isSpoilt ? change(text) : text
        isSpoilt = false
        return changed
      }
      const ofBound = (key: string): boolean => key === spoiltKey
      expect(await told(store, inView('bound-streams', views, spoilt(views, ofBound, once)))).toEqual(
        await whole(store),
      )
      expect(warnings).toEqual(['the kept view bound-streams is made again from the log: it is not what was saved'])
      // What was made again is kept, and is sound.
      expect(await told(store, views)).toEqual(await whole(store))
      expect(warnings.length).toBe(1)
      // What is spoilt again and again is done without.
      const spoiling = inView('bound-streams', views, spoilt(views, ofBound, change))
      expect(await told(store, spoiling)).toEqual(await whole(store))
    },
  )

  it('of another book: made again', async () => {
    const views = memoryViewStore()
    await filled(['a'], views)
    warnings = []
    const other = await filled(['b', 'c'], views)
    expect(warnings).toContain('the kept view bound-streams is made again from the log: it is of another book')
    expect(await told(other, views)).toEqual(await whole(other))
    expect((await told(other, views)).currencies[0]?.lines.length).toBe(20)
  })

  it('of a log that was put back and gone on with: made again', async () => {
    const views = memoryViewStore()
    await filled(['a', 'b'], views)
    const putBack = await filled(['a', 'c'], views)
    expect(warnings.join()).toContain('bound-streams is made again from the log: the log no longer has its last event')
    expect(await told(putBack, views)).toEqual(await whole(putBack))
  })

  it('of a newer version: left alone, told, and done without', async () => {
    const views = memoryViewStore()
    const store = await filled(['a'], views)
    right(await views.promote('bound-streams', 2)())
    expect(await told(store, views)).toEqual(await whole(store))
    expect(warnings.join()).toContain('bound-streams is not used')
    expect(right(await views.current('bound-streams')())).toBe(2)
  })
})

describe('what cash application looks at, as it was kept, where it is not what it was', () => {
  /** What a process does that begins with what is kept: it takes money of a debtor, which is to find his debts. */
  const paid = async (store: EventStore<BookEvent>, views: ViewStore | undefined) => {
    const book = openBook(store, views === undefined ? {} : { views })
    const amount = { amount: '1000', currency: 'EUR' } as const
    const about = { type: 'ReceivePayment', on: '2026-03-01', amount, method: 'transfer' } as const
    for (const n of [3, 2]) {
      const by = { actor: 'clerk', commandId: `pay-${n}` }
      expect(right(await book.submit({ ...about, payment: `P-${n}`, debtor: `C-${n}` }, by)).unfinished).toBeUndefined()
    }
    right(await book.applyCash({ actor: 'clerk' }))
    await book.close()
    const { events } = right(await store.readAll(store.start, 1000, 'trust')())
    return events.flatMap(({ event }) => (event.type === 'PaymentAllocated' ? [[event.payment, event.debt]] : []))
  }
  const unkept = async (names: ReadonlyArray<string>) => {
    return paid(await filled(names, memoryViewStore()), undefined)
  }
  /** A book whose pending accounts are kept. */
  const looked = async (names: ReadonlyArray<string>, views: ViewStore) => {
    const store = await filled(names, views)
    const book = openBook(store, { views })
    right(await book.applyCash({ actor: 'clerk' }))
    await book.close()
    return store
  }

  it.each([
    ['a head with a flipped byte', 'head', flipped],
    ['no head', 'head', () => undefined],
    ['an account with a flipped byte', 'debtor-C-3', flipped],
    ['an account without its debts', 'debtor-C-3', (text) => text.replace(/"INV-\d+"/g, '"INV-0"')],
    ['an account that is truncated', 'debtor-C-3', (text) => text.slice(0, -1)],
    ['an account that is looked at with all others', 'debtor-C-1', flipped],
  ] satisfies ReadonlyArray<readonly [string, string, (text: string) => string | undefined]>)(
    '%s: noticed, told once, and the money finds its debts',
    async (_, spoiltKey, change) => {
      const views = memoryViewStore()
      const store = await looked(['a'], views)
      const spoiling = inView(
        'pending-accounts',
        views,
        spoilt(views, (key) => key === spoiltKey, change),
      )
      expect(await paid(store, spoiling)).toEqual(await unkept(['a']))
      expect(warnings.filter((warning) => warning.includes('pending-accounts is made again'))).toHaveLength(1)
    },
  )

  it('of another book, also of a longer one: made again', async () => {
    const views = memoryViewStore()
    await looked(['a', 'b'], views)
    const other = await filled(['c'], views)
    expect(await paid(other, views)).toEqual(await unkept(['c']))
    expect(warnings).toContain('the kept view pending-accounts is made again from the log: it is of another book')
  })
})

/** The second store for the view of that name, and the first for all others. */
function inView(name: string, views: ViewStore, other: ViewStore): ViewStore {
  return {
    ...views,
    loadKeys: (view, keys) => (view.name === name ? other : views).loadKeys?.(view, keys) as never,
    loadPage: (view, after, limit) => (view.name === name ? other : views).loadPage?.(view, after, limit) as never,
  }
}
