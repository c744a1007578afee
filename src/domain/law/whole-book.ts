import { type Account, type AccountDebt, type AccountPayment, debtsNamedBy } from '../allocation/account.js'
import { type BookCommand, type BookEvent, type BookRejection, isDebtCommand, isPaymentEvent } from '../book.js'
import { debt } from '../debt/debt.js'
import type { DebtState } from '../debt/state.js'
import type { Decider } from '../decider.js'
import type { DebtId, DebtorId, PaymentId } from '../id.js'
import { payment } from '../payment/payment.js'
import type { PaymentState } from '../payment/state.js'

/** All streams of a book at once, in memory and in plain sight. */
export interface WholeBook {
  readonly debts: ReadonlyMap<DebtId, DebtState>
  readonly payments: ReadonlyMap<PaymentId, PaymentState>
}

const withEntry = <K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> => new Map(map).set(key, value)

/**
 * A whole book as one decider: every command goes to the debt or payment that it names. Money is not carried from
 * payments to debts.
 */
export const wholeBook: Decider<BookCommand, WholeBook, BookEvent, BookRejection> = {
  initial: { debts: new Map(), payments: new Map() },
  decide: (command, { debts, payments }) =>
    isDebtCommand(command)
      ? debt.decide(command, debts.get(command.debt) ?? debt.initial)
      : payment.decide(command, payments.get(command.payment) ?? payment.initial),
  evolve: ({ debts, payments }, event) =>
    isPaymentEvent(event)
      ? {
          debts,
          payments: withEntry(
            payments,
            event.payment,
            payment.evolve(payments.get(event.payment) ?? payment.initial, event),
          ),
        }
      : { debts: withEntry(debts, event.debt, debt.evolve(debts.get(event.debt) ?? debt.initial, event)), payments },
  isTerminal: () => false,
}

/** The debts of a book that were issued. */
export const issuedDebts = ({ debts }: WholeBook): ReadonlyArray<AccountDebt> =>
  [...debts.values()].flatMap((state) => (state.situation === 'unissued' ? [] : [state]))

/** The payments of a book that were received. */
export const receivedPayments = ({ payments }: WholeBook): ReadonlyArray<AccountPayment> =>
  [...payments.values()].flatMap((state) => (state.situation === 'unreceived' ? [] : [state]))

/** The debts and payments of one debtor, and the debts of others that those payments are for. */
export const accountOf = (book: WholeBook, debtor: DebtorId): Account => {
  const payments = receivedPayments(book).filter(({ received }) => received.debtor === debtor)
  const named = debtsNamedBy(payments)
  const debts = issuedDebts(book).filter((one) => one.debtor === debtor || named.has(one.debt))
  return { debts: new Map(debts.map((one) => [one.debt, one])), payments }
}

/** Everybody who owes or has paid, in order of their first debt or payment. */
export const debtorsIn = (book: WholeBook): ReadonlyArray<DebtorId> => [
  ...new Set([
    ...issuedDebts(book).map((one) => one.debtor),
    ...receivedPayments(book).map(({ received }) => received.debtor),
  ]),
]
