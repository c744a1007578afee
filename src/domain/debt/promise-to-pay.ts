import type { PromiseId } from '../value/id.js'
import type { LocalDate } from '../value/local-date.js'

/**
 * The verdict on a promise.
 *
 * @since 0.1.0
 */
export type Verdict = 'kept' | 'partiallyKept' | 'broken'

/**
 * `paymentsBefore` is how many payments the debt had when the promise was made; those dated the day it was made do not count
 * for it. `released` is the part of the promise that lapsed because less was left to pay.
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
