import type { Split } from '../value/component.js'
import type { CreditNoteId, DebtorId, PaymentId } from '../value/id.js'
import type { LocalDate } from '../value/local-date.js'
import type { PaymentMethod } from '../value/method.js'
import type { Money } from '../value/money.js'
import type { Movement } from '../value/movement.js'

/**
 * One allocation of a payment as this debt took it: against the open balance, or as recovery of what was written off. `taken`
 * is what came, `takenBack` what went back of it; `amount`, `split` and `discount` are what is left, or was before the last went.
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
  /** Its place among the movements; none for a recovery, which moves no open balance. */
  readonly movement: number | undefined
}

/** What a credit note left over: who was its debtor then has it to its credit, as that payment. */
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
