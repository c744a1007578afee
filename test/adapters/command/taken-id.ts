import { type Book, openBook } from '../../../src/adapters/book.js'
import { memoryStore } from '../../../src/adapters/memory/index.js'
import type { EventStore } from '../../../src/adapters/store/event-store.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { verifyBook } from '../../../src/adapters/verify/verify-book.js'
import type { BookCommandJson, BookEvent } from '../../../src/domain/book/book.js'
import { localDate } from '../../../src/domain/value/local-date.js'

/** Commands about one customer, ACME, whose cheques and credit notes name payment ids. */
export const eur = (cents: number) => ({ amount: `${cents}`, currency: 'EUR' })

export const issue = (debt: string, cents: number): BookCommandJson => ({
  type: 'IssueDebt',
  ...{ debt, debtor: 'ACME', on: '2026-01-05', dueDate: '2026-01-31' },
  principal: eur(cents),
})

export const receive = (payment: string, cents: number, on: string, debtor = 'ACME'): BookCommandJson => ({
  type: 'ReceivePayment',
  ...{ payment, debtor, on, method: 'transfer' },
  amount: eur(cents),
})

export const chequeInHand = (cheque: string, cents: number, debt: string): BookCommandJson => ({
  type: 'ReceiveCheque',
  ...{ cheque, debtor: 'ACME', on: '2026-02-01', chequeDate: '2026-03-01', drawer: 'ACME', bank: 'BNK' },
  ...{ serial: cheque, purpose: 'payment', amount: eur(cents), covers: [{ debt, amount: eur(cents) }] },
})

export const deposit = (cheque: string): BookCommandJson => ({
  type: 'DepositCheque',
  ...{ cheque, on: '2026-03-01', bank: 'BNK' },
})

export const clear = (cheque: string, payment: string): BookCommandJson => ({
  type: 'ClearCheque',
  ...{ cheque, payment, on: '2026-03-05' },
})

export const reverse = (cheque: string): BookCommandJson => ({
  type: 'ReverseClearing',
  ...{ cheque, on: '2026-03-10', clearing: 1, reason: 'forged' },
})

export const creditNote = (note: string, debt: string, cents: number): BookCommandJson => ({
  type: 'IssueCreditNote',
  ...{ debt, on: '2026-03-15', creditNote: note, amount: eur(cents), reason: 'goods returned' },
})

export const bookWith = async (...commands: ReadonlyArray<BookCommandJson>) => {
  const store = memoryStore<BookEvent>()
  const book = openBook(store)
  for (const command of commands) right(await book.submit(command, { actor: 'clerk-1' })())
  return { store, book, submit: submitTo(book) }
}

const submitTo = (book: Book) => async (command: BookCommandJson) =>
  right(await book.submit(command, { actor: 'clerk-1' })())

export const brokenLaws = async (store: EventStore<BookEvent>): Promise<ReadonlyArray<string>> =>
  right(await verifyBook(store, localDate('2026-12-31'), () => {}))
    .laws.filter(({ failed }) => failed > 0)
    .map(({ name }) => name)
