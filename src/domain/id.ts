import * as t from 'io-ts'

const printable = /^(?!\s)\P{Cc}{1,200}(?<!\s)$/u

/** 1 to 200 printable characters of any script, without blanks at the ends. */
export const isId = (u: unknown): u is string => typeof u === 'string' && printable.test(u)

const id = <B extends { readonly [K in keyof B]: symbol }>(name: string): t.BrandC<t.StringC, B> =>
  t.brand(t.string, (text): text is t.Branded<string, B> => isId(text), name)

export const DebtId = id<{ readonly DebtId: unique symbol }>('DebtId')
export type DebtId = t.TypeOf<typeof DebtId>

export const DebtorId = id<{ readonly DebtorId: unique symbol }>('DebtorId')
export type DebtorId = t.TypeOf<typeof DebtorId>

export const PaymentId = id<{ readonly PaymentId: unique symbol }>('PaymentId')
export type PaymentId = t.TypeOf<typeof PaymentId>

export const PromiseId = id<{ readonly PromiseId: unique symbol }>('PromiseId')
export type PromiseId = t.TypeOf<typeof PromiseId>

export const PlanId = id<{ readonly PlanId: unique symbol }>('PlanId')
export type PlanId = t.TypeOf<typeof PlanId>

export const DisputeId = id<{ readonly DisputeId: unique symbol }>('DisputeId')
export type DisputeId = t.TypeOf<typeof DisputeId>

export const CreditNoteId = id<{ readonly CreditNoteId: unique symbol }>('CreditNoteId')
export type CreditNoteId = t.TypeOf<typeof CreditNoteId>

/** Short text that says something: a reason, a reference, the name of a court. */
export const Text = new t.Type<string, string>(
  'text of 1 to 200 printable characters',
  isId,
  (u, context) => (isId(u) ? t.success(u) : t.failure(u, context)),
  t.identity,
)
