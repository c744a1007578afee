import * as t from 'io-ts'
import { Count } from '../value/count.js'
import { ChequeId, DebtId, DebtorId, PaymentId, Text } from '../value/id.js'
import { LocalDate } from '../value/local-date.js'
import { PaymentMethod } from '../value/method.js'
import { Money } from '../value/money.js'
import { SayadId } from './sayad-id.js'

// FROZEN. The names and shapes below are the stored format of every book in use. A field may be added as optional; any
// other change is a new schema version with an upcaster and a golden sample (see CONTRIBUTING.md).

/** On every event of a cheque: its effective date, the cheque and the debtor who handed it over. */
const about = { on: LocalDate, cheque: ChequeId, debtor: DebtorId }

/**
 * One debt that a cheque is for, and how much of it.
 *
 * @since 0.1.0
 */
export const ChequeCover = t.type({ debt: DebtId, amount: Money })
export type ChequeCover = Readonly<t.TypeOf<typeof ChequeCover>>

/**
 * For payment, or held as security only: that covers nothing, whatever it names.
 *
 * @since 0.1.0
 */
export const ChequePurpose = t.keyof({ payment: null, security: null }, 'a purpose of a cheque')
export type ChequePurpose = t.TypeOf<typeof ChequePurpose>

/**
 * Why a bank did not pay a cheque.
 *
 * @since 0.1.0
 */
export const BounceReason = t.keyof(
  {
    'insufficient-funds': null,
    'account-closed': null,
    stopped: null,
    signature: null,
    date: null,
    technical: null,
    other: null,
  },
  'a reason why a cheque bounced',
)
export type BounceReason = t.TypeOf<typeof BounceReason>

/**
 * Why a cheque was stopped.
 *
 * @since 0.1.0
 */
export const StopReason = t.keyof(
  { lost: null, stolen: null, countermanded: null, cancelled: null },
  'a reason why a cheque was stopped',
)
export type StopReason = t.TypeOf<typeof StopReason>

/**
 * `on` is the day it was handed over, `chequeDate` the day written on it. `drawer` is a key and never a name; the drawer may be
 * another than the debtor. `covers` says which debts it is for; what they leave of the amount is for none.
 *
 * @since 0.1.0
 */
export const ChequeReceived = t.intersection([
  t.type({
    type: t.literal('ChequeReceived'),
    ...about,
    amount: Money,
    chequeDate: LocalDate,
    drawer: Text,
    bank: Text,
    serial: Text,
    purpose: ChequePurpose,
    covers: t.readonlyArray(ChequeCover),
  }),
  t.partial({ sayad: SayadId, replaces: t.readonlyArray(ChequeId), reference: Text }),
])

/**
 * Given to our bank for collection.
 *
 * @since 0.1.0
 */
export const ChequeDeposited = t.type({ type: t.literal('ChequeDeposited'), ...about, bank: Text })

/**
 * Taken back from the bank before there was a result.
 *
 * @since 0.1.0
 */
export const ChequeRecalled = t.type({ type: t.literal('ChequeRecalled'), ...about, reason: Text })

/**
 * All that was asked for came, under that payment. `clearing` counts from 1 all money that the cheque brought, redemptions
 * included.
 *
 * @since 0.1.0
 */
export const ChequeCleared = t.type({
  type: t.literal('ChequeCleared'),
  ...about,
  clearing: Count,
  payment: PaymentId,
  amount: Money,
})

/**
 * The bank paid what there was. `shortfall` is what the cheque still owes, as if it had bounced for that.
 *
 * @since 0.1.0
 */
export const ChequePartlyCleared = t.intersection([
  t.type({
    type: t.literal('ChequePartlyCleared'),
    ...about,
    clearing: Count,
    payment: PaymentId,
    amount: Money,
    shortfall: Money,
  }),
  t.partial({ certificate: Text }),
])

/**
 * `bounce` counts from 1; `certificate` is the bank's proof of non-payment, and `fee` what it charged us.
 *
 * @since 0.1.0
 */
export const ChequeBounced = t.intersection([
  t.type({ type: t.literal('ChequeBounced'), ...about, bounce: Count, reason: BounceReason, shortfall: Money }),
  t.partial({ certificate: Text, fee: Money }),
])

/**
 * Given to the bank again after it had bounced, for its shortfall.
 *
 * @since 0.1.0
 */
export const ChequeRepresented = t.type({ type: t.literal('ChequeRepresented'), ...about, bank: Text })

/**
 * Passed on to a third party. With `recourse` it may come back, if it bounces there.
 *
 * @since 0.1.0
 */
export const ChequeEndorsed = t.type({ type: t.literal('ChequeEndorsed'), ...about, to: Text, recourse: t.boolean })

/**
 * Other cheques were given for it.
 *
 * @since 0.1.0
 */
export const ChequeReplaced = t.type({ type: t.literal('ChequeReplaced'), ...about, by: t.readonlyArray(ChequeId) })

/**
 * The drawer paid otherwise than through the cheque; `remaining` is what it still owes.
 *
 * @since 0.1.0
 */
export const ChequeRedeemed = t.type({
  type: t.literal('ChequeRedeemed'),
  ...about,
  clearing: Count,
  payment: PaymentId,
  amount: Money,
  method: PaymentMethod,
  remaining: Money,
})

/**
 * Given back to the debtor, unpaid.
 *
 * @since 0.1.0
 */
export const ChequeReturned = t.type({ type: t.literal('ChequeReturned'), ...about, reason: Text })

/**
 * It was lost, or its payment was forbidden, while it was in hand.
 *
 * @since 0.1.0
 */
export const ChequeStopped = t.type({ type: t.literal('ChequeStopped'), ...about, reason: StopReason })

/**
 * What that clearing or redemption had brought was taken back: from that day on the cheque owes it again.
 *
 * @since 0.1.0
 */
export const ClearingReversed = t.type({
  type: t.literal('ClearingReversed'),
  ...about,
  clearing: Count,
  payment: PaymentId,
  amount: Money,
  reason: Text,
})

/**
 * A bounced cheque is enforced in court or by an authority; `claim` is its shortfall.
 *
 * @since 0.1.0
 */
export const ChequeReferredToLegal = t.type({
  type: t.literal('ChequeReferredToLegal'),
  ...about,
  authority: Text,
  counsel: Text,
  claim: Money,
})

/**
 * The codec of a cheque's events: a union with literal tags, tolerant of unknown keys.
 *
 * @since 0.1.0
 */
export const ChequeEvent = t.union(
  [
    ChequeReceived,
    ChequeDeposited,
    ChequeRecalled,
    ChequeCleared,
    ChequePartlyCleared,
    ChequeBounced,
    ChequeRepresented,
    ChequeEndorsed,
    ChequeReplaced,
    ChequeRedeemed,
    ChequeReturned,
    ChequeStopped,
    ClearingReversed,
    ChequeReferredToLegal,
  ],
  'ChequeEvent',
)
export type ChequeEvent = Readonly<t.TypeOf<typeof ChequeEvent>>
/**
 * An event of a cheque as JSON: the stored form, frozen.
 *
 * @since 0.1.0
 */
export type ChequeEventJson = t.OutputOf<typeof ChequeEvent>

/**
 * One event by its name: `ChequeEventOf<'ChequeReceived'>`.
 *
 * @since 0.1.0
 */
export type ChequeEventOf<T extends ChequeEvent['type']> = Extract<ChequeEvent, { readonly type: T }>
