import type * as t from 'io-ts'
import { ambiguity, illegibility } from './legible.js'
import { literalOf, TextCodec } from './text-codec.js'

// Stored ids are 1 to 200 printable characters. From outside they are also in composed form (NFC) and without characters that
// cannot be seen, so that two ids which look the same are the same.
const id = <A extends string>(what: string): TextCodec<A> => new TextCodec<A>(`${what} id`, ambiguity)

/**
 * Mark of the type, which tells a checked {@link DebtId} from any other text.
 *
 * @since 0.1.0
 */
export interface DebtIdBrand {
  readonly DebtId: unique symbol
}
export type DebtId = t.Branded<string, DebtIdBrand>
/**
 * Codec of the id of a debt: 1 to 200 printable characters.
 *
 * @since 0.1.0
 */
export const DebtId = id<DebtId>('a debt')
/**
 * The id of a debt, for literals in code: a text that is none is a bug, and throws. Text from outside goes through
 * `readText(DebtId, text)`.
 *
 * @since 0.2.0
 * @example
 * debtId('INV-1') // 'INV-1'
 */
export const debtId = literalOf(DebtId)

/**
 * Mark of the type, which tells a checked {@link DebtorId} from any other text.
 *
 * @since 0.1.0
 */
export interface DebtorIdBrand {
  readonly DebtorId: unique symbol
}
export type DebtorId = t.Branded<string, DebtorIdBrand>
/**
 * Codec of the id of a debtor: 1 to 200 printable characters.
 *
 * @since 0.1.0
 */
export const DebtorId = id<DebtorId>('a debtor')
/**
 * The id of a debtor, for literals in code: a text that is none is a bug, and throws. Text from outside goes through
 * `readText(DebtorId, text)`.
 *
 * @since 0.2.0
 * @example
 * debtorId('ACME') // 'ACME'
 */
export const debtorId = literalOf(DebtorId)

/**
 * Mark of the type, which tells a checked {@link PaymentId} from any other text.
 *
 * @since 0.1.0
 */
export interface PaymentIdBrand {
  readonly PaymentId: unique symbol
}
export type PaymentId = t.Branded<string, PaymentIdBrand>
/**
 * Codec of the id of a payment: 1 to 200 printable characters.
 *
 * @since 0.1.0
 */
export const PaymentId = id<PaymentId>('a payment')
/**
 * The id of a payment, for literals in code: a text that is none is a bug, and throws. Text from outside goes through
 * `readText(PaymentId, text)`.
 *
 * @since 0.2.0
 * @example
 * paymentId('P-1') // 'P-1'
 */
export const paymentId = literalOf(PaymentId)

/**
 * Mark of the type, which tells a checked {@link PromiseId} from any other text.
 *
 * @since 0.1.0
 */
export interface PromiseIdBrand {
  readonly PromiseId: unique symbol
}
export type PromiseId = t.Branded<string, PromiseIdBrand>
/**
 * Codec of the id of a promise: 1 to 200 printable characters.
 *
 * @since 0.1.0
 */
export const PromiseId = id<PromiseId>('a promise')
/**
 * The id of a promise, for literals in code: a text that is none is a bug, and throws. Text from outside goes through
 * `readText(PromiseId, text)`.
 *
 * @since 0.2.0
 */
export const promiseId = literalOf(PromiseId)

/**
 * Mark of the type, which tells a checked {@link PlanId} from any other text.
 *
 * @since 0.1.0
 */
export interface PlanIdBrand {
  readonly PlanId: unique symbol
}
export type PlanId = t.Branded<string, PlanIdBrand>
/**
 * Codec of the id of a plan: 1 to 200 printable characters.
 *
 * @since 0.1.0
 */
export const PlanId = id<PlanId>('a plan')
/**
 * The id of a plan, for literals in code: a text that is none is a bug, and throws. Text from outside goes through
 * `readText(PlanId, text)`.
 *
 * @since 0.2.0
 */
export const planId = literalOf(PlanId)

/**
 * Mark of the type, which tells a checked {@link DisputeId} from any other text.
 *
 * @since 0.1.0
 */
export interface DisputeIdBrand {
  readonly DisputeId: unique symbol
}
export type DisputeId = t.Branded<string, DisputeIdBrand>
/**
 * Codec of the id of a dispute: 1 to 200 printable characters.
 *
 * @since 0.1.0
 */
export const DisputeId = id<DisputeId>('a dispute')
/**
 * The id of a dispute, for literals in code: a text that is none is a bug, and throws. Text from outside goes through
 * `readText(DisputeId, text)`.
 *
 * @since 0.2.0
 */
export const disputeId = literalOf(DisputeId)

/**
 * Mark of the type, which tells a checked {@link CreditNoteId} from any other text.
 *
 * @since 0.1.0
 */
export interface CreditNoteIdBrand {
  readonly CreditNoteId: unique symbol
}
export type CreditNoteId = t.Branded<string, CreditNoteIdBrand>
/**
 * Codec of the id of a credit note: 1 to 200 printable characters.
 *
 * @since 0.1.0
 */
export const CreditNoteId = id<CreditNoteId>('a credit note')
/**
 * The id of a credit note, for literals in code: a text that is none is a bug, and throws. Text from outside goes through
 * `readText(CreditNoteId, text)`.
 *
 * @since 0.2.0
 */
export const creditNoteId = literalOf(CreditNoteId)

/**
 * Mark of the type, which tells a checked {@link ChequeId} from any other text.
 *
 * @since 0.1.0
 */
export interface ChequeIdBrand {
  readonly ChequeId: unique symbol
}
export type ChequeId = t.Branded<string, ChequeIdBrand>
/**
 * Codec of the id of a cheque: 1 to 200 printable characters.
 *
 * @since 0.1.0
 */
export const ChequeId = id<ChequeId>('a cheque')
/**
 * The id of a cheque, for literals in code: a text that is none is a bug, and throws. Text from outside goes through
 * `readText(ChequeId, text)`.
 *
 * @since 0.2.0
 */
export const chequeId = literalOf(ChequeId)

/**
 * Mark of the type, which tells a checked {@link MandateId} from any other text.
 *
 * @since 0.1.0
 */
export interface MandateIdBrand {
  readonly MandateId: unique symbol
}
export type MandateId = t.Branded<string, MandateIdBrand>
/**
 * Codec of the id of a mandate: 1 to 200 printable characters.
 *
 * @since 0.1.0
 */
export const MandateId = id<MandateId>('a mandate')
/**
 * The id of a mandate, for literals in code: a text that is none is a bug, and throws. Text from outside goes through
 * `readText(MandateId, text)`.
 *
 * @since 0.2.0
 */
export const mandateId = literalOf(MandateId)

/**
 * Mark of the type, which tells a checked {@link GuaranteeId} from any other text.
 *
 * @since 0.1.0
 */
export interface GuaranteeIdBrand {
  readonly GuaranteeId: unique symbol
}
export type GuaranteeId = t.Branded<string, GuaranteeIdBrand>
/**
 * Codec of the id of a guarantee: 1 to 200 printable characters.
 *
 * @since 0.1.0
 */
export const GuaranteeId = id<GuaranteeId>('a guarantee')
/**
 * The id of a guarantee, for literals in code: a text that is none is a bug, and throws. Text from outside goes through
 * `readText(GuaranteeId, text)`.
 *
 * @since 0.2.0
 */
export const guaranteeId = literalOf(GuaranteeId)

/**
 * Mark of the type, which tells a checked {@link ChargeId} from any other text.
 *
 * @since 0.1.0
 */
export interface ChargeIdBrand {
  readonly ChargeId: unique symbol
}
export type ChargeId = t.Branded<string, ChargeIdBrand>
/**
 * Codec of the id of a charge: 1 to 200 printable characters.
 *
 * @since 0.1.0
 */
export const ChargeId = id<ChargeId>('a charge')
/**
 * The id of a charge, for literals in code: a text that is none is a bug, and throws. Text from outside goes through
 * `readText(ChargeId, text)`.
 *
 * @since 0.2.0
 */
export const chargeId = literalOf(ChargeId)

/**
 * Mark of the type, which tells a checked {@link ConcessionId} from any other text.
 *
 * @since 0.1.0
 */
export interface ConcessionIdBrand {
  readonly ConcessionId: unique symbol
}
export type ConcessionId = t.Branded<string, ConcessionIdBrand>
/**
 * Codec of the id of a concession: 1 to 200 printable characters.
 *
 * @since 0.1.0
 */
export const ConcessionId = id<ConcessionId>('a concession')
/**
 * The id of a concession, for literals in code: a text that is none is a bug, and throws. Text from outside goes through
 * `readText(ConcessionId, text)`.
 *
 * @since 0.2.0
 */
export const concessionId = literalOf(ConcessionId)

/**
 * Mark of the type, which tells a checked {@link SettlementId} from any other text.
 *
 * @since 0.1.0
 */
export interface SettlementIdBrand {
  readonly SettlementId: unique symbol
}
export type SettlementId = t.Branded<string, SettlementIdBrand>
/**
 * Codec of the id of a settlement: 1 to 200 printable characters.
 *
 * @since 0.1.0
 */
export const SettlementId = id<SettlementId>('a settlement')
/**
 * The id of a settlement, for literals in code: a text that is none is a bug, and throws. Text from outside goes through
 * `readText(SettlementId, text)`.
 *
 * @since 0.2.0
 */
export const settlementId = literalOf(SettlementId)

/**
 * Mark of the type, which tells a checked {@link HoldId} from any other text.
 *
 * @since 0.1.0
 */
export interface HoldIdBrand {
  readonly HoldId: unique symbol
}
export type HoldId = t.Branded<string, HoldIdBrand>
/**
 * Codec of the id of a hold: 1 to 200 printable characters.
 *
 * @since 0.1.0
 */
export const HoldId = id<HoldId>('a hold')
/**
 * The id of a hold, for literals in code: a text that is none is a bug, and throws. Text from outside goes through
 * `readText(HoldId, text)`.
 *
 * @since 0.2.0
 */
export const holdId = literalOf(HoldId)

/**
 * Mark of the type, which tells a checked {@link PlacementId} from any other text.
 *
 * @since 0.1.0
 */
export interface PlacementIdBrand {
  readonly PlacementId: unique symbol
}
export type PlacementId = t.Branded<string, PlacementIdBrand>
/**
 * Codec of the id of an agency placement: 1 to 200 printable characters.
 *
 * @since 0.1.0
 */
export const PlacementId = id<PlacementId>('an agency placement')
/**
 * The id of an agency placement, for literals in code: a text that is none is a bug, and throws. Text from outside goes through
 * `readText(PlacementId, text)`.
 *
 * @since 0.2.0
 */
export const placementId = literalOf(PlacementId)

/**
 * Mark of the type, which tells a checked {@link MoratoriumId} from any other text.
 *
 * @since 0.1.0
 */
export interface MoratoriumIdBrand {
  readonly MoratoriumId: unique symbol
}
export type MoratoriumId = t.Branded<string, MoratoriumIdBrand>
/**
 * Codec of the id of a moratorium: 1 to 200 printable characters.
 *
 * @since 0.1.0
 */
export const MoratoriumId = id<MoratoriumId>('a moratorium')
/**
 * The id of a moratorium, for literals in code: a text that is none is a bug, and throws. Text from outside goes through
 * `readText(MoratoriumId, text)`.
 *
 * @since 0.2.0
 */
export const moratoriumId = literalOf(MoratoriumId)

/**
 * Mark of the type, which tells a checked {@link RemedyId} from any other text.
 *
 * @since 0.1.0
 */
export interface RemedyIdBrand {
  readonly RemedyId: unique symbol
}
export type RemedyId = t.Branded<string, RemedyIdBrand>
/**
 * Codec of the id of a remedy: 1 to 200 printable characters.
 *
 * @since 0.1.0
 */
export const RemedyId = id<RemedyId>('a remedy')
/**
 * The id of a remedy, for literals in code: a text that is none is a bug, and throws. Text from outside goes through
 * `readText(RemedyId, text)`.
 *
 * @since 0.2.0
 */
export const remedyId = literalOf(RemedyId)

/**
 * Codec of short text that says something: a reason, a reference, the name of a court. From outside it is also without
 * characters that turn or break the line, and with something to be seen in it.
 *
 * @since 0.1.0
 */
export const Text = new TextCodec<string>('text', illegibility)
