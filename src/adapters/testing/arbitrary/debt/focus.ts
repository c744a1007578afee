import type { DebtCommand } from '../../../../domain/debt/command.js'

type Commands = ReadonlyArray<DebtCommand['type']>

const money: Commands = ['ApplyPayment', 'ReversePayment']

const promises: Commands = [
  ...money,
  'PromisePayment',
  'EvaluatePromise',
  'WithdrawPromise',
  'RaiseDispute',
  'ResolveDispute',
  'HoldDunning',
  'ReleaseDunning',
  'RemindDebtor',
  'IssueCreditNote',
]

const plans: Commands = [
  ...money,
  'ExtendDueDate',
  'ProposePlan',
  'CounterPlan',
  'SignPlan',
  'RescheduleDebt',
  'EvaluatePlan',
  'CancelPlan',
  'RegisterGuarantee',
  'ReleaseGuarantee',
  'EnforceGuarantee',
  'GrantConcession',
  'AddCollectionCost',
  'RemindDebtor',
]

const reductions: Commands = [
  ...money,
  'IssueCreditNote',
  'GrantConcession',
  'AgreeSettlement',
  'EvaluateSettlement',
  'RescheduleDebt',
  'WriteOffDebt',
  'ReverseWriteOff',
  'SellDebt',
  'CancelDebt',
]

const charges: Commands = [
  ...money,
  'ChargeLateness',
  'AddCollectionCost',
  'WaiveCharge',
  'ExtendDueDate',
  'HoldDunning',
  'ReleaseDunning',
  'RaiseDispute',
  'ResolveDispute',
  'ReferToLegal',
  'RecordLegalOutcome',
  'AgreeSettlement',
]

const handling: Commands = [
  'ApplyPayment',
  'RemindDebtor',
  'AssignCollector',
  'HoldDunning',
  'ReleaseDunning',
  'PlaceWithAgency',
  'RecallFromAgency',
  'RecordAgencyCollection',
  'ReferToLegal',
  'RecordLegalOutcome',
  'PromisePayment',
  'RaiseDispute',
  'ResolveDispute',
  'RescheduleDebt',
  'AgreeSettlement',
  'AssumeDebt',
]

/**
 * What a debt's life may turn around. A history of only such commands comes further in its subject than one of all commands
 * does: to the reversal of the payment that had honoured a settlement, say ("swarm testing", Groce and others, 2012).
 */
export const focuses: ReadonlyArray<Commands> = [promises, plans, reductions, charges, handling]

/** What a life may turn around, and what its debt mostly has in its terms. */
export interface Subject {
  readonly only: Commands
  readonly often?: ReadonlyArray<'discounts' | 'lateCharge'>
}

const settlements: Subject = {
  only: [
    ...money,
    'AgreeSettlement',
    'AgreeSettlement',
    'EvaluateSettlement',
    'AddCollectionCost',
    'ChargeLateness',
    'RemindDebtor',
    'PlaceWithAgency',
    'ReferToLegal',
  ],
}

const early: Subject = { only: [...money, 'ApplyPayment', 'IssueCreditNote'], often: ['discounts'] }

const lateness: Subject = {
  only: [
    'ChargeLateness',
    'ChargeLateness',
    'ApplyPayment',
    'RaiseDispute',
    'ResolveDispute',
    'HoldDunning',
    'ReleaseDunning',
    'RescheduleDebt',
    'AgreeSettlement',
  ],
  often: ['lateCharge'],
}

/** Narrower subjects than the focuses, beside them: what is rare in any other life. */
export const subjects: ReadonlyArray<Subject> = [...focuses.map((only) => ({ only })), settlements, early, lateness]
