import * as fc from 'fast-check'
import type { PaymentEvent, PaymentEventOf } from '../../../../domain/payment/event.js'
import { debtId, debtorId, mandateId, paymentId } from '../id.js'
import { localDate } from '../local-date.js'
import { paymentMethod } from '../method.js'
import { money } from '../money.js'
import { record } from '../record.js'
import { text } from '../text.js'
import { debitFailureReason } from './debit.js'
import { instruction } from './instruction.js'

const says = <T extends PaymentEvent['type']>(type: T) => ({
  type: fc.constant(type),
  on: localDate(),
  payment: paymentId(),
  debtor: debtorId(),
})
const amount = money({ min: 0n })
const allocation = { allocation: fc.nat(9), debt: debtId(), amount, unapplied: amount }

const events: { readonly [T in PaymentEvent['type']]: fc.Arbitrary<PaymentEventOf<T>> } = {
  PaymentReceived: record(
    { ...says('PaymentReceived'), amount, method: paymentMethod(), instruction: instruction() },
    { reference: text() },
  ),
  CreditGranted: record(
    { ...says('CreditGranted'), amount, reason: text(), instruction: instruction() },
    { reference: text(), approvedBy: text() },
  ),
  PaymentAllocated: record({ ...says('PaymentAllocated'), ...allocation, strategy: text() }),
  PaymentUnallocated: record(
    { ...says('PaymentUnallocated'), ...allocation, reason: text(), hold: fc.boolean() },
    { fee: amount },
  ),
  PaymentReturned: record({ ...says('PaymentReturned'), amount, reason: text() }, { fee: amount, unapplied: amount }),
  PaymentRefunded: record(
    {
      ...says('PaymentRefunded'),
      refund: fc.nat(9),
      amount,
      method: paymentMethod(),
      reason: text(),
      unapplied: amount,
    },
    { approvedBy: text() },
  ),
  UnappliedReleased: record({
    ...says('UnappliedReleased'),
    amount,
    approvedBy: text(),
    reason: text(),
    unapplied: amount,
  }),
  DebitRequested: record(
    {
      ...says('DebitRequested'),
      attempt: fc.nat(5),
      amount,
      mandate: mandateId(),
      collectOn: localDate(),
      instruction: instruction(),
    },
    { reference: text() },
  ),
  DebitFailed: record(
    { ...says('DebitFailed'), attempt: fc.nat(5), reason: debitFailureReason(), final: fc.boolean() },
    { retryOn: localDate() },
  ),
  DebitSucceeded: record({ ...says('DebitSucceeded'), attempt: fc.nat(5) }),
}

/**
 * Any event of a payment that its codec accepts, possible or not: for codecs, stores and folds. Events that follow from
 * one another come from {@link paymentHistory}.
 */
export const paymentEvent = <T extends PaymentEvent['type'] = PaymentEvent['type']>(
  ...types: ReadonlyArray<T>
): fc.Arbitrary<PaymentEventOf<T>> => {
  const chosen = types.length > 0 ? types : (Object.keys(events) as ReadonlyArray<string> as ReadonlyArray<T>)
  return fc.oneof(...chosen.map((type) => events[type] as fc.Arbitrary<PaymentEventOf<T>>))
}
