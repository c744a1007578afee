import type { DebtId, MandateId, PaymentId } from '../value/id.js'
import type { LocalDate } from '../value/local-date.js'
import type { Money } from '../value/money.js'
import type { CurrencyMismatch } from '../value/money-arithmetic.js'
import type { DebitFailureReason } from './event.js'

/**
 * Why a payment refuses a command. Closed, and always with the figures that it was decided on.
 *
 * @since 0.1.0
 */
export type PaymentRejection =
  | { readonly _tag: 'NotReceived'; readonly payment: PaymentId }
  | { readonly _tag: 'AlreadyReceived'; readonly payment: PaymentId; readonly differs: ReadonlyArray<string> }
  | { readonly _tag: 'AlreadyReturned'; readonly payment: PaymentId }
  | { readonly _tag: 'NotPositive'; readonly field: string; readonly amount: Money }
  | CurrencyMismatch
  | { readonly _tag: 'BeforeReceipt'; readonly on: LocalDate; readonly receivedOn: LocalDate }
  | { readonly _tag: 'BeforeAllocation'; readonly on: LocalDate; readonly allocatedOn: LocalDate }
  | {
      readonly _tag: 'ExceedsUnapplied'
      readonly debt: DebtId
      readonly amount: Money
      readonly unapplied: Money
      readonly on: LocalDate
    }
  | { readonly _tag: 'ExceedsAllocation'; readonly amount: Money; readonly placed: Money }
  | { readonly _tag: 'ExceedsReceived'; readonly amount: Money; readonly left: Money }
  | { readonly _tag: 'UnknownAllocation'; readonly payment: PaymentId; readonly allocation: number }
  | {
      readonly _tag: 'RefundExceedsUnapplied'
      readonly amount: Money
      readonly unapplied: Money
      readonly on: LocalDate
    }
  | { readonly _tag: 'ApprovalRequired'; readonly payment: PaymentId; readonly amount: Money }
  | { readonly _tag: 'ExceedsApproval'; readonly amount: Money; readonly limit: Money; readonly by: string }
  | {
      readonly _tag: 'ReleaseExceedsUnapplied'
      readonly amount: Money
      readonly unapplied: Money
      readonly on: LocalDate
    }
  | { readonly _tag: 'Refunded'; readonly payment: PaymentId; readonly refunded: Money }
  | DebitRejection

/** Why a direct debit is refused, or stands in the way. */
export type DebitRejection =
  | { readonly _tag: 'NoDebit'; readonly payment: PaymentId }
  | { readonly _tag: 'AlreadyRequested'; readonly payment: PaymentId; readonly differs: ReadonlyArray<string> }
  | {
      readonly _tag: 'DebitPending'
      readonly payment: PaymentId
      readonly attempt: number
      readonly collectOn: LocalDate
    }
  | {
      readonly _tag: 'DebitAlreadyFailed'
      readonly payment: PaymentId
      readonly attempt: number
      readonly on: LocalDate
      readonly reason: DebitFailureReason
      readonly retryOn: LocalDate | undefined
    }
  | {
      readonly _tag: 'DebitAlreadySucceeded'
      readonly payment: PaymentId
      readonly attempt: number
      readonly on: LocalDate
    }
  | { readonly _tag: 'BeforeRequest'; readonly on: LocalDate; readonly requestedOn: LocalDate }
  | { readonly _tag: 'BeforeCollection'; readonly on: LocalDate; readonly collectOn: LocalDate }
  | { readonly _tag: 'BeforeRetry'; readonly on: LocalDate; readonly retryOn: LocalDate }
  | {
      readonly _tag: 'MandateNotInForce'
      readonly mandate: MandateId
      readonly on: LocalDate
      readonly collectOn: LocalDate
      readonly grantedOn: LocalDate
      readonly revokedOn: LocalDate | undefined
    }
  | {
      readonly _tag: 'ExceedsMandate'
      readonly mandate: MandateId
      readonly amount: Money
      readonly limit: Money
    }
