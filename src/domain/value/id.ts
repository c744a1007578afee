import type * as t from 'io-ts'
import { leaf } from './leaf.js'
import { isPrintable } from './printable.js'

const isText = (u: unknown): u is string => isPrintable(u, 200)

const id = <A extends string>(what: string): t.Type<A, string> =>
  leaf<A, string>(`${what} id of 1 to 200 printable characters`, isText as (u: unknown) => u is A)

export interface DebtIdBrand {
  readonly DebtId: unique symbol
}
export type DebtId = t.Branded<string, DebtIdBrand>
export const DebtId = id<DebtId>('a debt')

export interface DebtorIdBrand {
  readonly DebtorId: unique symbol
}
export type DebtorId = t.Branded<string, DebtorIdBrand>
export const DebtorId = id<DebtorId>('a debtor')

export interface PaymentIdBrand {
  readonly PaymentId: unique symbol
}
export type PaymentId = t.Branded<string, PaymentIdBrand>
export const PaymentId = id<PaymentId>('a payment')

export interface PromiseIdBrand {
  readonly PromiseId: unique symbol
}
export type PromiseId = t.Branded<string, PromiseIdBrand>
export const PromiseId = id<PromiseId>('a promise')

export interface PlanIdBrand {
  readonly PlanId: unique symbol
}
export type PlanId = t.Branded<string, PlanIdBrand>
export const PlanId = id<PlanId>('a plan')

export interface DisputeIdBrand {
  readonly DisputeId: unique symbol
}
export type DisputeId = t.Branded<string, DisputeIdBrand>
export const DisputeId = id<DisputeId>('a dispute')

export interface CreditNoteIdBrand {
  readonly CreditNoteId: unique symbol
}
export type CreditNoteId = t.Branded<string, CreditNoteIdBrand>
export const CreditNoteId = id<CreditNoteId>('a credit note')

export interface ChequeIdBrand {
  readonly ChequeId: unique symbol
}
export type ChequeId = t.Branded<string, ChequeIdBrand>
export const ChequeId = id<ChequeId>('a cheque')

export interface MandateIdBrand {
  readonly MandateId: unique symbol
}
export type MandateId = t.Branded<string, MandateIdBrand>
export const MandateId = id<MandateId>('a mandate')

export interface GuaranteeIdBrand {
  readonly GuaranteeId: unique symbol
}
export type GuaranteeId = t.Branded<string, GuaranteeIdBrand>
export const GuaranteeId = id<GuaranteeId>('a guarantee')

export interface ChargeIdBrand {
  readonly ChargeId: unique symbol
}
export type ChargeId = t.Branded<string, ChargeIdBrand>
export const ChargeId = id<ChargeId>('a charge')

export interface ConcessionIdBrand {
  readonly ConcessionId: unique symbol
}
export type ConcessionId = t.Branded<string, ConcessionIdBrand>
export const ConcessionId = id<ConcessionId>('a concession')

export interface SettlementIdBrand {
  readonly SettlementId: unique symbol
}
export type SettlementId = t.Branded<string, SettlementIdBrand>
export const SettlementId = id<SettlementId>('a settlement')

export interface HoldIdBrand {
  readonly HoldId: unique symbol
}
export type HoldId = t.Branded<string, HoldIdBrand>
export const HoldId = id<HoldId>('a hold')

export interface PlacementIdBrand {
  readonly PlacementId: unique symbol
}
export type PlacementId = t.Branded<string, PlacementIdBrand>
export const PlacementId = id<PlacementId>('an agency placement')

export interface MoratoriumIdBrand {
  readonly MoratoriumId: unique symbol
}
export type MoratoriumId = t.Branded<string, MoratoriumIdBrand>
export const MoratoriumId = id<MoratoriumId>('a moratorium')

export interface RemedyIdBrand {
  readonly RemedyId: unique symbol
}
export type RemedyId = t.Branded<string, RemedyIdBrand>
export const RemedyId = id<RemedyId>('a remedy')

/** Short text that says something: a reason, a reference, the name of a court. */
export const Text = leaf<string, string>('text of 1 to 200 printable characters', isText)
