import type { PromiseId } from '../value/id.js'
import type { LocalDate } from '../value/local-date.js'

/**
 * How a promise ended on its day.
 *
 * @since 0.1.0
 */
export type Verdict = 'kept' | 'partiallyKept' | 'broken'

/**
 * `paymentsBefore`: how many payments the debt had when the promise was made; they do not count on the day it was made.
 * `released` is what of the amount fell off, since nothing was left to pay for it.
 *
 * @since 0.1.0
 */
export interface PromiseToPay {
  readonly promise: PromiseId
  readonly amount: bigint
  readonly tolerance: bigint
  readonly madeOn: LocalDate
  readonly by: LocalDate
  readonly deadline: LocalDate
  readonly paymentsBefore: number
  readonly status: 'open' | Verdict | 'withdrawn' | 'superseded' | 'released'
  readonly counted: bigint
  readonly released: bigint
}
