// More that is said about the small invoice of ../sample.ts: plans, settlements, charges, holds, agencies.
import type { DebtCommandOf } from '../../../src/domain/debt/command.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import type {
  ChargeId,
  ConcessionId,
  CreditNoteId,
  GuaranteeId,
  HoldId,
  PlacementId,
  SettlementId,
} from '../../../src/domain/value/id.js'
import type { Instalment } from '../../../src/domain/value/instalment.js'
import { balanceOn } from '../../../src/domain/value/movement.js'
import { DIS, day, eur, INV, PLAN, stateAfter } from '../sample.js'

export const due = (on: string, amount: string): Instalment => ({ due: day(on), amount: eur(amount) })

/** Two instalments of 500.00, in May and in June. */
export const twoParts = [due('2026-05-01', '500.00'), due('2026-06-01', '500.00')]

export const reschedule = (
  on: string,
  instalments: ReadonlyArray<Instalment> = twoParts,
  says: Partial<DebtCommandOf<'RescheduleDebt'>> = {},
): DebtCommandOf<'RescheduleDebt'> => ({
  type: 'RescheduleDebt',
  debt: INV,
  on: day(on),
  plan: PLAN(1),
  instalments,
  document: 'agreement of 2 April',
  reason: 'cannot pay at once',
  ...says,
})

export const lookAtPlan = (on: string, n = 1): DebtCommandOf<'EvaluatePlan'> => ({
  type: 'EvaluatePlan',
  debt: INV,
  on: day(on),
  plan: PLAN(n),
})

export const credit = (amount: string, on: string, n = 1): DebtCommandOf<'IssueCreditNote'> => ({
  type: 'IssueCreditNote',
  debt: INV,
  on: day(on),
  creditNote: `CN-${n}` as CreditNoteId,
  amount: eur(amount),
  reason: 'goods returned',
})

/** Somebody who may give up 500.00. */
export const head = { by: 'head of sales', limit: eur('500.00') }

export const concede = (amount: string, on: string, n = 1): DebtCommandOf<'GrantConcession'> => ({
  type: 'GrantConcession',
  debt: INV,
  on: day(on),
  concession: `CON-${n}` as ConcessionId,
  amount: eur(amount),
  approval: head,
  reason: 'long a good customer',
})

export const SET = (n: number): SettlementId => `SET-${n}` as SettlementId

export const settle = (
  pay: string,
  on: string,
  by: string,
  says: Partial<DebtCommandOf<'AgreeSettlement'>> = {},
): DebtCommandOf<'AgreeSettlement'> => ({
  type: 'AgreeSettlement',
  debt: INV,
  on: day(on),
  settlement: SET(1),
  pay: eur(pay),
  by: day(by),
  approval: head,
  document: 'letter of settlement',
  ...says,
})

export const judgeSettlement = (on: string, n = 1): DebtCommandOf<'EvaluateSettlement'> => ({
  type: 'EvaluateSettlement',
  debt: INV,
  on: day(on),
  settlement: SET(n),
})

export const cost = (amount: string, on: string, n = 1): DebtCommandOf<'AddCollectionCost'> => ({
  type: 'AddCollectionCost',
  debt: INV,
  on: day(on),
  charge: `CH-${n}` as ChargeId,
  amount: eur(amount),
  evidence: `bill ${n}`,
})

export const waive = (
  amount: string,
  on: string,
  says: Partial<DebtCommandOf<'WaiveCharge'>> = {},
): DebtCommandOf<'WaiveCharge'> => ({
  type: 'WaiveCharge',
  debt: INV,
  on: day(on),
  component: 'cost',
  amount: eur(amount),
  ground: 'favour',
  approval: head,
  reason: 'paid at once',
  ...says,
})

export const HOLD = (n: number): HoldId => `HOLD-${n}` as HoldId

export const hold = (
  on: string,
  until: string,
  says: Partial<DebtCommandOf<'HoldDunning'>> = {},
): DebtCommandOf<'HoldDunning'> => ({
  type: 'HoldDunning',
  debt: INV,
  on: day(on),
  hold: HOLD(1),
  reason: 'goodwill',
  until: day(until),
  ...says,
})

export const release = (on: string, n = 1): DebtCommandOf<'ReleaseDunning'> => ({
  type: 'ReleaseDunning',
  debt: INV,
  on: day(on),
  hold: HOLD(n),
  reason: 'it was cleared up',
})

export const resolve = (
  on: string,
  outcome: DebtCommandOf<'ResolveDispute'>['outcome'] = 'rejected',
  n = 1,
): DebtCommandOf<'ResolveDispute'> => ({ type: 'ResolveDispute', debt: INV, on: day(on), dispute: DIS(n), outcome })

export const PLA = (n: number): PlacementId => `PLA-${n}` as PlacementId

export const place = (on: string, n = 1): DebtCommandOf<'PlaceWithAgency'> => ({
  type: 'PlaceWithAgency',
  debt: INV,
  on: day(on),
  placement: PLA(n),
  agency: 'Incasso Ltd',
  commission: 2500,
})

export const recall = (on: string, n = 1): DebtCommandOf<'RecallFromAgency'> => ({
  type: 'RecallFromAgency',
  debt: INV,
  on: day(on),
  placement: PLA(n),
  reason: 'six months are over',
})

export const GUA = (n: number): GuaranteeId => `GUA-${n}` as GuaranteeId

/** A guarantor for all that is owed. */
export const register = (
  on: string,
  says: Partial<DebtCommandOf<'RegisterGuarantee'>> = {},
): DebtCommandOf<'RegisterGuarantee'> => ({
  type: 'RegisterGuarantee',
  debt: INV,
  on: day(on),
  guarantee: GUA(1),
  kind: 'guarantor',
  reference: 'deed 17',
  ...says,
})

export const remind = (
  amount: string,
  on: string,
  says: Partial<DebtCommandOf<'RemindDebtor'>> = {},
): DebtCommandOf<'RemindDebtor'> => ({
  type: 'RemindDebtor',
  debt: INV,
  on: day(on),
  channel: 'letter',
  step: 'first',
  tone: 1,
  message: 'MSG-1',
  balance: eur(amount),
  revision: 0,
  ...says,
})

/** A referral under a policy that asks for nothing. */
export const refer = (
  on: string,
  conditions: Partial<DebtCommandOf<'ReferToLegal'>['conditions']> = {},
): DebtCommandOf<'ReferToLegal'> => ({
  type: 'ReferToLegal',
  debt: INV,
  on: day(on),
  counsel: 'Ms Advocate',
  authority: 'district court',
  costs: eur('50.00'),
  conditions: { finalNotice: false, minDaysPastDue: 0, minAmount: eur('0.00'), ...conditions },
})

/** What is open at the end of some days, in minor units. */
export const openOn = (events: ReadonlyArray<DebtEvent>, ...days: ReadonlyArray<string>): ReadonlyArray<bigint> =>
  days.map((each) => balanceOn(stateAfter(events).movements, day(each)))

export const typesOf = (events: ReadonlyArray<DebtEvent>): ReadonlyArray<DebtEvent['type']> =>
  events.map(({ type }) => type)
