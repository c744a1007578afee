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
import { type DirectDebit, type PaymentState, initial as unreceived } from '../../domain/payment/state.js'
import type { ChequeId, DebtId, DebtorId, PaymentId } from '../../domain/value/id.js'
import { chequeStream, debtorStream, debtStream, paymentStream } from '../command/aggregate.js'
import type { StreamName } from '../store/event-store.js'

/** What streams tell at one moment, by what each of them is of: nothing of what is not there. */
export const knownStreams = (stateOf: (stream: StreamName) => BookState) => {
  const debt = (id: DebtId): AccountDebt | undefined => {
    const state = stateOf(debtStream(id))
    return state.of === 'debt' && state.debt.situation !== 'unissued' ? state.debt : undefined
  }

  const payment = (id: PaymentId): AccountPayment | undefined => {
    const state = stateOf(paymentStream(id))
    return state.of === 'payment' && state.payment.situation !== 'unreceived' ? state.payment : undefined
  }

  const directDebit = (id: PaymentId): DirectDebit | undefined => {
    const state = stateOf(paymentStream(id))
    return state.of === 'payment' ? state.payment.debit : undefined
  }

  const cheque = (id: ChequeId): AccountCheque | undefined => {
    const state = stateOf(chequeStream(id))
    return state.of === 'cheque' && state.cheque.situation !== 'unreceived' ? state.cheque : undefined
  }

  const debtor = (id: DebtorId): KnownDebtor | undefined => {
    const state = stateOf(debtorStream(id))
    return state.of === 'debtor' && state.debtor.situation !== 'unregistered' ? state.debtor : undefined
  }

  const accountOf = (pending: PendingAccount): Account => {
    const cheques = chequesIn(pending).flatMap((id) => cheque(id) ?? [])
    const credits = creditsIn(pending)
    const named = cheques.flatMap(({ clearings }) => clearings.map((clearing) => clearing.payment))
    const payments = [...new Set([...pending.payments.keys(), ...named, ...credits])].flatMap((id) => payment(id) ?? [])
    const booked = new Map<PaymentId, PaymentState>(credits.map((id) => [id, unreceived]))
    for (const one of payments) booked.set(one.received.payment, one)
    const debts = new Map<DebtId, AccountDebt>()
    for (const id of [...debtsIn(pending), ...debtsNamedBy(payments, cheques)]) {
      const found = debt(id)
      if (found !== undefined) debts.set(id, found)
    }
    const owner = pending.debtor
    return { owner, debts, payments, cheques, booked, debtor: pending.hadMoratorium ? debtor(owner) : undefined }
  }

  return { debt, payment, directDebit, cheque, debtor, accountOf }
}

/** Whether nothing has happened to what an account is made of. */
export const isSameAccount = (one: Account, other: Account | undefined): boolean =>
  other !== undefined &&
  one.owner === other.owner &&
  one.debtor === other.debtor &&
  areSame(one.payments, other.payments) &&
  areSame(one.cheques, other.cheques) &&
  areSame([...one.debts.values()], [...other.debts.values()])

const areSame = <A>(these: ReadonlyArray<A>, those: ReadonlyArray<A>): boolean =>
  these.length === those.length && these.every((one, at) => one === those[at])
