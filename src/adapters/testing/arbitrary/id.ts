import * as fc from 'fast-check'
import type {
  ChargeId,
  ChequeId,
  ConcessionId,
  CreditNoteId,
  DebtId,
  DebtorId,
  DisputeId,
  GuaranteeId,
  HoldId,
  MandateId,
  MoratoriumId,
  PaymentId,
  PlacementId,
  PlanId,
  PromiseId,
  SettlementId,
} from '../../../domain/value/id.js'

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
/** `GUA-1` to `GUA-9`. */
export const guaranteeId = numbered<GuaranteeId>('GUA')
/** `DIS-1` to `DIS-9`. */
export const disputeId = numbered<DisputeId>('DIS')
/** `CN-1` to `CN-9`. */
export const creditNoteId = numbered<CreditNoteId>('CN')
/** `CON-1` to `CON-9`. */
export const concessionId = numbered<ConcessionId>('CON')
/** `SET-1` to `SET-9`. */
export const settlementId = numbered<SettlementId>('SET')
/** `COST-1` to `COST-9`. */
export const chargeId = numbered<ChargeId>('COST')
/** `HOLD-1` to `HOLD-9`. */
export const holdId = numbered<HoldId>('HOLD')
/** `AG-1` to `AG-9`. */
export const placementId = numbered<PlacementId>('AG')
/** `CHQ-1` to `CHQ-9`. */
export const chequeId = numbered<ChequeId>('CHQ')
/** `MAN-1` to `MAN-9`. */
export const mandateId = numbered<MandateId>('MAN')
/** `MOR-1` to `MOR-9`. */
export const moratoriumId = numbered<MoratoriumId>('MOR')
