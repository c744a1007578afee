import type { CurrencyCode } from '../value/currency.js'
import type { DebtId, MandateId, PaymentId } from '../value/id.js'
import type { LocalDate } from '../value/local-date.js'
import type { Money } from '../value/money.js'
import type { DebitFailureReason } from './event.js'

/** Why a payment refuses a command. Closed, and always with the figures that it was decided on. */
export type PaymentRejection =
  | { readonly rejection: 'NotReceived'; readonly payment: PaymentId }
  | { readonly rejection: 'AlreadyReceived'; readonly payment: PaymentId; readonly differs: ReadonlyArray<string> }
  | { readonly rejection: 'AlreadyReturned'; readonly payment: PaymentId }
  | { readonly rejection: 'NotPositive'; readonly field: string; readonly amount: Money }
  | { readonly rejection: 'CurrencyMismatch'; readonly expected: CurrencyCode; readonly given: CurrencyCode }
  | { readonly rejection: 'BeforeReceipt'; readonly on: LocalDate; readonly receivedOn: LocalDate }
  | { readonly rejection: 'BeforeAllocation'; readonly on: LocalDate; readonly allocatedOn: LocalDate }
  | {
      readonly rejection: 'ExceedsUnapplied'
      readonly debt: DebtId
      readonly amount: Money
      readonly unapplied: Money
      readonly on: LocalDate
    }
  | { readonly rejection: 'UnknownAllocation'; readonly payment: PaymentId; readonly allocation: number }
  | {
      readonly rejection: 'RefundExceedsUnapplied'
      readonly amount: Money
      readonly unapplied: Money
      readonly on: LocalDate
    }
  | { readonly rejection: 'Refunded'; readonly payment: PaymentId; readonly refunded: Money }
  | DebitRejection

/** Why a direct debit is refused, or stands in the way. */
export type DebitRejection =
  | { readonly rejection: 'NoDebit'; readonly payment: PaymentId }
  | { readonly rejection: 'AlreadyRequested'; readonly payment: PaymentId; readonly differs: ReadonlyArray<string> }
  | {
      readonly rejection: 'DebitPending'
      readonly payment: PaymentId
      readonly attempt: number
      readonly collectOn: LocalDate
    }
  | {
      readonly rejection: 'DebitAlreadyFailed'
      readonly payment: PaymentId
      readonly attempt: number
      readonly on: LocalDate
      readonly reason: DebitFailureReason
      readonly retryOn: LocalDate | undefined
    }
  | {
      readonly rejection: 'DebitAlreadySucceeded'
      readonly payment: PaymentId
      readonly attempt: number
      readonly on: LocalDate
    }
  | { readonly rejection: 'BeforeRequest'; readonly on: LocalDate; readonly requestedOn: LocalDate }
  | { readonly rejection: 'BeforeCollection'; readonly on: LocalDate; readonly collectOn: LocalDate }
  | { readonly rejection: 'BeforeRetry'; readonly on: LocalDate; readonly retryOn: LocalDate }
  | {
      readonly rejection: 'MandateNotInForce'
      readonly mandate: MandateId
      readonly on: LocalDate
      readonly collectOn: LocalDate
      readonly grantedOn: LocalDate
      readonly revokedOn: LocalDate | undefined
    }
  | {
      readonly rejection: 'ExceedsMandate'
      readonly mandate: MandateId
      readonly amount: Money
      readonly limit: Money
    }
