import { expect, test } from 'vitest'
import { type Book, openBook } from '../../../src/adapters/book.js'
import type { EventStore, StreamName } from '../../../src/adapters/store/event-store.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { verifyBook } from '../../../src/adapters/verify/verify-book.js'
import type { BookCommandJson, BookEvent } from '../../../src/domain/book/book.js'
import { localDate } from '../../../src/domain/value/local-date.js'

const writers = 32
/** Each has a client of its own, as so many processes would; the writers share them. */
const clients = 4

/** Every loss is a round trip, and 32 writers lose some five hundred times. */
const patience = 300_000

const eur = (amount: number) => ({ amount: `${amount}`, currency: 'EUR' })
const by = (commandId: string) => ({ actor: 'clerk-1', commandId })

const invoice = (principal: number): BookCommandJson => ({
  ...{ type: 'IssueDebt', debt: 'INV-1', debtor: 'ACME' },
  ...{ on: '2026-01-05', dueDate: '2026-02-04', principal: eur(principal) },
})

const received = (payment: string, amount: number): BookCommandJson => ({
  ...{ type: 'ReceivePayment', payment, debtor: 'ACME' },
  ...{ on: '2026-02-01', amount: eur(amount), method: 'cash' },
})

const cheque: BookCommandJson = {
  ...{ type: 'ReceiveCheque', cheque: 'CHQ-1', debtor: 'ACME', on: '2026-01-10', chequeDate: '2026-02-01' },
  ...{ amount: eur(32_000), drawer: 'ACME', bank: 'B-1', serial: '1', purpose: 'payment' },
  covers: [{ debt: 'INV-1', amount: eur(32_000) }],
}

interface Books {
  readonly one: Book
  /** What every writer answers who does the same at the same time. */
  readonly together: <A>(work: (book: Book, n: number) => Promise<A>) => Promise<ReadonlyArray<A>>
  readonly types: (stream: StreamName) => Promise<ReadonlyArray<BookEvent['type']>>
  /** Closes them, when every law holds and no event is there twice. */
  readonly close: () => Promise<void>
}

/** Books on one namespace that nobody else has. */
const openBooks = (stores: ReadonlyArray<EventStore<BookEvent>>): Books => {
  const books = Array.from({ length: writers }, (_, n) => openBook(stores[n % stores.length] as EventStore<BookEvent>))
  const [one] = books as [Book]
  return {
    one,
    together: (work) => Promise.all(books.map(work)),
    types: async (stream) => right(await one.history(stream)()).map(({ event }) => event.type),
    close: async () => {
      const { laws, failures, events } = right(await verifyBook(one.store, localDate('2026-03-01'), () => {}))
      expect(failures).toEqual([])
      expect(laws.length).toBeGreaterThan(10)
      const all = right(await one.store.readAll(one.store.start, 100_000, 'validate')()).events
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
      expect(events).toBe(all.length)
      for (const store of stores) await store.close()
    },
  }
}

const count = <A>(all: ReadonlyArray<A>, one: A): number => all.filter((each) => each === one).length

/** 32 writers at once on one stream, each of whom reads, decides and appends until it is told that it was first. */
export const writersOnOneStream = (
  open: (namespace: string) => EventStore<BookEvent>,
  namespace: () => string,
): void => {
  const begin = (): Books => {
    const name = namespace()
    return openBooks(Array.from({ length: clients }, () => open(name)))
  }

  test(
    '32 payments of one debtor at once pay the one debt, each of them once',
    async () => {
      const books = begin()
      right(await books.one.submit(invoice(writers * 1000), by('issue'))())
      const answers = await books.together((book, n) => book.submit(received(`P-${n}`, 1000), by(`pay-${n}`))())
      for (const answer of answers) right(answer)
      const types = await books.types('debt-INV-1')
      expect([types.length, count(types, 'DebtPartiallyPaid'), count(types, 'DebtPaid')]).toEqual([writers + 1, 31, 1])
      for (let n = 0; n < writers; n++) {
        expect(await books.types(`payment-P-${n}`)).toEqual(['PaymentReceived', 'PaymentAllocated'])
      }
      await books.close()
    },
    patience,
  )

  test(
    '32 refunds of one payment at once: each has its part, and a 33rd finds nothing left',
    async () => {
      const books = begin()
      const refund: BookCommandJson = {
        ...{ type: 'RefundPayment', payment: 'P-1', on: '2026-02-03' },
        ...{ amount: eur(1000), method: 'transfer', reason: 'paid twice' },
      }
      right(await books.one.submit(received('P-1', writers * 1000), by('receive'))())
      const answers = await books.together((book, n) => book.submit(refund, by(`refund-${n}`))())
      for (const answer of answers) expect(right(answer)).toMatchObject({ repeated: false })
      const types = await books.types('payment-P-1')
      expect([types.length, count(types, 'PaymentRefunded')]).toEqual([writers + 1, writers])
      expect(await books.one.submit(refund, by('one-more'))()).toMatchObject({ left: { _tag: 'Rejected' } })
      await books.close()
    },
    patience,
  )

  test(
    '32 who clear one cheque at once clear it once, and its money is booked once',
    async () => {
      const books = begin()
      right(await books.one.submit(invoice(32_000), by('issue'))())
      right(await books.one.submit(cheque, by('receive'))())
      const deposit: BookCommandJson = { type: 'DepositCheque', cheque: 'CHQ-1', on: '2026-02-01', bank: 'B-2' }
      right(await books.one.submit(deposit, by('deposit'))())
      const clear: BookCommandJson = { type: 'ClearCheque', cheque: 'CHQ-1', on: '2026-02-03', payment: 'P-1' }
      const answers = await books.together((book, n) => book.submit(clear, by(`clear-${n}`))())
      expect(answers.filter(({ _tag }) => _tag === 'Right')).not.toEqual([])
      expect(await books.types('cheque-CHQ-1')).toEqual(['ChequeReceived', 'ChequeDeposited', 'ChequeCleared'])
      expect(await books.types('payment-P-1')).toEqual(['PaymentReceived', 'PaymentAllocated'])
      const types = await books.types('debt-INV-1')
      expect([types.at(-1), count(types, 'DebtPaid')]).toEqual(['DebtPaid', 1])
      await books.close()
    },
    patience,
  )

  test(
    'one command that 32 send at once is handled once, and all of them are told what came of it',
    async () => {
      const books = begin()
      const answers = await books.together((book) => book.submit(invoice(1000), by('issue'))())
      for (const answer of answers) expect(right(answer).events).toHaveLength(1)
      expect(await books.types('debt-INV-1')).toEqual(['DebtIssued'])
      await books.close()
    },
    patience,
  )
}
