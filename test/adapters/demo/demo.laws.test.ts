import { describe, expect, it } from 'vitest'
import { type Book, openBook } from '../../../src/adapters/book.js'
import { asOf } from '../../../src/adapters/demo/business-day.js'
import { demoDays } from '../../../src/adapters/demo/demo-days.js'
import { commandId, demoOf, edition } from '../../../src/adapters/demo/demo-seed.js'
import { fillDemo } from '../../../src/adapters/demo/fill-demo.js'
import { memoryStore } from '../../../src/adapters/memory/index.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { verifyBook } from '../../../src/adapters/verify/verify-book.js'
import { aggregateOfEvent } from '../../../src/domain/book/aggregate-of.js'
import type { BookEvent } from '../../../src/domain/book/book.js'

const newBook = (): Book => openBook(memoryStore<BookEvent>())

const eventsOf = async ({ store }: Book) => right(await store.readAll(store.start, 100_000, 'trust')()).events

/** What a book says, whatever the order in which its streams were written. */
const idsOf = async (book: Book) =>
  new Set((await eventsOf(book)).map(({ stream, revision, id }) => `${stream} ${revision} ${id}`))

describe('a demo', () => {
  it.each([1, 2, 3, 4])('of seed %i breaks no law, and none of its commands is refused', async (seed) => {
    const book = newBook()
    const filled = right(await fillDemo(book, { seed, debts: 300 })())
    expect(filled).toMatchObject({ refused: 0, repeated: 0 })
    const { laws, failures } = right(await verifyBook(book.store, asOf, () => {}))
    expect(failures).toEqual([])
    expect(laws.filter(({ failed }) => failed > 0)).toEqual([])
  })

  it('is the same for the same seed, and another for another', async () => {
    const [one, same, other] = [newBook(), newBook(), newBook()]
    right(await fillDemo(one, { seed: 8, debts: 120 })())
    right(await fillDemo(same, { seed: 8, debts: 120 })())
    right(await fillDemo(other, { seed: 9, debts: 120 })())
    expect(await eventsOf(same)).toEqual(await eventsOf(one))
    expect(await idsOf(other)).not.toEqual(await idsOf(one))
  })

  it('adds nothing the second time', async () => {
    const book = newBook()
    const demo = { seed: 8, debts: 200 }
    const first = right(await fillDemo(book, demo)())
    const before = await eventsOf(book)
    const second = right(await fillDemo(book, demo)())
    expect(second).toEqual({ commands: first.commands, repeated: first.commands, refused: 0 })
    expect((await eventsOf(book)).length).toBe(before.length)
  })

  it('goes on where it was interrupted', async () => {
    const demo = { seed: 8, debts: 200 }
    const [whole, interrupted] = [newBook(), newBook()]
    right(await fillDemo(whole, demo)())
    let left = 400
    for (const { tasks } of demoDays(demo)) {
      // The last of these days is left without its settlement.
      if (left-- === 0) break
      if (tasks.length > 0) right(await interrupted.handleBatch(tasks)())
      if (left > 0) right(await interrupted.applyCash({ actor: 'cash-application' })())
    }
    right(await fillDemo(interrupted, demo)())
    const streams = async (book: Book) => right(await verifyBook(book.store, asOf, () => {})).byType
    expect(await streams(interrupted)).toEqual(await streams(whole))
    expect(right(await interrupted.aging({ asOf })())).toEqual(right(await whole.aging({ asOf })()))
  })

  it('has every event of a book, something in every bucket, and cheques where they are the custom', async () => {
    const book = newBook()
    right(await fillDemo(book, { seed: 18, debts: 3000 })())
    const seen = new Set((await eventsOf(book)).map(({ event }) => event.type))
    const missing = Object.keys(aggregateOfEvent).filter((type) => !seen.has(type as BookEvent['type']))
    expect(missing).toEqual([])
    const { currencies } = right(await book.aging({ asOf })())
    expect(currencies.map(({ currency }) => currency)).toEqual(['EUR', 'IRR', 'KWD', 'SAR', 'USD'])
    for (const { buckets, unapplied } of currencies) {
      for (const { amount } of [...buckets, { amount: unapplied }]) expect(amount.amount).toBeGreaterThan(0n)
    }
    // On one day not every currency has a promise that runs, or a dispute.
    for (const column of ['disputed', 'promised'] as const) {
      expect(currencies.filter(({ columns }) => columns[column].amount > 0n).length).toBeGreaterThanOrEqual(4)
    }
    const covered = currencies.filter(({ columns }) => columns.covered.amount > 0n).map(({ currency }) => currency)
    expect(covered).toEqual(['IRR', 'KWD', 'SAR'])
  })

  it('is told by the ids of its commands', () => {
    expect(demoOf(commandId({ seed: 5, debts: 3000 }, 17))).toEqual({ edition, seed: 5, debts: 3000 })
    expect(demoOf('import:17')).toBeUndefined()
  })
})
