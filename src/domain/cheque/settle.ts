import type { ChequeCommandOf } from './command.js'
import { about, accept, type Decision, duplicatePayment, nothing, reject, whenIn, wrongAmount } from './decision.js'
import { type ChequeState, inCurrencyOf, outstandingOf } from './state.js'

/** The drawer pays otherwise: in full for a cheque in hand, in any parts for one that bounced. */
export const redeemCheque = (command: ChequeCommandOf<'RedeemCheque'>, state: ChequeState): Decision =>
  whenIn(['in-hand', 'bounced', 'legal'], command, state, (cheque) => {
    const { payment, amount, method, on } = command
    const wrong = wrongAmount(cheque.received.amount, 'amount', amount) ?? duplicatePayment(cheque, payment)
    if (wrong) return reject(wrong)
    const owed = inCurrencyOf(cheque, outstandingOf(cheque))
    if (cheque.situation === 'in-hand' && amount.amount !== owed.amount) {
      return reject({ _tag: 'NotInFull', amount, required: owed })
    }
    if (amount.amount > owed.amount) return reject({ _tag: 'ExceedsShortfall', amount, shortfall: owed })
    return accept({
      type: 'ChequeRedeemed',
      ...about(cheque, on),
      clearing: cheque.clearings.length + 1,
      payment,
      amount,
      method,
      remaining: inCurrencyOf(cheque, owed.amount - amount.amount),
    })
  })

/** Other cheques come in its place. It brings nothing more itself: its value is in them. */
export const replaceCheque = (command: ChequeCommandOf<'ReplaceCheque'>, state: ChequeState): Decision => {
  const by = [...new Set(command.by)]
  if (state.situation === 'replaced' && by.length === state.by.length && by.every((one) => state.by.includes(one))) {
    return nothing
  }
  return whenIn(['in-hand', 'bounced'], command, state, (cheque) => {
    if (by.length === 0) return reject({ _tag: 'NoReplacement', cheque: command.cheque })
    if (by.includes(command.cheque)) return reject({ _tag: 'ReplacesItself', cheque: command.cheque })
    return accept({ type: 'ChequeReplaced', ...about(cheque, command.on), by })
  })
}

/** Gives the paper back to the debtor unpaid. What he owes stays with the debt. */
export const returnCheque = (command: ChequeCommandOf<'ReturnCheque'>, state: ChequeState): Decision => {
  if (state.situation === 'returned') return nothing
  return whenIn(['in-hand', 'bounced'], command, state, (cheque) =>
    accept({ type: 'ChequeReturned', ...about(cheque, command.on), reason: command.reason }),
  )
}

/** A cheque in hand cannot be presented any more. One that is stopped at the bank bounces instead, for that reason. */
export const stopCheque = (command: ChequeCommandOf<'StopCheque'>, state: ChequeState): Decision => {
  if (state.situation === 'stopped') return nothing
  return whenIn(['in-hand'], command, state, (cheque) =>
    accept({ type: 'ChequeStopped', ...about(cheque, command.on), reason: command.reason }),
  )
}

/** What a bounced cheque owes is enforced. It can still be redeemed. */
export const referChequeToLegal = (command: ChequeCommandOf<'ReferChequeToLegal'>, state: ChequeState): Decision =>
  whenIn(['bounced'], command, state, (cheque) => {
    const { authority, counsel, on } = command
    const claim = inCurrencyOf(cheque, outstandingOf(cheque))
    return accept({ type: 'ChequeReferredToLegal', ...about(cheque, on), authority, counsel, claim })
  })
