import { cheque } from '../cheque/cheque.js'
import type { ChequeState } from '../cheque/state.js'
import { type Adoptions, adoption } from '../collection/adoption/adoption.js'
import { debt } from '../debt/debt.js'
import type { DebtState } from '../debt/state.js'
import { debtor } from '../debtor/debtor.js'
import type { DebtorState } from '../debtor/state.js'
import type { Decider } from '../decider.js'
import { payment } from '../payment/payment.js'
import type { PaymentState } from '../payment/state.js'
import type { ChequeId, DebtId, DebtorId, PaymentId } from '../value/id.js'
import {
  addressed,
  type BookCommand,
  type BookEvent,
  type BookRejection,
  isChequeEvent,
  isDebtEvent,
  isPaymentEvent,
} from './book.js'

/**
 * All streams of a book at once, in memory and in plain sight.
 *
 * @since 0.1.0
 */
export interface WholeBook {
  readonly debts: ReadonlyMap<DebtId, DebtState>
  readonly payments: ReadonlyMap<PaymentId, PaymentState>
  readonly cheques: ReadonlyMap<ChequeId, ChequeState>
  readonly debtors: ReadonlyMap<DebtorId, DebtorState>
  /** The policies that were adopted. @since 0.2.0 */
  readonly policies: Adoptions
}

/** The map with one stream evolved by an event. */
const evolved = <K, S, E>(
  decider: Decider<never, S, E, unknown>,
  streams: ReadonlyMap<K, S>,
  id: K,
  event: E,
): ReadonlyMap<K, S> => new Map(streams).set(id, decider.evolve(streams.get(id) ?? decider.initial, event))

/**
 * A whole book as one decider: every command goes to the stream that it names. Nothing is carried from one stream to
 * another.
 *
 * @since 0.1.0
 */
export const wholeBook: Decider<BookCommand, WholeBook, BookEvent, BookRejection> = {
  initial: { debts: new Map(), payments: new Map(), cheques: new Map(), debtors: new Map(), policies: [] },
  decide: (command, { debts, payments, cheques, debtors, policies }) => {
    const asked = addressed(command)
    switch (asked.to) {
      case 'debt':
        return debt.decide(asked.command, debts.get(asked.command.debt) ?? debt.initial)
      case 'payment':
        return payment.decide(asked.command, payments.get(asked.command.payment) ?? payment.initial)
      case 'cheque':
        return cheque.decide(asked.command, cheques.get(asked.command.cheque) ?? cheque.initial)
      case 'debtor':
        return debtor.decide(asked.command, debtors.get(asked.command.debtor) ?? debtor.initial)
      case 'policy':
        return adoption.decide(asked.command, policies)
    }
  },
  evolve: (book, event) => {
    if (isDebtEvent(event)) return { ...book, debts: evolved(debt, book.debts, event.debt, event) }
    if (isPaymentEvent(event)) return { ...book, payments: evolved(payment, book.payments, event.payment, event) }
    if (isChequeEvent(event)) return { ...book, cheques: evolved(cheque, book.cheques, event.cheque, event) }
    return event.type === 'PolicyAdopted'
      ? { ...book, policies: adoption.evolve(book.policies, event) }
      : { ...book, debtors: evolved(debtor, book.debtors, event.debtor, event) }
  },
  isTerminal: () => false,
}
