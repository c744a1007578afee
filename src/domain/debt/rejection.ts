import type { LateChargeError } from '../late-charge/error.js'
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
import type { CurrencyMismatch } from '../value/money-arithmetic.js'
import type { ContactOwner } from './command/reminder.js'
import type { ChargedComponent } from './event/charge.js'
import type { DisputeOutcome } from './event/dispute.js'
import type { Unrepresented } from './rule/representative.js'
import type { DebtState, Plan, PromiseToPay } from './state.js'

/**
 * A condition for legal action that is not met, with its figures. `finalNotice`: none was sent by that day. `newFinalNotice`:
 * what the last one demanded is no longer overdue.
 *
 * @since 0.1.0
 */
export type UnmetLegalCondition =
  | { readonly _tag: 'finalNotice' }
  | { readonly _tag: 'newFinalNotice'; readonly sentOn: LocalDate; readonly asked: Money }
  | { readonly _tag: 'minDaysPastDue'; readonly required: number; readonly actual: number }
  | { readonly _tag: 'minAmount'; readonly required: Money; readonly actual: Money }
  | { readonly _tag: 'notDisputed'; readonly disputed: Money }
  | { readonly _tag: 'noOpenPromise'; readonly promised: Money }
  | { readonly _tag: 'notCovered'; readonly covered: Money }
  | { readonly _tag: 'nothingOnAccount'; readonly unapplied: Money }
  | { readonly _tag: 'noCurrentPlan'; readonly plan: PlanId }
  | { readonly _tag: 'noSettlement'; readonly settlement: SettlementId; readonly by: LocalDate }
  | { readonly _tag: 'notHeld'; readonly until: LocalDate }
  | { readonly _tag: 'notWithAgency'; readonly agency: string }
  | ({ readonly _tag: 'representativeKnown' } & Unrepresented)
  | { readonly _tag: 'notTimeBarred'; readonly timeBarredFrom: LocalDate }

/**
 * What is open, and which parts of it may not be dunned now. `notDue`: instalments of a plan that are not due yet.
 *
 * @since 0.1.0
 */
export interface NotDunnable {
  readonly open: Money
  readonly disputed: Money
  readonly promised: Money
  readonly notDue: Money
  readonly covered: Money
  readonly unapplied: Money
  readonly heldUntil: LocalDate | undefined
}

/**
 * Why a debt rejects a command: a closed union, with the figures behind each decision.
 *
 * @since 0.1.0
 */
export type DebtRejection =
  | { readonly _tag: 'NotIssued'; readonly debt: DebtId }
  | { readonly _tag: 'AlreadyIssued'; readonly debt: DebtId; readonly differs: ReadonlyArray<string> }
  | { readonly _tag: 'NotOpen'; readonly debt: DebtId; readonly situation: DebtState['situation'] }
  | { readonly _tag: 'BeforeIssue'; readonly on: LocalDate; readonly issuedOn: LocalDate }
  | {
      readonly _tag: 'BeforeItBegan'
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
        | 'assumption'
      readonly on: LocalDate
      readonly beganOn: LocalDate
    }
  | { readonly _tag: 'ToleranceTooLarge'; readonly tolerance: Money; readonly amount: Money }
  | { readonly _tag: 'BeforePayment'; readonly on: LocalDate; readonly paidOn: LocalDate }
  | { readonly _tag: 'NotPositive'; readonly field: string; readonly amount: Money }
  | { readonly _tag: 'Negative'; readonly field: string; readonly amount: Money }
  | CurrencyMismatch
  | { readonly _tag: 'ExceedsOpen'; readonly amount: Money; readonly open: Money; readonly on: LocalDate }
  | { readonly _tag: 'IdTooLong'; readonly field: string; readonly length: number; readonly longest: number }
  | { readonly _tag: 'ExceedsRecoverable'; readonly amount: Money; readonly recoverable: Money }
  | { readonly _tag: 'ExceedsUndisputed'; readonly amount: Money; readonly undisputed: Money }
  | {
      readonly _tag: 'DuplicateId'
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
      readonly _tag: 'DeadlinePassed'
      readonly by: LocalDate
      readonly deadline: LocalDate
      readonly on: LocalDate
    }
  | { readonly _tag: 'TooManyPromises'; readonly open: number; readonly max: number }
  | { readonly _tag: 'UnknownPromise'; readonly promise: PromiseId }
  | { readonly _tag: 'PromiseNotOpen'; readonly promise: PromiseId; readonly status: PromiseToPay['status'] }
  | {
      readonly _tag: 'TooEarlyToJudge'
      readonly promise: PromiseId
      /** None while a dispute or a moratorium suspends the promise. */
      readonly deadline: LocalDate | undefined
      readonly on: LocalDate
    }
  | { readonly _tag: 'UnknownDispute'; readonly dispute: DisputeId }
  | {
      readonly _tag: 'AlreadyResolved'
      readonly dispute: DisputeId
      readonly on: LocalDate
      readonly outcome: DisputeOutcome
    }
  | { readonly _tag: 'UnknownPayment'; readonly payment: PaymentId; readonly allocation: number }
  | { readonly _tag: 'InstalmentsOutOfOrder'; readonly due: LocalDate; readonly notAfter: LocalDate }
  | { readonly _tag: 'PlanDoesNotSum'; readonly instalments: Money; readonly open: Money }
  | { readonly _tag: 'InstalmentsDoNotSum'; readonly instalments: Money; readonly principal: Money }
  | { readonly _tag: 'NotLastInstalment'; readonly dueDate: LocalDate; readonly last: LocalDate }
  | { readonly _tag: 'PlanInForce'; readonly plan: PlanId }
  | { readonly _tag: 'UnknownPlan'; readonly plan: PlanId }
  | { readonly _tag: 'PlanNotInForce'; readonly plan: PlanId; readonly status: Plan['status'] | 'proposed' }
  | {
      readonly _tag: 'ProposalExpired'
      readonly plan: PlanId
      readonly validUntil: LocalDate
      readonly on: LocalDate
    }
  | { readonly _tag: 'GuaranteeRequired'; readonly above: Money; readonly total: Money }
  | { readonly _tag: 'UnknownGuarantee'; readonly guarantee: string }
  | { readonly _tag: 'GuaranteeReleased'; readonly guarantee: GuaranteeId }
  | { readonly _tag: 'ExceedsGuarantee'; readonly amount: Money; readonly left: Money }
  | { readonly _tag: 'RemedyRequired'; readonly dispute: DisputeId }
  | { readonly _tag: 'ExceedsApproval'; readonly amount: Money; readonly limit: Money; readonly by: string }
  | { readonly _tag: 'SettlementInForce'; readonly settlement: SettlementId }
  | { readonly _tag: 'UnknownSettlement'; readonly settlement: SettlementId }
  | {
      readonly _tag: 'SettlementNotDue'
      readonly settlement: SettlementId
      readonly by: LocalDate
      readonly on: LocalDate
    }
  | { readonly _tag: 'NotLess'; readonly pay: Money; readonly open: Money }
  | { readonly _tag: 'TooLarge'; readonly amount: Money; readonly largest: Money }
  | { readonly _tag: 'NoLateChargeTerms'; readonly debt: DebtId }
  | { readonly _tag: 'LateChargeNotAssessable'; readonly error: LateChargeError }
  | {
      readonly _tag: 'ExceedsCharged'
      readonly component: ChargedComponent
      readonly amount: Money
      readonly open: Money
    }
  | { readonly _tag: 'UnknownHold'; readonly hold: HoldId }
  | {
      readonly _tag: 'EndsBeforeItBegins'
      readonly what: 'plan' | 'guarantee' | 'settlement' | 'hold' | 'remedy'
      readonly on: LocalDate
      readonly until: LocalDate
    }
  | {
      readonly _tag: 'GuaranteeExpired'
      readonly guarantee: GuaranteeId
      readonly expires: LocalDate
      readonly on: LocalDate
    }
  | { readonly _tag: 'NotOwnerOfContact'; readonly owner: ContactOwner; readonly by: ContactOwner }
  | ({ readonly _tag: 'RepresentativeUnknown' } & Unrepresented)
  | { readonly _tag: 'UnknownPlacement'; readonly placement: PlacementId }
  | { readonly _tag: 'ExceedsClaim'; readonly amount: Money; readonly left: Money }
  | { readonly _tag: 'NotReferred'; readonly debt: DebtId }
  | { readonly _tag: 'NotLater'; readonly to: LocalDate; readonly dueDate: LocalDate }
  | ({ readonly _tag: 'NothingToDun' } & NotDunnable)
  | { readonly _tag: 'BalanceMisstated'; readonly stated: Money; readonly dunnable: Money }
  | { readonly _tag: 'AlreadyReferred'; readonly on: LocalDate }
  | { readonly _tag: 'LegalConditionsNotMet'; readonly unmet: ReadonlyArray<UnmetLegalCondition> }
  | { readonly _tag: 'PaymentsApplied'; readonly paid: Money }
