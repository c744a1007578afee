import { truncateSync } from 'node:fs'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { openBook } from '../../src/adapters/book.js'
import { bookCodec } from '../../src/adapters/codec/book-codec.js'
import { memoryStore } from '../../src/adapters/memory/index.js'
import { openSqliteStore } from '../../src/adapters/sqlite/index.js'
import { right } from '../../src/adapters/testing/contract-case.js'
import type { BookCommandJson, BookEvent } from '../../src/domain/book/book.js'
import { debtId, debtorId, paymentId } from '../../src/domain/value/id.js'
import { instantOf } from '../../src/domain/value/instant.js'
import { localDate } from '../../src/domain/value/local-date.js'
import { tempFiles } from './temp-dir.js'

// biome-ignore lint/suspicious/noExplicitAny: what is called here has no types.
type Anything = any

const file = tempFiles()
const clerk = { actor: 'clerk-1' }
const eur = (amount: string) => ({ amount, currency: 'EUR' })
const issue: BookCommandJson = {
  ...{ type: 'IssueDebt', debt: 'A', debtor: 'D', on: '2026-01-01', dueDate: '2026-01-31' },
  principal: eur('10000'),
}
const pay = (payment: string): BookCommandJson => ({
  ...{ type: 'ReceivePayment', payment, debtor: 'D', on: '2026-02-05', method: 'cash', amount: eur('4000') },
})
const asOf = localDate('2026-03-01')

const stores = {
  'one store in memory': async () => {
    const store = memoryStore<BookEvent>()
    return [store, store] as const
  },
  'one file, each with a store of its own': async () => {
    const path = file()
    const open = async () => right(await openSqliteStore(path, bookCodec)())
    return [await open(), await open()] as const
  },
}

describe.each(Object.entries(stores))('two books on %s, whose clocks are two minutes apart', (_, open) => {
  it.each(['aging', 'debt', 'account'] as const)('tell the same, asked again as known at a time: %s', async (view) => {
    const [one, other] = await open()
    let time = Date.parse('2026-03-01T10:00:00.000Z')
    const fast = openBook(one, { now: () => new Date(time) })
    const slow = openBook(other, { now: () => new Date(time - 120_000) })
    right(await fast.submit(issue, clerk)())
    time += 30_000
    const at = { asOf, knownAt: instantOf(new Date(time)) }
    const asked = {
      aging: async () => right(await fast.aging(at)()).currencies.map(({ open }) => open.amount),
      debt: async () => [right(await fast.debt(debtId('A'), at)())?.open.amount],
      account: async () => right(await fast.account(debtorId('D'), at)()).debts.map(({ open }) => open.amount),
    }[view]
    expect(await asked()).toEqual([10000n])
    time += 5000
    right(await slow.submit(pay('P'), clerk)())
    right(await fast.submit(pay('Q'), clerk)())
    expect(await asked()).toEqual([10000n])
    expect(right(await fast.debt(debtId('A'), { asOf })())?.open.amount).toBe(2000n)
    const recorded = right(await fast.history('payment-P')())[0]?.recordedAt
    expect(recorded).toBe('2026-03-01T10:00:30.001Z')
    await one.close()
    await other.close()
  })
})

describe('a knowledge that is yet to come', () => {
  it('closes nothing: what is recorded keeps its time', async () => {
    const time = new Date('2026-03-01T10:00:00.000Z')
    const book = openBook(memoryStore(), { now: () => time })
    right(await book.submit(issue, clerk)())
    right(await book.aging({ asOf, knownAt: instantOf(new Date('2031-01-01T00:00:00.000Z')) })())
    right(await book.submit(pay('P'), clerk)())
    expect(right(await book.history('payment-P')())[0]?.recordedAt).toBe(instantOf(time))
    expect(right(await book.payment(paymentId('P'))())?.payment).toBe('P')
  })
})

describe('a file that was emptied under a running book', () => {
  it('takes nothing more, and says so', async () => {
    const path = file()
    const store = right(await openSqliteStore(path, bookCodec)())
    const book = openBook(store)
    right(await book.submit(issue, clerk)())
    truncateSync(path)
    expect(await book.submit(pay('P'), clerk)()).toMatchObject({ left: { _tag: 'Replaced', where: path } })
    await store.close()
  })
})

describe('a time that is told, of a log that ends later', () => {
  it('is answered with the time at which it was recorded', async () => {
    const now = new Date('2026-03-01T10:00:00.000Z')
    const book = openBook(memoryStore(), { now: () => now })
    const first = right(await book.submit(issue, { ...clerk, at: instantOf(new Date('2026-02-01T00:00:00.000Z')) })())
    expect(first).not.toHaveProperty('recordedAt')
    expect(right(await book.submit(pay('P'), clerk)())).not.toHaveProperty('recordedAt')
    const late = right(await book.submit(pay('Q'), { ...clerk, at: instantOf(new Date('2020-01-01T00:00:00.000Z')) })())
    expect(late.recordedAt).toBe(instantOf(now))
  })

  it('is answered so of each command of a batch', async () => {
    const now = new Date('2026-03-01T10:00:00.000Z')
    const book = openBook(memoryStore(), { now: () => now })
    right(await book.submit(issue, clerk)())
    const early = { ...clerk, at: instantOf(new Date('2020-01-01T00:00:00.000Z')) }
    const given = [early, clerk, { ...clerk, at: instantOf(now) }]
    const told = right(await book.handleBatch(given.map((by, n) => ({ command: pay(`B-${n}`), given: by })))())
    const times = told.map((one) => right(one).recordedAt)
    expect(times).toEqual([instantOf(now), undefined, undefined])
  })
})

describe('a question that is none', () => {
  it('is answered by a value that says so, whichever view is asked', async () => {
    const book: Anything = openBook(memoryStore())
    right(await book.submit(issue, clerk)())
    const throwing = {
      get asOf() {
        throw new Error('boom')
      },
    }
    for (const hostile of [{}, null, undefined, 5, { asOf: 'yesterday' }, throwing]) {
      for (const view of ['aging', 'cashflow', 'statement', 'exposure']) {
        expect(await book[view](hostile)).toMatchObject({ left: { _tag: 'InvalidQuery' } })
      }
      expect(await book.compareAging({ before: hostile, after: { asOf } })).toMatchObject({
        left: { _tag: 'InvalidQuery' },
      })
    }
    const { place } = right<unknown, { readonly place: string }>(await book.aging({ asOf })())
    for (const at of [null, { asOf: 'yesterday' }, { knownAt: place }, { knownAt: 'nonsense' }, throwing]) {
      for (const view of ['debt', 'payment', 'cheque', 'debtor', 'account']) {
        expect(await book[view]('A', at)).toMatchObject({ left: { _tag: 'InvalidQuery' } })
      }
    }
    const nonsense = await book.aging({ asOf, knownAt: 'nonsense' })
    expect(nonsense).toEqual(E.left({ _tag: 'UnknownPlace', knownAt: 'nonsense' }))
    expect(right(await book.aging({ asOf, knownAt: place })())).toMatchObject({ place })
  })

  it('is one by a convention that leaves ages out, though its type says that it was made', async () => {
    const book: Anything = openBook(memoryStore())
    right(await book.submit(issue, clerk)())
    const ids = { name: 'mine', anchor: 'due' }
    const gap = {
      ...ids,
      buckets: [
        { id: 'early', from: null, to: 0 },
        { id: 'late', from: 31, to: null },
      ],
    }
    for (const convention of [gap, { ...ids, buckets: [] }, ids, 'net', null]) {
      expect(await book.aging({ asOf, convention })).toMatchObject({
        left: { _tag: 'InvalidQuery', problems: [{ path: 'convention' }] },
      })
    }
  })

  it('is one without a day, of a book in a zone that nobody knows or with a clock that tells no time', async () => {
    const lost: ReadonlyArray<[string, Parameters<typeof openBook>[1]]> = [
      ['zone', { zone: 'Mars/Olympus' as never }],
      ['zone', { zone: 5 as never }],
      ['now', { now: () => new Date(Number.NaN) }],
    ]
    for (const [path, settings] of lost) {
      const book: Anything = openBook(memoryStore(), settings)
      for (const view of ['debt', 'payment', 'cheque', 'debtor', 'account', 'policy']) {
        const ask = view === 'policy' ? book.policy() : book[view]('A')
        expect(await ask).toMatchObject({ left: { _tag: 'InvalidQuery', problems: [{ path }] } })
      }
      right(await book.aging({ asOf }))
    }
  })
})

describe('the ids beside a command', () => {
  it.each(['commandId', 'correlationId', 'causationId'])('are legible as they stand: %s', async (key) => {
    const book = openBook(memoryStore())
    for (const id of ['\u200b', 'a\u202eb', 'a\u2028b']) {
      const answer = await book.submit(issue, { ...clerk, [key]: id })()
      expect(answer).toMatchObject({ left: { _tag: 'InvalidCommand', problems: [{ path: `by.${key}` }] } })
    }
    for (const odd of [{ constructor: 'y' }, { toString: 1 }]) {
      expect(await book.submit(issue, { ...clerk, ...odd } as never)()).toMatchObject({
        left: { _tag: 'InvalidCommand' },
      })
    }
  })
})
