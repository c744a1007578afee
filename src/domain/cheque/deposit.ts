import type { ChequeCommandOf } from './command.js'
import { about, accept, type Decision, reject, whenIn } from './decision.js'
import type { ChequeRejection } from './rejection.js'
import type { ChequeState, ReceivedCheque } from './state.js'

/** Gives a cheque in hand to the bank for collection. */
export const depositCheque = (command: ChequeCommandOf<'DepositCheque'>, state: ChequeState): Decision =>
  whenIn(['in-hand'], command, state, (cheque) => {
    const early = tooEarly(command, cheque)
    if (early) return reject(early)
    return accept({ type: 'ChequeDeposited', ...about(cheque, command.on), bank: command.bank })
  })

/** Gives a bounced cheque to the bank again, for what it still owes. */
export const representCheque = (command: ChequeCommandOf<'RepresentCheque'>, state: ChequeState): Decision =>
  whenIn(['bounced'], command, state, (cheque) => {
    const early = tooEarly(command, cheque)
    if (early) return reject(early)
    return accept({ type: 'ChequeRepresented', ...about(cheque, command.on), bank: command.bank })
  })

const tooEarly = (
  { on, noEarlyPresentment = false }: ChequeCommandOf<'DepositCheque' | 'RepresentCheque'>,
  { received: { chequeDate } }: ReceivedCheque,
): ChequeRejection | undefined =>
  noEarlyPresentment && on < chequeDate ? { _tag: 'BeforeChequeDate', on, chequeDate } : undefined

/** Takes a cheque back from the bank: it is in hand again, or bounced as it was when it was presented again. */
export const recallCheque = (command: ChequeCommandOf<'RecallCheque'>, state: ChequeState): Decision =>
  whenIn(['deposited'], command, state, (cheque) =>
    accept({ type: 'ChequeRecalled', ...about(cheque, command.on), reason: command.reason }),
  )
