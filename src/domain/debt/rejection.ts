import type { CurrencyCode } from '../currency.js'
import type { DebtId, DisputeId, PaymentId, PromiseId } from '../id.js'
import type { LocalDate } from '../local-date.js'
import type { Money } from '../money.js'
import type { DebtState, PromiseToPay } from './state.js'

/** A condition of the policy for legal action that is not met, with its figures. */
export type UnmetLegalCondition =
  | { readonly condition: 'finalNotice' }
  | { readonly condition: 'minDaysPastDue'; readonly required: number; readonly actual: number }
  | { readonly condition: 'minAmount'; readonly required: Money; readonly actual: Money }
  | { readonly condition: 'notDisputed'; readonly disputed: Money }
  | { readonly condition: 'noOpenPromise'; readonly promised: Money }
  | { readonly condition: 'noCurrentPlan' }
  | { readonly condition: 'notTimeBarred'; readonly timeBarredFrom: LocalDate }

/** Why a debt refuses a command. Closed, and always with the figures that it was decided on. */
export type DebtRejection =
  | { readonly rejection: 'NotIssued'; readonly debt: DebtId }
  | { readonly rejection: 'AlreadyIssued'; readonly debt: DebtId; readonly differs: ReadonlyArray<string> }
  | { readonly rejection: 'NotOpen'; readonly debt: DebtId; readonly situation: DebtState['situation'] }
  | { readonly rejection: 'BeforeIssue'; readonly on: LocalDate; readonly issuedOn: LocalDate }
  | {
      readonly rejection: 'BeforeItBegan'
      readonly what: 'promise' | 'dispute'
      readonly on: LocalDate
      readonly beganOn: LocalDate
    }
  | { readonly rejection: 'ToleranceTooLarge'; readonly tolerance: Money; readonly amount: Money }
  | { readonly rejection: 'BeforePayment'; readonly on: LocalDate; readonly paidOn: LocalDate }
  | { readonly rejection: 'NotPositive'; readonly field: string; readonly amount: Money }
  | { readonly rejection: 'CurrencyMismatch'; readonly expected: CurrencyCode; readonly given: CurrencyCode }
  | { readonly rejection: 'DueBeforeIssue'; readonly dueDate: LocalDate; readonly issuedOn: LocalDate }
  | { readonly rejection: 'ExceedsOpen'; readonly amount: Money; readonly open: Money; readonly on: LocalDate }
  | { readonly rejection: 'ExceedsRecoverable'; readonly amount: Money; readonly recoverable: Money }
  | { readonly rejection: 'ExceedsUndisputed'; readonly amount: Money; readonly undisputed: Money }
  | {
      readonly rejection: 'DuplicateId'
      readonly kind: 'promise' | 'dispute' | 'creditNote' | 'plan'
      readonly id: string
    }
  | {
      readonly rejection: 'DeadlinePassed'
      readonly by: LocalDate
      readonly deadline: LocalDate
      readonly on: LocalDate
    }
  | { readonly rejection: 'TooManyPromises'; readonly open: number; readonly max: number }
  | { readonly rejection: 'UnknownPromise'; readonly promise: PromiseId }
  | { readonly rejection: 'PromiseNotOpen'; readonly promise: PromiseId; readonly status: PromiseToPay['status'] }
  | {
      readonly rejection: 'TooEarlyToJudge'
      readonly promise: PromiseId
      readonly deadline: LocalDate
      readonly on: LocalDate
    }
  | { readonly rejection: 'UnknownDispute'; readonly dispute: DisputeId }
  | { readonly rejection: 'UnknownPayment'; readonly payment: PaymentId; readonly allocation: number }
  | { readonly rejection: 'InstalmentsOutOfOrder'; readonly due: LocalDate; readonly notAfter: LocalDate }
  | { readonly rejection: 'PlanDoesNotSum'; readonly instalments: Money; readonly open: Money }
  | { readonly rejection: 'PlanInForce'; readonly plan: string }
  | { readonly rejection: 'NotLater'; readonly to: LocalDate; readonly dueDate: LocalDate }
  | { readonly rejection: 'NothingToDun'; readonly open: Money; readonly disputed: Money; readonly promised: Money }
  | { readonly rejection: 'BalanceMisstated'; readonly stated: Money; readonly dunnable: Money }
  | { readonly rejection: 'AlreadyReferred'; readonly on: LocalDate }
  | { readonly rejection: 'LegalConditionsNotMet'; readonly unmet: ReadonlyArray<UnmetLegalCondition> }
  | { readonly rejection: 'PaymentsApplied'; readonly paid: Money }
