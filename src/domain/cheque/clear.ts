import type { ChequeCommandOf } from './command.js'
import {
  about,
  accept,
  type ChequeIn,
  type Decision,
  duplicatePayment,
  nothing,
  reject,
  whenIn,
  whenReceived,
  wrongAmount,
} from './decision.js'
import { type ChequeState, inCurrencyOf, outstandingOf } from './state.js'

/** All that was presented came; or the holder to whom the cheque was passed on confirms that it was paid. */
export const clearCheque = (command: ChequeCommandOf<'ClearCheque'>, state: ChequeState): Decision =>
  whenIn(['deposited', 'endorsed'], command, state, (cheque) => {
    const { payment, on } = command
    const twice = duplicatePayment(cheque, payment)
    if (twice) return reject(twice)
    const clearing = cheque.clearings.length + 1
    return accept({ type: 'ChequeCleared', ...about(cheque, on), clearing, payment, amount: presented(cheque) })
  })

/** The bank paid a part of what was presented. What is left is as if the cheque had bounced for it. */
export const partlyClearCheque = (command: ChequeCommandOf<'PartlyClearCheque'>, state: ChequeState): Decision =>
  whenIn(['deposited'], command, state, (cheque) => {
    const { payment, amount, certificate, on } = command
    const wrong = wrongAmount(cheque.received.amount, 'amount', amount) ?? duplicatePayment(cheque, payment)
    if (wrong) return reject(wrong)
    if (amount.amount >= cheque.presented) {
      return reject({ _tag: 'NotInPart', amount, presented: presented(cheque) })
    }
    return accept({
      type: 'ChequePartlyCleared',
      ...about(cheque, on),
      clearing: cheque.clearings.length + 1,
      payment,
      amount,
      shortfall: inCurrencyOf(cheque, outstandingOf(cheque) - amount.amount),
      ...(certificate === undefined ? {} : { certificate }),
    })
  })

const presented = (cheque: ChequeIn<'deposited' | 'endorsed'>) =>
  inCurrencyOf(cheque, cheque.situation === 'deposited' ? cheque.presented : outstandingOf(cheque))

/**
 * Money that the cheque had brought is taken back, once, whatever has become of the cheque since: it owes it again as of that
 * day. Without recourse, what the holder lost is not our affair.
 */
export const reverseClearing = (command: ChequeCommandOf<'ReverseClearing'>, state: ChequeState): Decision => {
  const { clearing, on, reason } = command
  const found = state.situation === 'unreceived' ? undefined : state.clearings.find((one) => one.clearing === clearing)
  if (found?.reversed) return nothing
  return whenReceived(command, state, (cheque) => {
    if (found === undefined) return reject({ _tag: 'UnknownClearing', cheque: command.cheque, clearing })
    if (cheque.situation === 'cleared' && cheque.endorsement?.recourse === false) {
      return reject({ _tag: 'NoRecourse', cheque: command.cheque, to: cheque.endorsement.to })
    }
    const amount = inCurrencyOf(cheque, found.amount)
    return accept({ type: 'ClearingReversed', ...about(cheque, on), clearing, payment: found.payment, amount, reason })
  })
}
