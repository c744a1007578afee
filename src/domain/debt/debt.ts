import * as E from 'fp-ts/lib/Either.js'
import type { Decider } from '../decider.js'
import type { DebtCommand } from './command.js'
import type { DebtEvent } from './event.js'
import { evolve } from './evolve/evolve.js'
import type { DebtRejection } from './rejection.js'
import { placeWithAgency, recallFromAgency, recordAgencyCollection } from './rule/agency.js'
import { assumeDebt } from './rule/assumption.js'
import { addCollectionCost, waiveCharge } from './rule/charge.js'
import {
  addNote,
  recordComplaint,
  recordContact,
  recordDelayReason,
  recordExcuse,
  recordInboundContact,
  recordRefusal,
} from './rule/contact.js'
import type { Decision } from './rule/decision.js'
import { acknowledgeError, raiseDispute, resolveDispute } from './rule/dispute.js'
import { extendDueDate } from './rule/due-date.js'
import { cancelDebt, reverseWriteOff, sellDebt, writeOffDebt } from './rule/ending.js'
import { enforceGuarantee, registerGuarantee, releaseGuarantee } from './rule/guarantee.js'
import { assignCollector, holdDunning, releaseDunning } from './rule/hold.js'
import { issueDebt } from './rule/issue.js'
import { chargeLateness } from './rule/late-charge.js'
import { recordLegalOutcome, referToLegal } from './rule/legal.js'
import { applyPayment } from './rule/payment.js'
import { counterPlan, proposePlan, rescheduleDebt, signPlan } from './rule/plan-agreement.js'
import { cancelPlan, evaluatePlan } from './rule/plan-follow-up.js'
import { evaluatePromise, promisePayment, withdrawPromise } from './rule/promise.js'
import { withPromisesJudged } from './rule/promise-standing.js'
import { grantConcession, issueCreditNote } from './rule/reduction.js'
import { remindDebtor } from './rule/reminder.js'
import { reversePayment } from './rule/reversal.js'
import { agreeSettlement, evaluateSettlement } from './rule/settlement.js'
import { withholdStep } from './rule/withhold.js'
import { type DebtState, initial } from './state.js'

/** One line per command: the table of contents of the rules. */
const decide = (command: DebtCommand, state: DebtState): Decision => {
  switch (command.type) {
    case 'IssueDebt':
      return issueDebt(command, state)
    case 'RemindDebtor':
      return remindDebtor(command, state)
    case 'RecordContact':
      return recordContact(command, state)
    case 'RecordInboundContact':
      return recordInboundContact(command, state)
    case 'RecordExcuse':
      return recordExcuse(command, state)
    case 'RecordRefusal':
      return recordRefusal(command, state)
    case 'RecordDelayReason':
      return recordDelayReason(command, state)
    case 'RecordComplaint':
      return recordComplaint(command, state)
    case 'AddNote':
      return addNote(command, state)
    case 'WithholdStep':
      return withholdStep(command, state)
    case 'PromisePayment':
      return promisePayment(command, state)
    case 'EvaluatePromise':
      return evaluatePromise(command, state)
    case 'WithdrawPromise':
      return withdrawPromise(command, state)
    case 'ApplyPayment':
      return applyPayment(command, state)
    case 'ReversePayment':
      return reversePayment(command, state)
    case 'ExtendDueDate':
      return extendDueDate(command, state)
    case 'ProposePlan':
      return proposePlan(command, state)
    case 'CounterPlan':
      return counterPlan(command, state)
    case 'SignPlan':
      return signPlan(command, state)
    case 'RescheduleDebt':
      return rescheduleDebt(command, state)
    case 'EvaluatePlan':
      return evaluatePlan(command, state)
    case 'CancelPlan':
      return cancelPlan(command, state)
    case 'RegisterGuarantee':
      return registerGuarantee(command, state)
    case 'ReleaseGuarantee':
      return releaseGuarantee(command, state)
    case 'EnforceGuarantee':
      return enforceGuarantee(command, state)
    case 'RaiseDispute':
      return raiseDispute(command, state)
    case 'ResolveDispute':
      return resolveDispute(command, state)
    case 'AcknowledgeError':
      return acknowledgeError(command, state)
    case 'IssueCreditNote':
      return issueCreditNote(command, state)
    case 'GrantConcession':
      return grantConcession(command, state)
    case 'AgreeSettlement':
      return agreeSettlement(command, state)
    case 'EvaluateSettlement':
      return evaluateSettlement(command, state)
    case 'ChargeLateness':
      return chargeLateness(command, state)
    case 'AddCollectionCost':
      return addCollectionCost(command, state)
    case 'WaiveCharge':
      return waiveCharge(command, state)
    case 'AssignCollector':
      return assignCollector(command, state)
    case 'HoldDunning':
      return holdDunning(command, state)
    case 'ReleaseDunning':
      return releaseDunning(command, state)
    case 'PlaceWithAgency':
      return placeWithAgency(command, state)
    case 'RecallFromAgency':
      return recallFromAgency(command, state)
    case 'RecordAgencyCollection':
      return recordAgencyCollection(command, state)
    case 'ReferToLegal':
      return referToLegal(command, state)
    case 'RecordLegalOutcome':
      return recordLegalOutcome(command, state)
    case 'WriteOffDebt':
      return writeOffDebt(command, state)
    case 'ReverseWriteOff':
      return reverseWriteOff(command, state)
    case 'SellDebt':
      return sellDebt(command, state)
    case 'CancelDebt':
      return cancelDebt(command, state)
    case 'AssumeDebt':
      return assumeDebt(command, state)
  }
}

/**
 * One receivable: an invoice, a bill, a loan. Its stream is `debt-<id>`.
 *
 * @since 0.1.0
 */
export const debt: Decider<DebtCommand, DebtState, DebtEvent, DebtRejection> = {
  initial,
  decide: (command, state) =>
    E.map((events: ReadonlyArray<DebtEvent>) => withPromisesJudged(state, events))(decide(command, state)),
  evolve,
  isTerminal: (state) => state.situation === 'cancelled',
}
