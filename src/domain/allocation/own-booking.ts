import type { Clearing, ReceivedCheque } from '../cheque/state.js'
import type { CreditOnAccount } from '../debt/state.js'
import type { ReceivedPayment } from '../payment/state.js'
import { isMoneyMethod } from '../value/method.js'

/**
 * Whether a payment is what a clearing brought. Cheques name payment ids, and nobody can know when a cheque clears that the
 * id is free: what is there may be other money, of somebody else, of the same debtor or of another cheque. The booking says
 * its cheque; one that says nothing is told by its debtor, day, method and amount, all of them.
 */
export const isBookingOf = (
  { received: { cheque, debtor, amount: whole } }: ReceivedCheque,
  { on, method, amount }: Clearing,
  { received }: ReceivedPayment,
): boolean => {
  if (received.debtor !== debtor || isMoneyMethod(received.method) !== isMoneyMethod(method)) return false
  if (received.reference !== undefined) return received.reference === cheque
  const isSameAmount = received.amount.amount === amount && received.amount.currency === whole.currency
  return isSameAmount && received.on === on && received.method === method
}

/** Whether a payment is the credit that a credit note left over, and not something else under the id that the note names. */
export const isGrantOf = ({ creditNote, debtor }: CreditOnAccount, { received }: ReceivedPayment): boolean =>
  received.debtor === debtor && !isMoneyMethod(received.method) && received.reference === creditNote
