import { isRight } from 'fp-ts/lib/Either.js'
import { DebtCommand } from '../../../domain/debt/command.js'
import type { DebtEvent } from '../../../domain/debt/event.js'

/** By which command each event came about, where its event says all that the command said. */
const toldBy: { readonly [T in DebtEvent['type']]?: DebtCommand['type'] } = {
  DebtIssued: 'IssueDebt',
  DueDateExtended: 'ExtendDueDate',
  DebtorReminded: 'RemindDebtor',
  ContactAttempted: 'RecordContact',
  InboundContactRecorded: 'RecordInboundContact',
  ExcuseRecorded: 'RecordExcuse',
  RefusalRecorded: 'RecordRefusal',
  DelayReasonRecorded: 'RecordDelayReason',
  PaymentPromised: 'PromisePayment',
  PromiseKept: 'EvaluatePromise',
  PromisePartiallyKept: 'EvaluatePromise',
  PromiseBroken: 'EvaluatePromise',
  PromiseWithdrawn: 'WithdrawPromise',
  DebtPaid: 'ApplyPayment',
  DebtPartiallyPaid: 'ApplyPayment',
  DebtRecovered: 'ApplyPayment',
  PaymentReversed: 'ReversePayment',
  DisputeRaised: 'RaiseDispute',
  DisputeResolved: 'ResolveDispute',
  CreditNoteIssued: 'IssueCreditNote',
  ConcessionGranted: 'GrantConcession',
  PlanProposed: 'ProposePlan',
  PlanCountered: 'CounterPlan',
  PlanSigned: 'SignPlan',
  DebtRescheduled: 'RescheduleDebt',
  InstalmentMissed: 'EvaluatePlan',
  PlanCompleted: 'EvaluatePlan',
  PlanDefaulted: 'EvaluatePlan',
  PlanCancelled: 'CancelPlan',
  SettlementAgreed: 'AgreeSettlement',
  SettlementHonoured: 'EvaluateSettlement',
  SettlementFailed: 'EvaluateSettlement',
  LateChargeAdded: 'ChargeLateness',
  CollectionCostAdded: 'AddCollectionCost',
  ChargeWaived: 'WaiveCharge',
  DunningHeld: 'HoldDunning',
  DunningReleased: 'ReleaseDunning',
  PlacedWithAgency: 'PlaceWithAgency',
  RecalledFromAgency: 'RecallFromAgency',
  AgencyCollected: 'RecordAgencyCollection',
  DebtReferredToLegal: 'ReferToLegal',
  LegalOutcomeRecorded: 'RecordLegalOutcome',
  DebtWrittenOff: 'WriteOffDebt',
  WriteOffReversed: 'ReverseWriteOff',
  DebtSold: 'SellDebt',
  DebtAssumed: 'AssumeDebt',
  DebtCancelled: 'CancelDebt',
}

/** The commands by which what happened to a debt can be asked for again. What an event does not tell in full is left out. */
export const commandsTold = (events: Iterable<DebtEvent>): ReadonlyArray<DebtCommand> => {
  const commands: DebtCommand[] = []
  for (const event of events) {
    const type = toldBy[event.type]
    const command: unknown = { ...event, type }
    if (type === undefined || !DebtCommand.is(command)) continue
    // Of the event only what is of the command.
    const told = DebtCommand.decode(DebtCommand.encode(command))
    if (isRight(told)) commands.push(told.right)
  }
  return commands
}
