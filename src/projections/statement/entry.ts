import type { DebtEvent } from '../../domain/debt/event.js'
import type { PaymentEvent } from '../../domain/payment/event.js'

/**
 * What a line is. `concessionRevoked`: a discount or settlement that did not hold is owed again. `recovery`: what had been
 * written off is asked for again, since it is being paid. `paidByOther` and `paidForOther`: somebody's money went to a debt of
 * somebody else. `unappliedReleased`: what was on account was taken as income.
 * `assumed` and `assumedByOther`: what was open of a debt when somebody took it over from somebody else.
 *
 * @since 0.1.0
 */
export type StatementEntry =
  | 'debt'
  | 'payment'
  | 'paymentReturned'
  | 'paymentRefunded'
  | 'unappliedReleased'
  | 'credit'
  | 'charge'
  | 'waiver'
  | 'discount'
  | 'concession'
  | 'concessionRevoked'
  | 'writeOff'
  | 'writeOffReversed'
  | 'sale'
  | 'cancellation'
  | 'recovery'
  | 'paidByOther'
  | 'paidForOther'
  | 'assumed'
  | 'assumedByOther'

/** What an event of a debt is called where it moves the open balance; none where it never does. */
export const debtEntries = {
  DebtIssued: 'debt',
  DueDateExtended: undefined,
  DebtorReminded: undefined,
  PaymentPromised: undefined,
  PromiseKept: undefined,
  PromisePartiallyKept: undefined,
  PromiseBroken: undefined,
  PromiseWithdrawn: undefined,
  PromiseSuperseded: undefined,
  PromiseReleased: undefined,
  PromiseReopened: undefined,
  PromiseReinstated: undefined,
  DebtPartiallyPaid: 'paidByOther',
  DebtPaid: 'paidByOther',
  PaymentReversed: 'paidByOther',
  DebtRecovered: 'recovery',
  PlanProposed: undefined,
  PlanCountered: undefined,
  PlanSigned: undefined,
  DebtRescheduled: undefined,
  InstalmentMissed: undefined,
  PlanCompleted: undefined,
  PlanDefaulted: undefined,
  PlanCancelled: undefined,
  GuaranteeRegistered: undefined,
  GuaranteeReleased: undefined,
  GuaranteeEnforced: undefined,
  DisputeRaised: undefined,
  DisputeResolved: undefined,
  ErrorAcknowledged: undefined,
  CreditNoteIssued: 'credit',
  EarlyDiscountGranted: 'discount',
  ConcessionGranted: 'concession',
  SettlementAgreed: undefined,
  SettlementHonoured: 'concession',
  SettlementFailed: 'concessionRevoked',
  LateChargeAdded: 'charge',
  CollectionCostAdded: 'charge',
  ChargeWaived: 'waiver',
  ExcuseRecorded: undefined,
  RefusalRecorded: undefined,
  DelayReasonRecorded: undefined,
  ContactAttempted: undefined,
  InboundContactRecorded: undefined,
  ComplaintRecorded: undefined,
  NoteAdded: undefined,
  StepWithheld: undefined,
  CollectorAssigned: undefined,
  DunningHeld: undefined,
  DunningReleased: undefined,
  PlacedWithAgency: undefined,
  RecalledFromAgency: undefined,
  AgencyCollected: undefined,
  DebtReferredToLegal: undefined,
  LegalOutcomeRecorded: undefined,
  DebtWrittenOff: 'writeOff',
  WriteOffReversed: 'writeOffReversed',
  DebtSold: 'sale',
  DebtCancelled: 'cancellation',
  DebtAssumed: undefined,
} as const satisfies Readonly<Record<DebtEvent['type'], StatementEntry | undefined>>

/** What an event of a payment is called where it moves unapplied cash. */
export const paymentEntries = {
  PaymentReceived: 'payment',
  CreditGranted: 'credit',
  PaymentAllocated: 'paidForOther',
  PaymentUnallocated: 'paidForOther',
  PaymentReturned: 'paymentReturned',
  PaymentRefunded: 'paymentRefunded',
  UnappliedReleased: 'unappliedReleased',
  DebitRequested: undefined,
  DebitFailed: undefined,
  DebitSucceeded: undefined,
} as const satisfies Readonly<Record<PaymentEvent['type'], StatementEntry | undefined>>
