import { aggregateOfEvent, BookEvent, isChequeEvent, isDebtEvent, isPaymentEvent } from '../../../domain/book/book.js'
import { type WholeBook, wholeBook } from '../../../domain/book/whole-book.js'
import { inCurrencyOf as inCurrencyOfCheque, outstandingOf } from '../../../domain/cheque/state.js'
import { inCurrencyOf, openBalance } from '../../../domain/debt/state.js'
import { inCurrencyOf as inCurrencyOfPayment } from '../../../domain/payment/state.js'
import { tellAmount } from '../../../domain/value/tell-amount.js'
import { tellEvent } from '../../../projections/story.js'
import { plain } from './plain.js'

/** One event as a line of a story. */
export interface Line {
  readonly on: string
  readonly about: string
  readonly words: string
  readonly balance: string
}

/** Tells events of a book, one by one, with what each left open; an event of another kind by its name and its fields. */
export const teller = (): ((event: unknown) => Line) => {
  let book: WholeBook = wholeBook.initial
  return (event) => {
    if (!BookEvent.is(event)) return stranger(event)
    book = wholeBook.evolve(book, event)
    return { on: event.on, words: tellEvent(event), about: idIn(event), balance: balanceAfter(book, event) }
  }
}

const idIn = (event: BookEvent): string =>
  String((event as unknown as Readonly<Record<string, unknown>>)[aggregateOfEvent[event.type]])

const balanceAfter = (book: WholeBook, event: BookEvent): string => {
  if (isDebtEvent(event)) return open(book, event.debt)
  if (isPaymentEvent(event)) return unapplied(book, event.payment)
  return isChequeEvent(event) ? outstanding(book, event.cheque) : ''
}

const open = ({ debts }: WholeBook, id: Parameters<typeof debts.get>[0]): string => {
  const debt = debts.get(id)
  return debt === undefined || debt.situation === 'unissued'
    ? ''
    : `open ${tellAmount(inCurrencyOf(debt, openBalance(debt)))}`
}

const unapplied = ({ payments }: WholeBook, id: Parameters<typeof payments.get>[0]): string => {
  const payment = payments.get(id)
  return payment === undefined || payment.situation === 'unreceived'
    ? ''
    : `unapplied ${tellAmount(inCurrencyOfPayment(payment, payment.unapplied))}`
}

const outstanding = ({ cheques }: WholeBook, id: Parameters<typeof cheques.get>[0]): string => {
  const cheque = cheques.get(id)
  return cheque === undefined || cheque.situation === 'unreceived'
    ? ''
    : `to come ${tellAmount(inCurrencyOfCheque(cheque, outstandingOf(cheque)))}`
}

const stranger = (event: unknown): Line => {
  if (typeof event !== 'object' || event === null) return { on: '', about: '', words: plain(event), balance: '' }
  if ('told' in event && 'debt' in event && 'on' in event) {
    return { on: String(event.on), about: String(event.debt), words: String(event.told), balance: '' }
  }
  const { type, on, ...rest } = event as { readonly type?: unknown; readonly on?: unknown }
  return { on: typeof on === 'string' ? on : '', about: String(type ?? ''), words: plain(rest), balance: '' }
}
