import { debt } from '../../domain/debt/debt.js'
import type { DebtEvent } from '../../domain/debt/event.js'
import { type SchedulePart, scheduleOf } from '../../domain/debt/schedule.js'

/** Which events say what was billed and when it is due. What came, and what was given up, changes none of it. */
const billing = {
  DebtIssued: true,
  DueDateExtended: true,
  DebtorReminded: false,
  PaymentPromised: false,
  PromiseKept: false,
  PromisePartiallyKept: false,
  PromiseBroken: false,
  PromiseWithdrawn: false,
  PromiseSuperseded: false,
  PromiseReleased: false,
  PromiseReopened: false,
  PromiseReinstated: false,
  DebtPartiallyPaid: false,
  DebtPaid: false,
  PaymentReversed: false,
  DebtRecovered: false,
  PlanProposed: false,
  PlanCountered: false,
  PlanSigned: false,
  DebtRescheduled: true,
  InstalmentMissed: false,
  PlanCompleted: false,
  PlanDefaulted: true,
  PlanCancelled: true,
  GuaranteeRegistered: false,
  GuaranteeReleased: false,
  GuaranteeEnforced: false,
  DisputeRaised: false,
  DisputeResolved: false,
  ErrorAcknowledged: false,
  CreditNoteIssued: true,
  EarlyDiscountGranted: false,
  ConcessionGranted: false,
  SettlementAgreed: false,
  SettlementHonoured: false,
  SettlementFailed: false,
  LateChargeAdded: true,
  CollectionCostAdded: true,
  ChargeWaived: true,
  ExcuseRecorded: false,
  RefusalRecorded: false,
  DelayReasonRecorded: false,
  ContactAttempted: false,
  InboundContactRecorded: false,
  ComplaintRecorded: false,
  NoteAdded: false,
  StepWithheld: false,
  CollectorAssigned: false,
  DunningHeld: false,
  DunningReleased: false,
  PlacedWithAgency: false,
  RecalledFromAgency: false,
  AgencyCollected: false,
  DebtReferredToLegal: false,
  LegalOutcomeRecorded: false,
  DebtWrittenOff: false,
  WriteOffReversed: false,
  DebtSold: false,
  DebtCancelled: true,
  DebtAssumed: false,
} as const satisfies Readonly<Record<DebtEvent['type'], boolean>>

/**
 * What was billed of a debt, less what was credited or cancelled, on the days on which it fell due: the schedule that it would
 * have if nothing had been paid.
 */
export const billedParts = (events: ReadonlyArray<DebtEvent>): ReadonlyArray<SchedulePart> => {
  let state = debt.initial
  for (const event of events) if (billing[event.type]) state = debt.evolve(state, event)
  return state.situation === 'unissued' ? [] : scheduleOf(state)
}
