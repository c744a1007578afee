import type { ChequeId, PaymentId } from '../value/id.js'
import type { LocalDate } from '../value/local-date.js'
import type { PaymentMethod } from '../value/method.js'
import { type Money, money } from '../value/money.js'
import type { ChequeEventOf } from './event.js'

/**
 * Money that a cheque brought, by the bank, by its holder or by redemption, under the payment that books it.
 *
 * @since 0.1.0
 */
export interface Clearing {
  readonly clearing: number
  readonly payment: PaymentId
  readonly amount: bigint
  readonly on: LocalDate
  readonly method: PaymentMethod
  readonly reversed: { readonly on: LocalDate; readonly reason: string } | undefined
}

/**
 * To whom a cheque was passed on, and whether it may come back.
 *
 * @since 0.1.0
 */
export interface Endorsement {
  readonly to: string
  readonly recourse: boolean
}

/**
 * What is known of every cheque that was received. `latest` is the day of its last step: none may be before it.
 *
 * @since 0.1.0
 */
export interface ReceivedCheque {
  readonly received: ChequeEventOf<'ChequeReceived'>
  readonly clearings: ReadonlyArray<Clearing>
  readonly bounces: number
  readonly referral: ChequeEventOf<'ChequeReferredToLegal'> | undefined
  readonly latest: LocalDate
}

/** One situation each, with nothing more to know of it. */
type Plain<S extends string> = S extends string ? { readonly situation: S } : never

/**
 * The situations of a cheque. `deposited`: under collection, for the amount `presented`; `again` after it had bounced.
 * `cleared`: by the bank, or by the holder it was passed on to. `bounced`: it owes a shortfall, also where the bank paid a part.
 * `legal`: so does it, and is enforced. `redeemed`: paid otherwise before it was presented; `settled`: after it had bounced.
 */
export type Situation =
  | Plain<'in-hand' | 'bounced' | 'legal' | 'redeemed' | 'settled' | 'returned' | 'stopped'>
  | { readonly situation: 'deposited'; readonly bank: string; readonly presented: bigint; readonly again: boolean }
  | ({ readonly situation: 'endorsed' } & Endorsement)
  | { readonly situation: 'cleared'; readonly endorsement: Endorsement | undefined }
  | { readonly situation: 'replaced'; readonly by: ReadonlyArray<ChequeId> }

/**
 * Whether a cheque was received, what is written on it, and where it is now.
 *
 * @since 0.1.0
 */
export type ChequeState = { readonly situation: 'unreceived' } | (ReceivedCheque & Situation)

/**
 * The situation of a cheque that was received.
 *
 * @since 0.1.0
 */
export type ChequeSituation = Situation['situation']

export const initial: ChequeState = { situation: 'unreceived' }

/**
 * What the cheque has brought, and was not taken back. In minor units, as are all figures here.
 *
 * @since 0.1.0
 */
export const broughtBy = ({ clearings }: ReceivedCheque): bigint =>
  clearings.reduce((sum, { amount, reversed }) => (reversed ? sum : sum + amount), 0n)

/**
 * What the cheque has not brought: its amount until it clears. What became of the paper does not change it.
 *
 * @since 0.1.0
 */
export const outstandingOf = (cheque: ReceivedCheque): bigint => cheque.received.amount.amount - broughtBy(cheque)

/**
 * What a cheque owes that bounced, was paid in part or is enforced; nothing in every other situation.
 *
 * @since 0.1.0
 */
export const shortfallOf = (cheque: ChequeState): bigint =>
  cheque.situation === 'bounced' || cheque.situation === 'legal' ? outstandingOf(cheque) : 0n

/**
 * What may come back to us: a cheque that was passed on with recourse and has not cleared. It adds to the exposure.
 *
 * @since 0.1.0
 */
export const recourseOf = (cheque: ChequeState): bigint =>
  cheque.situation === 'endorsed' && cheque.recourse ? outstandingOf(cheque) : 0n

export const inCurrencyOf = (cheque: ReceivedCheque, amount: bigint): Money =>
  money(amount, cheque.received.amount.currency)
