import type { ChequeCommandOf } from './command.js'
import { about, accept, type Decision, whenIn } from './decision.js'
import type { ChequeState } from './state.js'

/** Passes a cheque in hand on to a third party, with recourse to us or without. */
export const endorseCheque = (command: ChequeCommandOf<'EndorseCheque'>, state: ChequeState): Decision =>
  whenIn(['in-hand'], command, state, (cheque) => {
    const { to, recourse, on } = command
    return accept({ type: 'ChequeEndorsed', ...about(cheque, on), to, recourse })
  })
