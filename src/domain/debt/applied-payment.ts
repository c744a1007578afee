import type { Split } from '../value/component.js'
import type { CreditNoteId, DebtorId, PaymentId } from '../value/id.js'
import type { LocalDate } from '../value/local-date.js'
import type { PaymentMethod } from '../value/method.js'
import type { Money } from '../value/money.js'
import type { Movement } from '../value/movement.js'

/**
 * One allocation of a payment, applied to the open balance or, if `recovery`, to what was written off. `taken` is the original
 * amount, `takenBack` its partial or full reversals. `amount`, `split` and `discount` are what is left; a full reversal does
 * not change them, it sets `reversed`.
 *
 * @since 0.1.0
 */
export interface AppliedPayment {
  readonly payment: PaymentId
  readonly payer: DebtorId
  readonly allocation: number
  readonly on: LocalDate
  readonly taken: bigint
  readonly amount: bigint
  readonly method: PaymentMethod
  readonly valueDate: LocalDate
  readonly split: Split
  readonly discount: { readonly amount: Money; readonly split: Split } | undefined
  readonly recovery: boolean
  readonly takenBack: ReadonlyArray<Movement>
  readonly reversed: { readonly on: LocalDate } | undefined
  /** Index of its movement. A recovery has none, since it does not change the open balance. */
  readonly movement: number | undefined
}

/** The part of a credit note that exceeded the open balance: unapplied credit of `debtor`, held as `payment`. */
export interface CreditOnAccount {
  readonly payment: PaymentId
  readonly debtor: DebtorId
  readonly creditNote: CreditNoteId
  readonly amount: bigint
  readonly on: LocalDate
  readonly reason: string
}

/** Whether an applied payment is that allocation. */
export const isOf =
  ({ payment, allocation }: Pick<AppliedPayment, 'payment' | 'allocation'>) =>
  (applied: AppliedPayment): boolean =>
    applied.payment === payment && applied.allocation === allocation
