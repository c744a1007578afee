import {
  type Account,
  type AccountCheque,
  type AccountDebt,
  type AccountPayment,
  debtsNamedBy,
} from '../../domain/allocation/account.js'
import { chequesIn, creditsIn, debtsIn, type PendingAccount } from '../../domain/allocation/pending-account.js'
import type { BookState } from '../../domain/book/book.js'
import type { KnownDebtor } from '../../domain/debtor/state.js'
import { payment as paymentDecider } from '../../domain/payment/payment.js'
import type { PaymentState } from '../../domain/payment/state.js'
import type { ChequeId, DebtId, DebtorId, PaymentId } from '../../domain/value/id.js'
import type { StreamName } from '../store/event-store.js'
import { chequeStream, debtorStream, debtStream, paymentStream } from './aggregate.js'

/** Reads debts, payments, cheques, debtors and accounts from the states of streams; `undefined` for what does not exist. */
export const accountOfStreams = (stateOf: (stream: StreamName) => BookState) => {
  const debt = (id: DebtId): AccountDebt | undefined => {
    const state = stateOf(debtStream(id))
    return state.of === 'debt' && state.debt.situation !== 'unissued' ? state.debt : undefined
  }

  /** A payment that is not received yet too: its state may hold a direct debit. */
  const payment = (id: PaymentId): PaymentState | undefined => {
    const state = stateOf(paymentStream(id))
    return state.of === 'payment' ? state.payment : undefined
  }

  const cheque = (id: ChequeId): AccountCheque | undefined => {
    const state = stateOf(chequeStream(id))
    return state.of === 'cheque' && state.cheque.situation !== 'unreceived' ? state.cheque : undefined
  }

  const debtor = (id: DebtorId): KnownDebtor | undefined => {
    const state = stateOf(debtorStream(id))
    return state.of === 'debtor' && state.debtor.situation !== 'unregistered' ? state.debtor : undefined
  }

  const chequesOf = (pending: PendingAccount): ReadonlyArray<AccountCheque> => {
    const cheques: AccountCheque[] = []
    for (const id of chequesIn(pending)) {
      const found = cheque(id)
      if (found !== undefined) cheques.push(found)
    }
    return cheques
  }

  const bookedBy = (cheques: ReadonlyArray<AccountCheque>): ReadonlyArray<PaymentId> =>
    cheques.flatMap(({ clearings }) => clearings.map((clearing) => clearing.payment))

  /** Only payments of the account's debtor: a payment id that a cheque names may belong to somebody else. */
  const paymentsOf = (
    pending: PendingAccount,
    cheques: ReadonlyArray<AccountCheque>,
  ): ReadonlyArray<AccountPayment> => {
    const payments: AccountPayment[] = []
    for (const id of new Set([...pending.payments.keys(), ...creditsIn(pending), ...bookedBy(cheques)])) {
      const state = payment(id)
      if (state === undefined || state.situation === 'unreceived') continue
      if (state.received.debtor === pending.debtor) payments.push(state)
    }
    return payments
  }

  /** Streams of others that an account refers to: debts, and the payments that its cheques book. */
  const named = (pending: PendingAccount): ReadonlyArray<StreamName> => {
    const cheques = chequesOf(pending)
    return [
      ...[...debtsNamedBy(paymentsOf(pending, cheques), cheques)].map(debtStream),
      ...bookedBy(cheques).map(paymentStream),
    ]
  }

  const account = (pending: PendingAccount): Account => {
    const cheques = chequesOf(pending)
    const payments = paymentsOf(pending, cheques)
    const debts = new Map<DebtId, AccountDebt>()
    for (const id of [...debtsIn(pending), ...debtsNamedBy(payments, cheques)]) {
      const found = debt(id)
      if (found !== undefined) debts.set(id, found)
    }
    const booked = new Map<PaymentId, PaymentState>()
    for (const id of [...bookedBy(cheques), ...creditsIn(pending)]) {
      booked.set(id, payment(id) ?? paymentDecider.initial)
    }
    const owner = pending.debtor
    return { owner, debts, payments, cheques, booked, debtor: pending.hadMoratorium ? debtor(owner) : undefined }
  }

  return { debt, payment, cheque, debtor, account, named }
}
