import type { WholeBook } from '../book/whole-book.js'
import type { RegisteredDebtor } from '../debtor/state.js'
import { payment } from '../payment/payment.js'
import type { PaymentState } from '../payment/state.js'
import type { DebtorId, PaymentId } from '../value/id.js'
import { type Account, type AccountCheque, type AccountDebt, type AccountPayment, debtsNamedBy } from './account.js'

/**
 * The debts of a book that were issued.
 *
 * @since 0.1.0
 */
export const issuedDebts = ({ debts }: WholeBook): ReadonlyArray<AccountDebt> =>
  [...debts.values()].flatMap((state) => (state.situation === 'unissued' ? [] : [state]))

/**
 * The payments of a book that were received.
 *
 * @since 0.1.0
 */
export const receivedPayments = ({ payments }: WholeBook): ReadonlyArray<AccountPayment> =>
  [...payments.values()].flatMap((state) => (state.situation === 'unreceived' ? [] : [state]))

/**
 * The cheques of a book that were received.
 *
 * @since 0.1.0
 */
export const receivedCheques = ({ cheques }: WholeBook): ReadonlyArray<AccountCheque> =>
  [...cheques.values()].flatMap((state) => (state.situation === 'unreceived' ? [] : [state]))

const registered = ({ debtors }: WholeBook, id: DebtorId): RegisteredDebtor | undefined => {
  const state = debtors.get(id)
  return state === undefined || state.situation === 'unregistered' ? undefined : state
}

/**
 * What there is of one debtor: its debts, payments and cheques, what is under the payment ids that cheques and credit notes
 * name, and the debts of others that those payments are for.
 *
 * @since 0.1.0
 */
export const accountOf = (book: WholeBook, id: DebtorId): Account => {
  const cheques = receivedCheques(book).filter(({ received }) => received.debtor === id)
  const booked = new Map<PaymentId, PaymentState>()
  for (const { payment: named } of cheques.flatMap(({ clearings }) => clearings)) {
    booked.set(named, book.payments.get(named) ?? payment.initial)
  }
  const debtsOfAll = issuedDebts(book)
  for (const { payment: named } of debtsOfAll.flatMap(({ onAccount }) => onAccount.toArray())) {
    booked.set(named, book.payments.get(named) ?? payment.initial)
  }
  const payments = receivedPayments(book).filter(({ received }) => received.debtor === id)
  const named = debtsNamedBy(payments)
  const debts = debtsOfAll.filter((one) => one.debtor === id || named.has(one.debt))
  return {
    owner: id,
    debts: new Map(debts.map((one) => [one.debt, one])),
    payments,
    cheques,
    booked,
    debtor: registered(book, id),
  }
}

/**
 * Everybody who owes, has paid or has given a cheque, in order of their first debt, payment or cheque.
 *
 * @since 0.1.0
 */
export const debtorsIn = (book: WholeBook): ReadonlyArray<DebtorId> => [
  ...new Set([
    ...issuedDebts(book).map((one) => one.debtor),
    ...receivedPayments(book).map(({ received }) => received.debtor),
    ...receivedCheques(book).map(({ received }) => received.debtor),
  ]),
]
