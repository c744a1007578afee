import { BookEvent, isPaymentEvent } from '../../../domain/book.js'
import { inCurrencyOf, openBalance } from '../../../domain/debt/state.js'
import { type WholeBook, wholeBook } from '../../../domain/law/whole-book.js'
import { inCurrencyOf as inCurrencyOfPayment } from '../../../domain/payment/state.js'
import { tellAmount } from '../../../domain/tell-amount.js'
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
    const { on } = event
    const words = tellEvent(event)
    return isPaymentEvent(event)
      ? { on, words, about: event.payment, balance: unapplied(book, event.payment) }
      : { on, words, about: event.debt, balance: open(book, event.debt) }
  }
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

const stranger = (event: unknown): Line => {
  if (typeof event !== 'object' || event === null) return { on: '', about: '', words: plain(event), balance: '' }
  const { type, on, ...rest } = event as { readonly type?: unknown; readonly on?: unknown }
  return { on: typeof on === 'string' ? on : '', about: String(type ?? ''), words: plain(rest), balance: '' }
}
