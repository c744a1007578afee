import type { ChequeCommandOf } from './command.js'
import { about, accept, type Decision, reject, whenIn, wrongAmount } from './decision.js'
import { type ChequeState, inCurrencyOf, outstandingOf } from './state.js'

/** The bank did not pay; or the cheque comes back from whom it was passed on to, if he has recourse. */
export const bounceCheque = (command: ChequeCommandOf<'BounceCheque'>, state: ChequeState): Decision =>
  whenIn(['deposited', 'endorsed'], command, state, (cheque) => {
    const { reason, certificate, fee, on } = command
    if (cheque.situation === 'endorsed' && !cheque.recourse) {
      return reject({ _tag: 'NoRecourse', cheque: command.cheque, to: cheque.to })
    }
    const wrong = fee && wrongAmount(cheque.received.amount, 'fee', fee)
    if (wrong) return reject(wrong)
    return accept({
      type: 'ChequeBounced',
      ...about(cheque, on),
      bounce: cheque.bounces + 1,
      reason,
      shortfall: inCurrencyOf(cheque, outstandingOf(cheque)),
      ...(certificate === undefined ? {} : { certificate }),
      ...(fee === undefined ? {} : { fee }),
    })
  })
