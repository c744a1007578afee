import type { ChequeEvent } from '../cheque/event.js'
import type { ChequeState } from '../cheque/state.js'
import type { Replayed } from './replayed.js'

/**
 * What the laws of a cheque want to know: the history of one cheque.
 *
 * @since 0.2.0
 */
export type ReplayedCheque = Replayed<ChequeState, ChequeEvent>
