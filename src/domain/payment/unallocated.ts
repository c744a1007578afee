import type { LocalDate } from '../value/local-date.js'
import type { Money } from '../value/money.js'
import { otherCurrency } from '../value/money-arithmetic.js'
import type { PaymentEventOf } from './event.js'
import type { PaymentRejection } from './rejection.js'
import { inCurrencyOf, type PaymentState } from './state.js'

export type Received = Exclude<PaymentState, { readonly situation: 'unreceived' }>

/** What every event of a payment that is there says first. */
export const about = ({ received }: Received, on: LocalDate) =>
  ({ on, payment: received.payment, debtor: received.debtor }) as const

/** What is wrong with an amount by itself: another currency than the payment's, or not above zero. */
export const wrongAmount = (
  whole: Money,
  amount: Money,
  field: 'amount' | 'fee' = 'amount',
): PaymentRejection | undefined =>
  otherCurrency(whole, amount) ?? (amount.amount <= 0n ? { _tag: 'NotPositive', field, amount } : undefined)

interface TakeOff {
  readonly on: LocalDate
  readonly amount: Money
  readonly reason: string
  readonly hold: boolean
  readonly fee?: Money | undefined
}

/** Takes so much of an allocation off its debt. */
export const unallocated = (
  payment: Received,
  { allocation, debt }: Received['allocations'][number],
  { on, amount, reason, hold, fee }: TakeOff,
): PaymentEventOf<'PaymentUnallocated'> => ({
  type: 'PaymentUnallocated',
  ...about(payment, on),
  allocation,
  debt,
  amount,
  reason,
  hold,
  unapplied: inCurrencyOf(payment, payment.unapplied + amount.amount),
  ...(fee === undefined ? {} : { fee }),
})
