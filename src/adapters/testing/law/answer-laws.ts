import type { Law } from '../../../domain/law/law.js'
import { amountsFit } from './amounts-fit.js'
import type { AnyHistory } from './any-history.js'
import { refusedForCause } from './refused-for-cause.js'

/**
 * What holds for every answer of a debt, a payment or a cheque: a refusal is true, and what is accepted is for an amount that can be.
 *
 * @since 0.2.0
 */
export const answerLaws: ReadonlyArray<Law<AnyHistory>> = [refusedForCause, amountsFit]
