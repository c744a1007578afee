import { aggregateOfEvent, BookEvent, isChequeEvent, isDebtEvent, isPaymentEvent } from '../../../domain/book/book.js'
import { type WholeBook, wholeBook } from '../../../domain/book/whole-book.js'
import { inCurrencyOf as inCurrencyOfCheque, outstandingOf } from '../../../domain/cheque/state.js'
import { inCurrencyOf, openBalance } from '../../../domain/debt/state.js'
import { isolated } from '../../../domain/message/isolate.js'
import { directionOf, type Language } from '../../../domain/message/language.js'
import { inCurrencyOf as inCurrencyOfPayment } from '../../../domain/payment/state.js'
import type { Money } from '../../../domain/value/money.js'
import { tellAmount } from '../../../domain/value/tell-amount.js'
import { tellEventIn } from '../../../projections/story-in.js'
import { plain } from './plain.js'

/** One event as a line of a story. */
export interface Line {
  readonly on: string
  readonly about: string
  readonly words: string
  readonly balance: string
}

/** What is open after an event, by kind of stream. */
const leftIn = {
  en: { open: 'open', unapplied: 'unapplied', toCome: 'to come' },
  fa: { open: 'مانده', unapplied: 'تخصیص‌نیافته', toCome: 'در انتظار وصول' },
  ar: { open: 'الرصيد القائم', unapplied: 'غير مخصص', toCome: 'قيد التحصيل' },
} satisfies Readonly<Record<Language, Readonly<Record<string, string>>>>

/** Tells events of a book one by one, with the amount open after each; an unknown event by its name and fields. */
export const teller = (language: Language = 'en'): ((event: unknown) => Line) => {
  const alone = (text: string): string =>
    language === 'en' || text === '' ? text : isolated(text, directionOf(language))
  const balance = (left: Left | undefined): string =>
    left === undefined ? '' : `${leftIn[language][left.is]} ${alone(tellAmount(left.amount))}`
  let book: WholeBook = wholeBook.initial
  return (event) => {
    const { on, about, ...told } = BookEvent.is(event) ? known(event) : stranger(event)
    return { on: alone(on), about: alone(about), ...told }
  }

  function known(event: BookEvent): Line {
    book = wholeBook.evolve(book, event)
    const words = tellEventIn(event, language)
    return { on: event.on, about: idIn(event), words, balance: balance(balanceAfter(book, event)) }
  }
}

interface Left {
  readonly is: keyof (typeof leftIn)['en']
  readonly amount: Money
}

const idIn = (event: BookEvent): string =>
  String((event as unknown as Readonly<Record<string, unknown>>)[aggregateOfEvent[event.type]])

const balanceAfter = (book: WholeBook, event: BookEvent): Left | undefined => {
  if (isDebtEvent(event)) return open(book, event.debt)
  if (isPaymentEvent(event)) return unapplied(book, event.payment)
  return isChequeEvent(event) ? outstanding(book, event.cheque) : undefined
}

const open = ({ debts }: WholeBook, id: Parameters<typeof debts.get>[0]): Left | undefined => {
  const debt = debts.get(id)
  return debt === undefined || debt.situation === 'unissued'
    ? undefined
    : { is: 'open', amount: inCurrencyOf(debt, openBalance(debt)) }
}

const unapplied = ({ payments }: WholeBook, id: Parameters<typeof payments.get>[0]): Left | undefined => {
  const payment = payments.get(id)
  return payment === undefined || payment.situation === 'unreceived'
    ? undefined
    : { is: 'unapplied', amount: inCurrencyOfPayment(payment, payment.unapplied) }
}

const outstanding = ({ cheques }: WholeBook, id: Parameters<typeof cheques.get>[0]): Left | undefined => {
  const cheque = cheques.get(id)
  return cheque === undefined || cheque.situation === 'unreceived'
    ? undefined
    : { is: 'toCome', amount: inCurrencyOfCheque(cheque, outstandingOf(cheque)) }
}

const stranger = (event: unknown): Line => {
  if (typeof event !== 'object' || event === null) return { on: '', about: '', words: plain(event), balance: '' }
  if ('told' in event && 'debt' in event && 'on' in event) {
    return { on: String(event.on), about: String(event.debt), words: String(event.told), balance: '' }
  }
  const { type, on, ...rest } = event as { readonly type?: unknown; readonly on?: unknown }
  return { on: typeof on === 'string' ? on : '', about: String(type ?? ''), words: plain(rest), balance: '' }
}
