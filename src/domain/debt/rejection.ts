import type { LateChargeError } from '../late-charge/error.js'
import type { CurrencyCode } from '../value/currency.js'
import type {
  DebtId,
  DisputeId,
  GuaranteeId,
  HoldId,
  PaymentId,
  PlacementId,
  PlanId,
  PromiseId,
  SettlementId,
} from '../value/id.js'
import type { LocalDate } from '../value/local-date.js'
import type { Money } from '../value/money.js'
import type { ContactOwner } from './command/reminder.js'
import type { ChargedComponent } from './event/charge.js'
import type { DebtState, Plan, PromiseToPay } from './state.js'

/** A condition of the policy for legal action that is not met, with its figures. */
export type UnmetLegalCondition =
  | { readonly condition: 'finalNotice' }
  | { readonly condition: 'minDaysPastDue'; readonly required: number; readonly actual: number }
  | { readonly condition: 'minAmount'; readonly required: Money; readonly actual: Money }
  | { readonly condition: 'notDisputed'; readonly disputed: Money }
  | { readonly condition: 'noOpenPromise'; readonly promised: Money }
  | { readonly condition: 'notCovered'; readonly covered: Money }
  | { readonly condition: 'noCurrentPlan'; readonly plan: PlanId }
  | { readonly condition: 'noSettlement'; readonly settlement: SettlementId; readonly by: LocalDate }
  | { readonly condition: 'notHeld'; readonly until: LocalDate }
  | { readonly condition: 'notWithAgency'; readonly agency: string }
  | { readonly condition: 'notTimeBarred'; readonly timeBarredFrom: LocalDate }

/** What is open, and what of it nobody may ask for now. `notDue`: instalments of a plan that are not due yet. */
export interface NotDunnable {
  readonly open: Money
  readonly disputed: Money
  readonly promised: Money
  readonly notDue: Money
  readonly covered: Money
  readonly heldUntil: LocalDate | undefined
}

/** Why a debt refuses a command. Closed, and always with the figures that it was decided on. */
export type DebtRejection =
  | { readonly rejection: 'NotIssued'; readonly debt: DebtId }
  | { readonly rejection: 'AlreadyIssued'; readonly debt: DebtId; readonly differs: ReadonlyArray<string> }
  | { readonly rejection: 'NotOpen'; readonly debt: DebtId; readonly situation: DebtState['situation'] }
  | { readonly rejection: 'BeforeIssue'; readonly on: LocalDate; readonly issuedOn: LocalDate }
  | {
      readonly rejection: 'BeforeItBegan'
      readonly what:
        | 'promise'
        | 'dispute'
        | 'plan'
        | 'guarantee'
        | 'hold'
        | 'placement'
        | 'settlement'
        | 'referral'
        | 'write-off'
      readonly on: LocalDate
      readonly beganOn: LocalDate
    }
  | { readonly rejection: 'ToleranceTooLarge'; readonly tolerance: Money; readonly amount: Money }
  | { readonly rejection: 'BeforePayment'; readonly on: LocalDate; readonly paidOn: LocalDate }
  | { readonly rejection: 'NotPositive'; readonly field: string; readonly amount: Money }
  | { readonly rejection: 'Negative'; readonly field: string; readonly amount: Money }
  | { readonly rejection: 'CurrencyMismatch'; readonly expected: CurrencyCode; readonly given: CurrencyCode }
  | { readonly rejection: 'DueBeforeIssue'; readonly dueDate: LocalDate; readonly issuedOn: LocalDate }
  | { readonly rejection: 'ExceedsOpen'; readonly amount: Money; readonly open: Money; readonly on: LocalDate }
  | { readonly rejection: 'ExceedsRecoverable'; readonly amount: Money; readonly recoverable: Money }
  | { readonly rejection: 'ExceedsUndisputed'; readonly amount: Money; readonly undisputed: Money }
  | {
      readonly rejection: 'DuplicateId'
      readonly kind:
        | 'promise'
        | 'dispute'
        | 'creditNote'
        | 'plan'
        | 'guarantee'
        | 'concession'
        | 'settlement'
        | 'charge'
        | 'hold'
        | 'placement'
        | 'collection'
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
      /** None while the promise is suspended by a dispute or a moratorium. */
      readonly deadline: LocalDate | undefined
      readonly on: LocalDate
    }
  | { readonly rejection: 'UnknownDispute'; readonly dispute: DisputeId }
  | { readonly rejection: 'UnknownPayment'; readonly payment: PaymentId; readonly allocation: number }
  | { readonly rejection: 'InstalmentsOutOfOrder'; readonly due: LocalDate; readonly notAfter: LocalDate }
  | { readonly rejection: 'PlanDoesNotSum'; readonly instalments: Money; readonly open: Money }
  | { readonly rejection: 'PlanInForce'; readonly plan: PlanId }
  | { readonly rejection: 'UnknownPlan'; readonly plan: PlanId }
  | { readonly rejection: 'PlanNotInForce'; readonly plan: PlanId; readonly status: Plan['status'] | 'proposed' }
  | {
      readonly rejection: 'ProposalExpired'
      readonly plan: PlanId
      readonly validUntil: LocalDate
      readonly on: LocalDate
    }
  | { readonly rejection: 'GuaranteeRequired'; readonly above: Money; readonly total: Money }
  | { readonly rejection: 'UnknownGuarantee'; readonly guarantee: GuaranteeId }
  | { readonly rejection: 'GuaranteeReleased'; readonly guarantee: GuaranteeId }
  | { readonly rejection: 'ExceedsGuarantee'; readonly amount: Money; readonly left: Money }
  | { readonly rejection: 'RemedyRequired'; readonly dispute: DisputeId }
  | { readonly rejection: 'ExceedsApproval'; readonly amount: Money; readonly limit: Money; readonly by: string }
  | { readonly rejection: 'SettlementInForce'; readonly settlement: SettlementId }
  | { readonly rejection: 'UnknownSettlement'; readonly settlement: SettlementId }
  | {
      readonly rejection: 'SettlementNotDue'
      readonly settlement: SettlementId
      readonly by: LocalDate
      readonly on: LocalDate
    }
  | { readonly rejection: 'NotLess'; readonly pay: Money; readonly open: Money }
  | { readonly rejection: 'TooLarge'; readonly amount: Money; readonly largest: Money }
  | { readonly rejection: 'NoLateChargeTerms'; readonly debt: DebtId }
  | { readonly rejection: 'LateChargeNotAssessable'; readonly error: LateChargeError }
  | {
      readonly rejection: 'ExceedsCharged'
      readonly component: ChargedComponent
      readonly amount: Money
      readonly open: Money
    }
  | { readonly rejection: 'UnknownHold'; readonly hold: HoldId }
  | {
      readonly rejection: 'EndsBeforeItBegins'
      readonly what: 'plan' | 'guarantee' | 'settlement' | 'hold' | 'remedy'
      readonly on: LocalDate
      readonly until: LocalDate
    }
  | {
      readonly rejection: 'GuaranteeExpired'
      readonly guarantee: GuaranteeId
      readonly expires: LocalDate
      readonly on: LocalDate
    }
  | { readonly rejection: 'NotOwnerOfContact'; readonly owner: ContactOwner; readonly by: ContactOwner }
  | { readonly rejection: 'UnknownPlacement'; readonly placement: PlacementId }
  | { readonly rejection: 'ExceedsClaim'; readonly amount: Money; readonly left: Money }
  | { readonly rejection: 'NotReferred'; readonly debt: DebtId }
  | { readonly rejection: 'NotLater'; readonly to: LocalDate; readonly dueDate: LocalDate }
  | ({ readonly rejection: 'NothingToDun' } & NotDunnable)
  | { readonly rejection: 'BalanceMisstated'; readonly stated: Money; readonly dunnable: Money }
  | { readonly rejection: 'AlreadyReferred'; readonly on: LocalDate }
  | { readonly rejection: 'LegalConditionsNotMet'; readonly unmet: ReadonlyArray<UnmetLegalCondition> }
  | { readonly rejection: 'PaymentsApplied'; readonly paid: Money }
