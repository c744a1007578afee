import { chequeCountedOnce } from './cheque-counted-once.js'
import { chequeCoversFit } from './cheque-covers-fit.js'
import { chequeFiguresStated } from './cheque-figures-stated.js'
import { chequeSecurityCoversNothing } from './cheque-security-covers-nothing.js'
import { chequeStepsInOrder } from './cheque-steps-in-order.js'
import { chequeTransitions } from './cheque-transitions.js'
import type { Law } from './law.js'
import type { ReplayedCheque } from './replayed-cheque.js'

/**
 * What holds for every cheque.
 *
 * @since 0.1.0
 */
export const chequeLaws: ReadonlyArray<Law<ReplayedCheque>> = [
  chequeCountedOnce,
  chequeFiguresStated,
  chequeTransitions,
  chequeStepsInOrder,
  chequeCoversFit,
  chequeSecurityCoversNothing,
]
