import type { CurrencyCode } from '../value/currency.js'
import type { LocalDate } from '../value/local-date.js'

/** On that day something bore interest and no rate is known; `base` is the base rate that the statute goes by. */
export interface RateUnknown {
  readonly _tag: 'RateUnknown'
  readonly on: LocalDate
  readonly base?: string
}

/** The index has no value for that day. */
export interface IndexUnknown {
  readonly _tag: 'IndexUnknown'
  readonly on: LocalDate
  readonly index: string
}

/** The policy states an amount in another currency than the debt's. */
export interface ChargeCurrencyMismatch {
  readonly _tag: 'CurrencyMismatch'
  readonly expected: CurrencyCode
  readonly given: CurrencyCode
}

/** What was charged for those days has more digits than an exact fraction can be stored with: rates of absurd precision. */
export interface TooManyDigits {
  readonly _tag: 'TooManyDigits'
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Why a late charge cannot be assessed. */
export type LateChargeError = RateUnknown | IndexUnknown | ChargeCurrencyMismatch | TooManyDigits
