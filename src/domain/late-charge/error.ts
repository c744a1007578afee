import type { LocalDate } from '../value/local-date.js'
import type { CurrencyMismatch } from '../value/money-arithmetic.js'

/**
 * On that day something bore interest and no rate is known; `base` is the base rate that the statute goes by.
 *
 * @since 0.1.0
 */
export interface RateUnknown {
  readonly _tag: 'RateUnknown'
  readonly on: LocalDate
  readonly base?: string
}

/**
 * The index has no value for that day.
 *
 * @since 0.1.0
 */
export interface IndexUnknown {
  readonly _tag: 'IndexUnknown'
  readonly on: LocalDate
  readonly index: string
}

/**
 * What was charged for those days has more digits than an exact fraction can be stored with: rates of absurd precision.
 *
 * @since 0.1.0
 */
export interface TooManyDigits {
  readonly _tag: 'TooManyDigits'
  readonly from: LocalDate
  readonly to: LocalDate
}

/**
 * Why a late charge cannot be assessed; its policy may state an amount in another currency than the debt's.
 *
 * @since 0.1.0
 */
export type LateChargeError = RateUnknown | IndexUnknown | CurrencyMismatch | TooManyDigits
