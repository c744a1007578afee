import * as t from 'io-ts'
import { DebtAssumed } from './event/assumption.js'
import { ChargeWaived, CollectionCostAdded, LateChargeAdded } from './event/charge.js'
import {
  ComplaintRecorded,
  ContactAttempted,
  DelayReasonRecorded,
  ExcuseRecorded,
  InboundContactRecorded,
  NoteAdded,
  RefusalRecorded,
} from './event/contact.js'
import { DisputeRaised, DisputeResolved, ErrorAcknowledged } from './event/dispute.js'
import { DebtCancelled, DebtSold, DebtWrittenOff, WriteOffReversed } from './event/ending.js'
import {
  AgencyCollected,
  CollectorAssigned,
  DunningHeld,
  DunningReleased,
  PlacedWithAgency,
  RecalledFromAgency,
} from './event/handling.js'
import { DebtIssued, DueDateExtended } from './event/issue.js'
import { DebtReferredToLegal, LegalOutcomeRecorded } from './event/legal.js'
import { DebtPaid, DebtPartiallyPaid, DebtRecovered, PaymentReversed } from './event/payment.js'
import {
  DebtRescheduled,
  GuaranteeEnforced,
  GuaranteeRegistered,
  GuaranteeReleased,
  InstalmentMissed,
  PlanCancelled,
  PlanCompleted,
  PlanCountered,
  PlanDefaulted,
  PlanProposed,
  PlanSigned,
} from './event/plan.js'
import {
  PaymentPromised,
  PromiseBroken,
  PromiseKept,
  PromisePartiallyKept,
  PromiseReinstated,
  PromiseReleased,
  PromiseReopened,
  PromiseSuperseded,
  PromiseWithdrawn,
} from './event/promise.js'
import {
  ConcessionGranted,
  CreditNoteIssued,
  EarlyDiscountGranted,
  SettlementAgreed,
  SettlementFailed,
  SettlementHonoured,
} from './event/reduction.js'
import { DebtorReminded } from './event/reminder.js'
import { StepWithheld } from './event/withheld.js'

// FROZEN. The names and shapes of events are the stored format of every book in use. A field may be added as optional; any
// other change is a new schema version with an upcaster and a golden sample (see CONTRIBUTING.md).

export * from './event/assumption.js'
export * from './event/charge.js'
export * from './event/contact.js'
export * from './event/dispute.js'
export * from './event/ending.js'
export * from './event/handling.js'
export * from './event/issue.js'
export * from './event/legal.js'
export * from './event/payment.js'
export * from './event/plan.js'
export * from './event/promise.js'
export * from './event/reduction.js'
export * from './event/reminder.js'
export * from './event/withheld.js'

/**
 * The codec of a debt's events: a union with literal tags, tolerant of unknown keys.
 *
 * @since 0.1.0
 */
export const DebtEvent = t.union(
  [
    DebtIssued,
    DueDateExtended,
    DebtorReminded,
    PaymentPromised,
    PromiseKept,
    PromisePartiallyKept,
    PromiseBroken,
    PromiseWithdrawn,
    PromiseSuperseded,
    PromiseReleased,
    PromiseReopened,
    PromiseReinstated,
    DebtPartiallyPaid,
    DebtPaid,
    PaymentReversed,
    DebtRecovered,
    PlanProposed,
    PlanCountered,
    PlanSigned,
    DebtRescheduled,
    InstalmentMissed,
    PlanCompleted,
    PlanDefaulted,
    PlanCancelled,
    GuaranteeRegistered,
    GuaranteeReleased,
    GuaranteeEnforced,
    DisputeRaised,
    DisputeResolved,
    ErrorAcknowledged,
    CreditNoteIssued,
    EarlyDiscountGranted,
    ConcessionGranted,
    SettlementAgreed,
    SettlementHonoured,
    SettlementFailed,
    LateChargeAdded,
    CollectionCostAdded,
    ChargeWaived,
    ExcuseRecorded,
    RefusalRecorded,
    DelayReasonRecorded,
    ContactAttempted,
    InboundContactRecorded,
    ComplaintRecorded,
    NoteAdded,
    StepWithheld,
    CollectorAssigned,
    DunningHeld,
    DunningReleased,
    PlacedWithAgency,
    RecalledFromAgency,
    AgencyCollected,
    DebtReferredToLegal,
    LegalOutcomeRecorded,
    DebtWrittenOff,
    WriteOffReversed,
    DebtSold,
    DebtCancelled,
    DebtAssumed,
  ],
  'DebtEvent',
)
export type DebtEvent = Readonly<t.TypeOf<typeof DebtEvent>>
/**
 * An event of a debt as JSON: the stored form, frozen.
 *
 * @since 0.1.0
 */
export type DebtEventJson = t.OutputOf<typeof DebtEvent>

/**
 * One event by its name: `DebtEventOf<'DebtPaid'>`.
 *
 * @since 0.1.0
 */
export type DebtEventOf<T extends DebtEvent['type']> = Extract<DebtEvent, { readonly type: T }>
