import type { CurrencyCode } from '../currency.js'
import type { DebtId, PaymentId } from '../id.js'
import type { LocalDate } from '../local-date.js'
import type { Money } from '../money.js'

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
