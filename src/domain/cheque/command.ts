import * as t from 'io-ts'
import { Count } from '../value/count.js'
import { ChequeId, DebtId, DebtorId, PaymentId, Text } from '../value/id.js'
import { LocalDate } from '../value/local-date.js'
import { PaymentMethod } from '../value/method.js'
import { Money } from '../value/money.js'
import { BounceReason, ChequePurpose, StopReason } from './event.js'
import { SayadId } from './sayad-id.js'

const about = { cheque: ChequeId, on: LocalDate }

/**
 * `on` is the day it was handed over, `chequeDate` the day written on it; `drawer` is a key and never a name.
 *
 * @since 0.1.0
 */
export const ReceiveCheque = t.intersection([
  t.strict({
    type: t.literal('ReceiveCheque'),
    ...about,
    debtor: DebtorId,
    amount: Money,
    chequeDate: LocalDate,
    drawer: Text,
    bank: Text,
    serial: Text,
    purpose: ChequePurpose,
    covers: t.readonlyArray(t.strict({ debt: DebtId, amount: Money })),
  }),
  t.exact(t.partial({ sayad: SayadId, replaces: t.readonlyArray(ChequeId), reference: Text })),
])

/**
 * With `noEarlyPresentment`, a policy, not before the date of the cheque.
 *
 * @since 0.1.0
 */
export const DepositCheque = t.intersection([
  t.strict({ type: t.literal('DepositCheque'), ...about, bank: Text }),
  t.exact(t.partial({ noEarlyPresentment: t.boolean })),
])

/**
 * Taken back from the bank: in hand again, or bounced as it was before it was presented again.
 *
 * @since 0.1.0
 */
export const RecallCheque = t.strict({ type: t.literal('RecallCheque'), ...about, reason: Text })

/**
 * The whole of what was asked for came; `payment` is the id under which the money is booked.
 *
 * @since 0.1.0
 */
export const ClearCheque = t.strict({ type: t.literal('ClearCheque'), ...about, payment: PaymentId })

/**
 * The bank paid a part, which is booked as `payment`; the rest is still owed on the cheque.
 *
 * @since 0.1.0
 */
export const PartlyClearCheque = t.intersection([
  t.strict({ type: t.literal('PartlyClearCheque'), ...about, payment: PaymentId, amount: Money }),
  t.exact(t.partial({ certificate: Text })),
])

/**
 * The bank did not pay. `fee` is what it charged us; `certificate` its number for the court.
 *
 * @since 0.1.0
 */
export const BounceCheque = t.intersection([
  t.strict({ type: t.literal('BounceCheque'), ...about, reason: BounceReason }),
  t.exact(t.partial({ certificate: Text, fee: Money })),
])

/**
 * Presents a bounced cheque again, for its shortfall.
 *
 * @since 0.1.0
 */
export const RepresentCheque = t.intersection([
  t.strict({ type: t.literal('RepresentCheque'), ...about, bank: Text }),
  t.exact(t.partial({ noEarlyPresentment: t.boolean })),
])

/**
 * Passed on to somebody else; with `recourse` he may come back to us when it bounces.
 *
 * @since 0.1.0
 */
export const EndorseCheque = t.strict({ type: t.literal('EndorseCheque'), ...about, to: Text, recourse: t.boolean })

/**
 * Given back for other cheques, `by` their ids.
 *
 * @since 0.1.0
 */
export const ReplaceCheque = t.strict({ type: t.literal('ReplaceCheque'), ...about, by: t.readonlyArray(ChequeId) })

/**
 * In full while it is in hand, in any parts once it has bounced.
 *
 * @since 0.1.0
 */
export const RedeemCheque = t.strict({
  type: t.literal('RedeemCheque'),
  ...about,
  payment: PaymentId,
  amount: Money,
  method: PaymentMethod,
})

/**
 * Given back to whom it came from, and nothing was paid for it.
 *
 * @since 0.1.0
 */
export const ReturnCheque = t.strict({ type: t.literal('ReturnCheque'), ...about, reason: Text })

/**
 * Reported to the bank as lost or stolen, countermanded or cancelled: it will not be paid.
 *
 * @since 0.1.0
 */
export const StopCheque = t.strict({ type: t.literal('StopCheque'), ...about, reason: StopReason })

/**
 * The bank takes back what it had paid; `clearing` is the number of that clearing.
 *
 * @since 0.1.0
 */
export const ReverseClearing = t.strict({
  type: t.literal('ReverseClearing'),
  ...about,
  clearing: Count,
  reason: Text,
})

/**
 * To court, on the cheque itself and not on the debts that it covers.
 *
 * @since 0.1.0
 */
export const ReferChequeToLegal = t.strict({
  type: t.literal('ReferChequeToLegal'),
  ...about,
  authority: Text,
  counsel: Text,
})

/**
 * The codec of commands. From outside they come by `decodeCommand`, which is strict.
 *
 * @since 0.1.0
 */
export const ChequeCommand = t.union(
  [
    ReceiveCheque,
    DepositCheque,
    RecallCheque,
    ClearCheque,
    PartlyClearCheque,
    BounceCheque,
    RepresentCheque,
    EndorseCheque,
    ReplaceCheque,
    RedeemCheque,
    ReturnCheque,
    StopCheque,
    ReverseClearing,
    ReferChequeToLegal,
  ],
  'ChequeCommand',
)
export type ChequeCommand = Readonly<t.TypeOf<typeof ChequeCommand>>
/**
 * A command for a cheque as JSON, as the codec writes it.
 *
 * @since 0.1.0
 */
export type ChequeCommandJson = t.OutputOf<typeof ChequeCommand>

/**
 * One command by its name: `ChequeCommandOf<'ReceiveCheque'>`.
 *
 * @since 0.1.0
 */
export type ChequeCommandOf<T extends ChequeCommand['type']> = Extract<ChequeCommand, { readonly type: T }>
