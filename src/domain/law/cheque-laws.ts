import { chequeCountedOnce } from './cheque-counted-once.js'
import { chequeCoversFit } from './cheque-covers-fit.js'
import { chequeFiguresStated } from './cheque-figures-stated.js'
import { chequeSecurityCoversNothing } from './cheque-security-covers-nothing.js'
import { chequeStepsInOrder } from './cheque-steps-in-order.js'
import type { ToldCheque } from './cheque-told.js'
import { chequeTransitions } from './cheque-transitions.js'
import type { Law } from './law.js'

/** What holds for every cheque. */
export const chequeLaws: ReadonlyArray<Law<ToldCheque>> = [
  chequeCountedOnce,
  chequeFiguresStated,
  chequeTransitions,
  chequeStepsInOrder,
  chequeCoversFit,
  chequeSecurityCoversNothing,
]
