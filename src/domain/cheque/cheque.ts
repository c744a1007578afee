import { type Decider, leavingOthers } from '../decider.js'
import { bounceCheque } from './bounce.js'
import { clearCheque, partlyClearCheque, reverseClearing } from './clear.js'
import type { ChequeCommand } from './command.js'
import type { Decision } from './decision.js'
import { depositCheque, recallCheque, representCheque } from './deposit.js'
import { endorseCheque } from './endorse.js'
import type { ChequeEvent } from './event.js'
import { evolve } from './evolve.js'
import { receiveCheque } from './receive.js'
import type { ChequeRejection } from './rejection.js'
import { redeemCheque, referChequeToLegal, replaceCheque, returnCheque, stopCheque } from './settle.js'
import { type ChequeState, initial } from './state.js'

/** One line per command: the table of contents of the rules. */
const decide = (command: ChequeCommand, state: ChequeState): Decision => {
  switch (command.type) {
    case 'ReceiveCheque':
      return receiveCheque(command, state)
    case 'DepositCheque':
      return depositCheque(command, state)
    case 'RecallCheque':
      return recallCheque(command, state)
    case 'ClearCheque':
      return clearCheque(command, state)
    case 'PartlyClearCheque':
      return partlyClearCheque(command, state)
    case 'BounceCheque':
      return bounceCheque(command, state)
    case 'RepresentCheque':
      return representCheque(command, state)
    case 'EndorseCheque':
      return endorseCheque(command, state)
    case 'ReplaceCheque':
      return replaceCheque(command, state)
    case 'RedeemCheque':
      return redeemCheque(command, state)
    case 'ReturnCheque':
      return returnCheque(command, state)
    case 'StopCheque':
      return stopCheque(command, state)
    case 'ReverseClearing':
      return reverseClearing(command, state)
    case 'ReferChequeToLegal':
      return referChequeToLegal(command, state)
  }
}

/**
 * One cheque, from hand to hand and to the bank. Its stream is `cheque-<id>`. A debt does not fall by a cheque but by the money
 * that it brings: each clearing names the payment under which that is booked.
 *
 * @since 0.1.0
 */
export const cheque: Decider<ChequeCommand, ChequeState, ChequeEvent, ChequeRejection> = {
  initial,
  decide,
  evolve: leavingOthers(evolve),
  isTerminal: (state) =>
    state.situation === 'returned' || state.situation === 'replaced' || state.situation === 'stopped',
}
