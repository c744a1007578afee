import type { DebtEvent } from '../../../domain/debt/event.js'
import { type IssuedDebt, inCurrencyOf, openBalance } from '../../../domain/debt/state.js'
import type { Money } from '../../../domain/money.js'
import { inWords } from '../amount.js'
import { eachEvent, type StreamLaw, type ToldDebt } from './law.js'

const columns = ['issued', 'paid', 'credited', 'writtenOff', 'cancelled', 'recovered'] as const
type Books = Record<(typeof columns)[number], bigint>

/** Enters an event as it says of itself, whatever the decider makes of it. */
const enter = (books: Books, event: DebtEvent, recoveries: Set<string>): void => {
  switch (event.type) {
    case 'DebtIssued':
      books.issued += event.principal.amount
      break
    case 'DebtPartiallyPaid':
    case 'DebtPaid':
      books.paid += event.amount.amount
      break
    case 'DebtRecovered':
      recoveries.add(`${event.payment}/${event.allocation}`)
      books.recovered += event.amount.amount
      break
    case 'PaymentReversed':
      books[recoveries.has(`${event.payment}/${event.allocation}`) ? 'recovered' : 'paid'] -= event.amount.amount
      break
    case 'CreditNoteIssued':
      books.credited += event.amount.amount
      break
    case 'DebtWrittenOff':
      books.writtenOff += event.amount.amount
      break
    case 'DebtCancelled':
      books.cancelled += event.amount.amount
      break
  }
}

const eachWithBooks =
  (wrong: (books: Books, event: DebtEvent, debt: IssuedDebt) => string | undefined): StreamLaw<ToldDebt>['check'] =>
  (told) => {
    const books: Books = { issued: 0n, paid: 0n, credited: 0n, writtenOff: 0n, cancelled: 0n, recovered: 0n }
    const recoveries = new Set<string>()
    return eachEvent<IssuedDebt, DebtEvent>((event, debt) => {
      enter(books, event, recoveries)
      return wrong(books, event, debt)
    })(told)
  }

export const moneyConserved: StreamLaw<ToldDebt> = {
  name: 'money is conserved: issued = paid + credited + written off + cancelled + open',
  check: eachWithBooks(({ issued, paid, credited, writtenOff, cancelled }, event, debt) => {
    const money = Object.values(event).find(
      (value): value is Money => isMoney(value) && value.currency !== debt.currency,
    )
    if (money !== undefined) return `${inWords(money)} in a debt in ${debt.currency}`
    const left = issued - paid - credited - writtenOff - cancelled
    if (left === openBalance(debt)) return undefined
    return `the events leave ${inWords(inCurrencyOf(debt, left))}, and ${inWords(inCurrencyOf(debt, openBalance(debt)))} is open`
  }),
}

const isMoney = (value: unknown): value is Money => typeof value === 'object' && value !== null && 'currency' in value

export const recoveryCapped: StreamLaw<ToldDebt> = {
  name: 'no more is recovered than was written off',
  check: eachWithBooks(({ recovered, writtenOff }, _, debt) =>
    recovered <= writtenOff
      ? undefined
      : `${inWords(inCurrencyOf(debt, recovered))} of ${inWords(inCurrencyOf(debt, writtenOff))}`,
  ),
}
