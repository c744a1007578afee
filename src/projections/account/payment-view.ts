import type { PaymentState, ReceivedPayment } from '../../domain/payment/state.js'
import { refundedBalance } from '../../domain/payment/state.js'
import type { DebtId, DebtorId, PaymentId } from '../../domain/value/id.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import type { PaymentMethod } from '../../domain/value/method.js'
import { type Money, money } from '../../domain/value/money.js'

/**
 * A payment, or a credit (its method is then `credit`), as it stood at the end of a day: where it was placed, and what of it is
 * `unapplied`. Nothing of one that was returned is left.
 *
 * @since 0.2.0
 */
export interface PaymentView {
  readonly payment: PaymentId
  readonly debtor: DebtorId
  readonly asOf: LocalDate
  readonly revision: number
  readonly situation: Exclude<PaymentState['situation'], 'unreceived'>
  readonly receivedOn: LocalDate
  readonly method: PaymentMethod
  readonly amount: Money
  readonly placed: ReadonlyArray<{ readonly debt: DebtId; readonly amount: Money; readonly on: LocalDate }>
  readonly unapplied: Money
  readonly refunded: Money
  /** What was taken as income. */
  readonly released: Money
}

/**
 * A payment at the end of `asOf`. `payment` is the fold of what was true and known by then.
 *
 * @since 0.2.0
 */
export const paymentView = (
  payment: ReceivedPayment & Pick<PaymentView, 'situation'>,
  asOf: LocalDate,
  revision: number,
): PaymentView => {
  const { received, situation, allocations, unapplied } = payment
  const of = (amount: bigint): Money => money(amount, received.amount.currency)
  return {
    ...{ payment: received.payment, debtor: received.debtor, asOf, revision, situation },
    ...{ receivedOn: received.on, method: received.method, amount: received.amount },
    placed: allocations.flatMap(({ debt, amount, on, undone }) =>
      undone === undefined ? [{ debt, amount: of(amount), on }] : [],
    ),
    unapplied: of(unapplied),
    refunded: of(refundedBalance(payment)),
    released: of(payment.released),
  }
}
