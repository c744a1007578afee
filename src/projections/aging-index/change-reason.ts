import type { BookEvent } from '../../domain/book/event.js'
import type { bearing } from '../open-item/bearing.js'

/**
 * Why two agings differ. `fallen-due`: time passed, and what stands in both is older. `corrected`: it was true by the first day,
 * and was recorded only after the first report knew. All others say what happened between: debts that are `new` or `assumed` by
 * somebody else, `charged`, `paid`, `credited` (given up), `reopened` (what was paid or given up is owed again), `ended` (written
 * off, sold or cancelled), `re-dated`, `disputed`, `promised`, `covered` by cheques, `unapplied` (cash that came, or was placed),
 * or given to another `collector`.
 *
 * @since 0.2.0
 */
export const changeReasons = [
  ...(['new', 'assumed', 'charged', 'paid', 'credited', 'reopened', 'ended', 're-dated', 'disputed'] as const),
  ...(['promised', 'covered', 'unapplied', 'collector', 'corrected', 'fallen-due'] as const),
] as const

/**
 * One of the {@link changeReasons}.
 *
 * @since 0.2.0
 */
export type ChangeReason = (typeof changeReasons)[number]

type Bearing = { [T in keyof typeof bearing]: (typeof bearing)[T] extends true ? T : never }[keyof typeof bearing]

/** An event that bears on amounts. */
export type BearingEvent = Extract<BookEvent, { readonly type: Bearing }>

/** Why an amount moved, by the event that moved it. */
export const reasonOf: Readonly<Record<BearingEvent['type'], ChangeReason>> = {
  DebtIssued: 'new',
  DebtAssumed: 'assumed',
  LateChargeAdded: 'charged',
  CollectionCostAdded: 'charged',
  DebtPartiallyPaid: 'paid',
  DebtPaid: 'paid',
  DebtRecovered: 'paid',
  EarlyDiscountGranted: 'credited',
  CreditNoteIssued: 'credited',
  ConcessionGranted: 'credited',
  SettlementAgreed: 'credited',
  SettlementHonoured: 'credited',
  ChargeWaived: 'credited',
  PaymentReversed: 'reopened',
  SettlementFailed: 'reopened',
  WriteOffReversed: 'reopened',
  DebtWrittenOff: 'ended',
  DebtSold: 'ended',
  DebtCancelled: 'ended',
  DueDateExtended: 're-dated',
  DebtRescheduled: 're-dated',
  PlanCompleted: 're-dated',
  PlanDefaulted: 're-dated',
  PlanCancelled: 're-dated',
  DisputeRaised: 'disputed',
  DisputeResolved: 'disputed',
  PaymentPromised: 'promised',
  PromiseKept: 'promised',
  PromisePartiallyKept: 'promised',
  PromiseBroken: 'promised',
  PromiseWithdrawn: 'promised',
  PromiseSuperseded: 'promised',
  PromiseReleased: 'promised',
  PromiseReopened: 'promised',
  PromiseReinstated: 'promised',
  DunningHeld: 'promised',
  DunningReleased: 'promised',
  ChequeReceived: 'covered',
  ChequeDeposited: 'covered',
  ChequeRecalled: 'covered',
  ChequeCleared: 'covered',
  ChequePartlyCleared: 'covered',
  ChequeBounced: 'covered',
  ChequeRepresented: 'covered',
  ChequeEndorsed: 'covered',
  ChequeReplaced: 'covered',
  ChequeRedeemed: 'covered',
  ChequeReturned: 'covered',
  ChequeStopped: 'covered',
  ClearingReversed: 'covered',
  ChequeReferredToLegal: 'covered',
  PaymentReceived: 'unapplied',
  CreditGranted: 'unapplied',
  PaymentAllocated: 'unapplied',
  PaymentUnallocated: 'unapplied',
  PaymentReturned: 'unapplied',
  PaymentRefunded: 'unapplied',
  UnappliedReleased: 'unapplied',
  CollectorAssigned: 'collector',
  DebtorRegistered: 'new',
}
