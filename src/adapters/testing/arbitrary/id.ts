import * as fc from 'fast-check'
import type { CreditNoteId, DebtId, DebtorId, DisputeId, PaymentId, PlanId, PromiseId } from '../../../domain/id.js'

/** Ids as people write them, `INV-1` to `INV-9`: few, so that one is often met twice. */
const numbered =
  <Id extends string>(prefix: string) =>
  (count = 9): fc.Arbitrary<Id> =>
    fc.integer({ min: 1, max: count }).map((n) => `${prefix}-${n}` as Id)

/** `INV-1` to `INV-9`. More or fewer with a count: `debtId(3)`. */
export const debtId = numbered<DebtId>('INV')
/** `C-1` to `C-9`. */
export const debtorId = numbered<DebtorId>('C')
/** `PAY-1` to `PAY-9`. */
export const paymentId = numbered<PaymentId>('PAY')
/** `PTP-1` to `PTP-9`. */
export const promiseId = numbered<PromiseId>('PTP')
/** `PLAN-1` to `PLAN-9`. */
export const planId = numbered<PlanId>('PLAN')
/** `DIS-1` to `DIS-9`. */
export const disputeId = numbered<DisputeId>('DIS')
/** `CN-1` to `CN-9`. */
export const creditNoteId = numbered<CreditNoteId>('CN')
