import type { Law } from '../../../domain/law/law.js'
import { amountsFit } from './amounts-fit.js'
import type { AnyHistory } from './any-history.js'
import { refusedForCause } from './refused-for-cause.js'

/**
 * Laws of every decision on a debt, payment or cheque: the reason of a refusal is true, and an accepted amount is valid.
 *
 * @since 0.2.0
 */
export const answerLaws: ReadonlyArray<Law<AnyHistory>> = [refusedForCause, amountsFit]
