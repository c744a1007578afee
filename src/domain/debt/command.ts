import * as t from 'io-ts'
import { AssumeDebt } from './command/assumption.js'
import { AddCollectionCost, ChargeLateness, WaiveCharge } from './command/charge.js'
import {
  AddNote,
  RecordComplaint,
  RecordContact,
  RecordDelayReason,
  RecordExcuse,
  RecordInboundContact,
  RecordRefusal,
} from './command/contact.js'
import { AcknowledgeError, RaiseDispute, ResolveDispute } from './command/dispute.js'
import { CancelDebt, ReverseWriteOff, SellDebt, WriteOffDebt } from './command/ending.js'
import {
  AssignCollector,
  HoldDunning,
  PlaceWithAgency,
  RecallFromAgency,
  RecordAgencyCollection,
  ReleaseDunning,
} from './command/handling.js'
import { ExtendDueDate, IssueDebt } from './command/issue.js'
import { RecordLegalOutcome, ReferToLegal } from './command/legal.js'
import { ApplyPayment, ReversePayment } from './command/payment.js'
import {
  CancelPlan,
  CounterPlan,
  EnforceGuarantee,
  EvaluatePlan,
  ProposePlan,
  RegisterGuarantee,
  ReleaseGuarantee,
  RescheduleDebt,
  SignPlan,
} from './command/plan.js'
import { EvaluatePromise, PromisePayment, WithdrawPromise } from './command/promise.js'
import { AgreeSettlement, EvaluateSettlement, GrantConcession, IssueCreditNote } from './command/reduction.js'
import { RemindDebtor } from './command/reminder.js'
import { WithholdStep } from './command/withhold.js'

export { Approval } from '../value/approval.js'
export * from './command/assumption.js'
export * from './command/charge.js'
export * from './command/contact.js'
export * from './command/dispute.js'
export * from './command/ending.js'
export * from './command/handling.js'
export * from './command/issue.js'
export * from './command/legal.js'
export * from './command/payment.js'
export * from './command/plan.js'
export * from './command/promise.js'
export * from './command/reduction.js'
export * from './command/reminder.js'
export * from './command/withhold.js'

/**
 * The codec of debt commands. Decode untrusted input with `decodeCommand`, which is strict.
 *
 * @since 0.1.0
 */
export const DebtCommand = t.union(
  [
    IssueDebt,
    ExtendDueDate,
    RemindDebtor,
    PromisePayment,
    EvaluatePromise,
    WithdrawPromise,
    ApplyPayment,
    ReversePayment,
    ProposePlan,
    CounterPlan,
    SignPlan,
    RescheduleDebt,
    EvaluatePlan,
    CancelPlan,
    RegisterGuarantee,
    ReleaseGuarantee,
    EnforceGuarantee,
    RaiseDispute,
    ResolveDispute,
    AcknowledgeError,
    IssueCreditNote,
    GrantConcession,
    AgreeSettlement,
    EvaluateSettlement,
    ChargeLateness,
    AddCollectionCost,
    WaiveCharge,
    RecordExcuse,
    RecordRefusal,
    RecordDelayReason,
    RecordContact,
    RecordInboundContact,
    RecordComplaint,
    AddNote,
    WithholdStep,
    AssignCollector,
    HoldDunning,
    ReleaseDunning,
    PlaceWithAgency,
    RecallFromAgency,
    RecordAgencyCollection,
    ReferToLegal,
    RecordLegalOutcome,
    WriteOffDebt,
    ReverseWriteOff,
    SellDebt,
    CancelDebt,
    AssumeDebt,
  ],
  'DebtCommand',
)
export type DebtCommand = Readonly<t.TypeOf<typeof DebtCommand>>
/**
 * A command for a debt as JSON, as the codec writes it.
 *
 * @since 0.1.0
 */
export type DebtCommandJson = t.OutputOf<typeof DebtCommand>

/**
 * One command by its name: `DebtCommandOf<'IssueDebt'>`.
 *
 * @since 0.1.0
 */
export type DebtCommandOf<T extends DebtCommand['type']> = Extract<DebtCommand, { readonly type: T }>
