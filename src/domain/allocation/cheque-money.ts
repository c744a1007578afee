import { coversBetween } from '../cheque/cover.js'
import type { Clearing } from '../cheque/state.js'
import type { PaymentCommandOf } from '../payment/command.js'
import type { Instruction } from '../payment/event.js'
import { refundedBalance } from '../payment/state.js'
import { money } from '../value/money.js'
import type { Account, AccountCheque } from './account.js'
import { isBookingOf } from './own-booking.js'

/**
 * What cheques bring is booked as payments: each clearing is received under the payment that it names, for the debts that
 * the cheque covers, and returned when the clearing is reversed. Where that id is another payment's the booking is asked for
 * all the same, and refused: money that is not booked has to be told, and what is another's is not returned.
 */
export const bookCheques = (account: Account): ReadonlyArray<PaymentCommandOf<'ReceivePayment' | 'ReturnPayment'>> =>
  account.cheques.flatMap((cheque) =>
    cheque.clearings.flatMap((clearing, index) => bookClearing(account, cheque, clearing, index)),
  )

const bookClearing = (
  account: Account,
  cheque: AccountCheque,
  clearing: Clearing,
  index: number,
): ReadonlyArray<PaymentCommandOf<'ReceivePayment' | 'ReturnPayment'>> => {
  const { payment, amount, on, method, reversed } = clearing
  const booked = account.booked.get(payment)
  if (booked === undefined || booked.situation === 'unreceived' || !isBookingOf(cheque, clearing, booked)) {
    const { debtor, cheque: id, amount: whole } = cheque.received
    const says = { payment, on, debtor, amount: money(amount, whole.currency), method, reference: id }
    return [{ type: 'ReceivePayment', ...says, instruction: instructionFor(cheque, index, amount) }]
  }
  // What was paid out again cannot go back to the bank as well.
  const returnable = booked.situation === 'received' && refundedBalance(booked) === 0n
  return reversed !== undefined && returnable
    ? [{ type: 'ReturnPayment', payment, on: reversed.on, reason: reversed.reason }]
    : []
}

/**
 * The debts that this stretch of the cheque is for: after what the clearings before it have brought and not lost since. What
 * they do not need any more finds the next debt.
 */
const instructionFor = (cheque: AccountCheque, index: number, amount: bigint): Instruction => {
  const before = cheque.clearings
    .slice(0, index)
    .reduce((sum, one) => (one.reversed === undefined ? sum + one.amount : sum), 0n)
  const directions = coversBetween(cheque, before, amount).map((covered) => ({
    debt: covered.debt,
    amount: money(covered.amount, cheque.received.amount.currency),
  }))
  return directions.length === 0
    ? { strategy: 'oldest-due-first' }
    : { strategy: 'specific', directions, rest: 'oldest-due-first' }
}
