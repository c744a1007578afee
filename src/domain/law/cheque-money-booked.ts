import { receivedCheques } from '../allocation/account-of.js'
import { isBookingOf } from '../allocation/own-booking.js'
import type { WholeBook } from '../book/whole-book.js'
import type { Clearing, ReceivedCheque } from '../cheque/state.js'
import { type PaymentState, refundedBalance } from '../payment/state.js'
import { eachTurn } from './each-turn.js'
import { whereThereIs } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedBook } from './replayed.js'

/**
 * At rest, what a cheque brought is a payment of the same debtor and amount, and is returned when it was taken back.
 *
 * @since 0.1.0
 */
export const chequeMoneyBooked: Law<ReplayedBook> = {
  name: 'at rest, what cheques brought is booked as payments',
  source: 'a debt falls by the money of a cheque, not by the cheque',
  says: 'Money from a cheque is in the books as a payment.',
  guard: whereThereIs('ChequeCleared', 'ChequePartlyCleared', 'ChequeRedeemed'),
  check: ({ turns }) => eachTurn(turns, ({ after }) => unbooked(after)),
}

const unbooked = (book: WholeBook): string | undefined => {
  for (const cheque of receivedCheques(book)) {
    for (const clearing of cheque.clearings) {
      const wrong = notBooked(cheque, clearing, book.payments.get(clearing.payment))
      if (wrong !== undefined) return wrong
    }
  }
  return undefined
}

/** How what a clearing brought is not booked as its payment. */
export const notBooked = (
  cheque: ReceivedCheque,
  clearing: Clearing,
  booked: PaymentState | undefined,
): string | undefined => {
  const { payment, amount, reversed } = clearing
  const { received } = cheque
  const what = `clearing ${clearing.clearing} of cheque ${received.cheque}`
  if (booked === undefined || booked.situation === 'unreceived') return `${what} is not booked as ${payment}`
  const { amount: money, debtor } = booked.received
  if (debtor !== received.debtor) return `${what} is booked as ${payment} of ${debtor}`
  if (money.amount !== amount || money.currency !== received.amount.currency) {
    return `${what} brought ${amount}, and ${payment} is ${money.amount} ${money.currency}`
  }
  if (!isBookingOf(cheque, clearing, booked)) return `${what} is not booked, and ${payment} is another payment`
  const returnable = booked.situation === 'received' && refundedBalance(booked) === 0n
  return reversed !== undefined && returnable ? `${what} was taken back, and ${payment} was not returned` : undefined
}
