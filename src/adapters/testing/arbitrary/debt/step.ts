import * as fc from 'fast-check'
import type { DebtCommand } from '../../../../domain/debt/command.js'
import { collecting, placing, recalling } from './agency.js'
import { addingCost, chargingLateness, waiving } from './charge.js'
import { debtCommand } from './command.js'
import {
  calledBack,
  complaining,
  contacting,
  excusing,
  explaining,
  noting,
  refusing,
  withholding,
} from './conversation.js'
import { acknowledging, disputing, resolving } from './dispute.js'
import { assuming, cancelling, conceding, crediting, reversingWriteOff, selling, writingOff } from './give-up.js'
import { enforcing, guaranteeing, releasingGuarantee } from './guarantee.js'
import { assigning, holdingDunning, releasingDunning } from './hold.js'
import { type IssueConstraints, issuing } from './issue.js'
import { paying, reversing } from './pay.js'
import { cancellingPlan, followingUp } from './plan.js'
import { judging, promising, withdrawing } from './promise.js'
import { countering, proposing, signing } from './propose.js'
import { recordingOutcome, referring } from './refer-to-legal.js'
import { reminding } from './remind.js'
import { extending, rescheduling } from './reschedule.js'
import { judgingSettlement, settling } from './settle.js'
import type { DebtFit } from './sight.js'

/** For every command one that fits the debt which it meets, and how often it is asked. */
const steps = (constraints: IssueConstraints) =>
  ({
    IssueDebt: [1, issuing(constraints)],
    ExtendDueDate: [4, extending()],
    RemindDebtor: [6, reminding()],
    RecordContact: [1, contacting()],
    RecordInboundContact: [1, calledBack()],
    RecordExcuse: [1, excusing()],
    RecordRefusal: [1, refusing()],
    RecordDelayReason: [1, explaining()],
    RecordComplaint: [1, complaining()],
    AddNote: [1, noting()],
    WithholdStep: [1, withholding()],
    PromisePayment: [12, promising()],
    EvaluatePromise: [9, judging()],
    WithdrawPromise: [3, withdrawing()],
    ApplyPayment: [16, paying()],
    ReversePayment: [8, reversing()],
    ProposePlan: [5, proposing()],
    CounterPlan: [7, countering()],
    SignPlan: [10, signing()],
    RescheduleDebt: [3, rescheduling()],
    EvaluatePlan: [10, followingUp()],
    CancelPlan: [2, cancellingPlan()],
    RegisterGuarantee: [4, guaranteeing()],
    ReleaseGuarantee: [4, releasingGuarantee()],
    EnforceGuarantee: [7, enforcing()],
    RaiseDispute: [3, disputing()],
    ResolveDispute: [8, resolving()],
    AcknowledgeError: [1, acknowledging()],
    IssueCreditNote: [3, crediting()],
    GrantConcession: [3, conceding()],
    AgreeSettlement: [6, settling()],
    EvaluateSettlement: [7, judgingSettlement()],
    ChargeLateness: [8, chargingLateness()],
    AddCollectionCost: [2, addingCost()],
    WaiveCharge: [6, waiving()],
    AssignCollector: [1, assigning()],
    HoldDunning: [3, holdingDunning()],
    ReleaseDunning: [5, releasingDunning()],
    PlaceWithAgency: [4, placing()],
    RecallFromAgency: [4, recalling()],
    RecordAgencyCollection: [8, collecting()],
    ReferToLegal: [8, referring()],
    RecordLegalOutcome: [6, recordingOutcome()],
    WriteOffDebt: [4, writingOff()],
    ReverseWriteOff: [6, reversingWriteOff()],
    SellDebt: [1, selling()],
    CancelDebt: [1, cancelling()],
    AssumeDebt: [2, assuming()],
  }) as const satisfies { readonly [T in DebtCommand['type']]: readonly [number, fc.Arbitrary<DebtFit>] }

export interface DebtStepConstraints extends IssueConstraints {
  /** Only these commands; all by default. */
  readonly only?: ReadonlyArray<DebtCommand['type']>
}

/**
 * The next command of a debt's life, made to fit the debt as it then is: mostly it is accepted. One in twenty is any
 * command at all, about the same debt.
 *
 * @example history(debt, debtStep({ only: ['IssueDebt', 'PromisePayment', 'ApplyPayment'] }))
 */
export const debtStep = ({ only, ...constraints }: DebtStepConstraints = {}): fc.Arbitrary<DebtFit> => {
  const all = steps(constraints)
  const types = only ?? (Object.keys(all) as ReadonlyArray<DebtCommand['type']>)
  const fitting = types.map((type) => ({ weight: 2 * all[type][0], arbitrary: all[type][1] }))
  const weight = Math.max(1, Math.round(fitting.reduce((sum, each) => sum + each.weight, 0) / 20))
  return fc.oneof(...fitting, { weight, arbitrary: wild(types) })
}

const wild = (types: ReadonlyArray<DebtCommand['type']>): fc.Arbitrary<DebtFit> =>
  debtCommand(...types).map(
    (command) => (state) => (state.situation === 'unissued' ? command : { ...command, debt: state.debt }),
  )
