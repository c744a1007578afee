import * as fc from 'fast-check'
import type { CreditNoteId, DebtId, DebtorId, DisputeId, PaymentId, PlanId, PromiseId } from '../../../domain/id.js'

/** Ids as people write them, `INV-1` to `INV-9`: few, so that one is often met twice. */
const numbered =
  <Id extends string>(prefix: string) =>
  (count = 9): fc.Arbitrary<Id> =>
    fc.integer({ min: 1, max: count }).map((n) => `${prefix}-${n}` as Id)

export const debtId = numbered<DebtId>('INV')
export const debtorId = numbered<DebtorId>('C')
export const paymentId = numbered<PaymentId>('PAY')
export const promiseId = numbered<PromiseId>('PTP')
export const planId = numbered<PlanId>('PLAN')
export const disputeId = numbered<DisputeId>('DIS')
export const creditNoteId = numbered<CreditNoteId>('CN')
