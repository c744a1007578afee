import * as E from 'fp-ts/lib/Either.js'
import { describe as about, expect, it } from 'vitest'
import { openBook } from '../../src/adapters/book.js'
import { copyBook } from '../../src/adapters/copy/copy-book.js'
import { fillDemo } from '../../src/adapters/demo/fill-demo.js'
import { memoryStore } from '../../src/adapters/memory/index.js'
import type { EventStore, Revision, StoreFailure } from '../../src/adapters/store/event-store.js'
import { left, right } from '../../src/adapters/testing/contract-case.js'
import { describe } from '../../src/adapters/words/describe.js'
import type { BookCommandJson, BookEvent } from '../../src/domain/book/book.js'

const clerk = { actor: 'clerk-1' }
const full: StoreFailure = { _tag: 'Full', where: 'a disk', detail: 'no room' }

/** A store without a transaction over streams, with room for so many appends; `more` makes room. */
const small = (room: number): EventStore<BookEvent> & { readonly more: (room: number) => void } => {
  const store = memoryStore<BookEvent>()
  let left = room
  return {
    ...store,
    more: (room) => {
      left = room
    },
    append: (append) => (left-- > 0 ? store.append(append) : async () => E.left(full)),
    appendBatch: (appends) => async () => {
      const revisions: Revision[] = []
      for (const append of appends) {
        if (left-- <= 0) return E.left(full)
        const appended = await store.append(append)()
        if (E.isLeft(appended)) return appended
        revisions.push(appended.right)
      }
      return E.right(revisions)
    },
  }
}

const issue = (n: number): BookCommandJson => ({
  ...{ type: 'IssueDebt', debt: `INV-${n}`, debtor: `C-${n}`, on: '2026-01-05', dueDate: '2026-02-04' },
  principal: { amount: '100', currency: 'EUR' },
})
const receive = (n: number): BookCommandJson => ({
  ...{ type: 'ReceivePayment', payment: `P-${n}`, debtor: `C-${n}`, on: '2026-01-05', method: 'cash' },
  amount: { amount: '100', currency: 'EUR' },
})
const tasks = (commands: ReadonlyArray<BookCommandJson>) =>
  commands.map((command, n) => ({ command, given: { ...clerk, commandId: `c-${n}` } }))
const numbers = (count: number) => Array.from({ length: count }, (_, n) => n)

about('work that a store breaks off tells what is stored, and how it goes on', () => {
  it('a batch', async () => {
    const store = small(2)
    const book = openBook(store)
    const batch = tasks(numbers(5).map(issue))
    const failure = left(await book.handleBatch(batch))
    expect(failure).toEqual({ _tag: 'BrokenOff', what: 'batch', done: 2, cause: full })
    expect(describe(failure)).toBe(
      '2 commands of the batch are stored, and there it stopped: a disk has no room left: this was not written\nmend that, and do the same again: it goes on from there, and nothing is done twice',
    )
    store.more(100)
    const again = right(await book.handleBatch(batch))
    expect(again.map((one) => E.isRight(one) && one.right.repeated)).toEqual([true, true, false, false, false])
  })

  it('and a batch of which nothing is stored is the failure alone', async () => {
    expect(left(await openBook(small(0)).handleBatch(tasks([issue(1)])))).toEqual(full)
  })

  it('cash application', async () => {
    const store = small(1000)
    const book = openBook(store)
    right(await book.handleBatch(tasks(numbers(201).flatMap((n) => [issue(n), receive(n)]))))
    store.more(400)
    const failure = left(await book.applyCash({ ...clerk, commandId: 'cash-1' }))
    expect(failure).toEqual({ _tag: 'BrokenOff', what: 'cash', done: 200, cause: full })
    store.more(100)
    expect(right(await book.applyCash({ ...clerk, commandId: 'cash-2' }))).toEqual({ placed: 1 })
  })

  it('a copy', async () => {
    const source = memoryStore<BookEvent>()
    right(await openBook(source).handleBatch(tasks(numbers(30).map(issue))))
    const target = small(20)
    const failure = left(await copyBook(source, target, { pageSize: 10 })())
    expect(failure).toEqual({ _tag: 'BrokenOff', what: 'copy', done: 20, cause: full })
    target.more(100)
    expect(right(await copyBook(source, target, { pageSize: 10 })())).toMatchObject({ events: 30, added: 10 })
  })

  it('a demo', async () => {
    const store = small(60)
    const seed = { seed: 1, debts: 40 }
    const failure = left(await fillDemo(openBook(store), seed)())
    expect(failure).toMatchObject({ _tag: 'BrokenOff', what: 'demo', done: expect.any(Number), cause: full })
    store.more(100_000)
    const filled = right(await fillDemo(openBook(store), seed)())
    expect(filled.repeated).toBe(failure._tag === 'BrokenOff' ? failure.done : undefined)
    const whole = memoryStore<BookEvent>()
    right(await fillDemo(openBook(whole), seed)())
    const idsOf = async (one: EventStore<BookEvent>) =>
      right(await one.readAll(one.start, 1_000_000, 'trust')())
        .events.map(({ id }) => id)
        .sort()
    expect(await idsOf(store)).toEqual(await idsOf(whole))
  })
})
