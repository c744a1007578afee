import * as t from 'io-ts'

const printable = /^(?!\s)\P{Cc}{1,200}(?<!\s)$/u

/** 1 to 200 printable characters of any script, without blanks at the ends. */
export const isId = (u: unknown): u is string => typeof u === 'string' && printable.test(u)

const id = <B extends { readonly [K in keyof B]: symbol }>(name: string): t.BrandC<t.StringC, B> =>
  t.brand(t.string, (text): text is t.Branded<string, B> => isId(text), name)

export interface DebtIdBrand {
  readonly DebtId: unique symbol
}
export const DebtId: t.BrandC<t.StringC, DebtIdBrand> = id<DebtIdBrand>('DebtId')
export type DebtId = t.TypeOf<typeof DebtId>

export interface DebtorIdBrand {
  readonly DebtorId: unique symbol
}
export const DebtorId: t.BrandC<t.StringC, DebtorIdBrand> = id<DebtorIdBrand>('DebtorId')
export type DebtorId = t.TypeOf<typeof DebtorId>

export interface PaymentIdBrand {
  readonly PaymentId: unique symbol
}
export const PaymentId: t.BrandC<t.StringC, PaymentIdBrand> = id<PaymentIdBrand>('PaymentId')
export type PaymentId = t.TypeOf<typeof PaymentId>

export interface PromiseIdBrand {
  readonly PromiseId: unique symbol
}
export const PromiseId: t.BrandC<t.StringC, PromiseIdBrand> = id<PromiseIdBrand>('PromiseId')
export type PromiseId = t.TypeOf<typeof PromiseId>

export interface PlanIdBrand {
  readonly PlanId: unique symbol
}
export const PlanId: t.BrandC<t.StringC, PlanIdBrand> = id<PlanIdBrand>('PlanId')
export type PlanId = t.TypeOf<typeof PlanId>

export interface DisputeIdBrand {
  readonly DisputeId: unique symbol
}
export const DisputeId: t.BrandC<t.StringC, DisputeIdBrand> = id<DisputeIdBrand>('DisputeId')
export type DisputeId = t.TypeOf<typeof DisputeId>

export interface CreditNoteIdBrand {
  readonly CreditNoteId: unique symbol
}
export const CreditNoteId: t.BrandC<t.StringC, CreditNoteIdBrand> = id<CreditNoteIdBrand>('CreditNoteId')
export type CreditNoteId = t.TypeOf<typeof CreditNoteId>

/** Short text that says something: a reason, a reference, the name of a court. */
export const Text = new t.Type<string, string>(
  'text of 1 to 200 printable characters',
  isId,
  (u, context) => (isId(u) ? t.success(u) : t.failure(u, context)),
  t.identity,
)
