import { minorUnitDigits } from './currency-table.js'
import { leaf } from './leaf.js'

/**
 * An ISO 4217 alphabetic code.
 *
 * @since 0.1.0
 */
export type CurrencyCode = keyof typeof minorUnitDigits

/**
 * Whether a value from outside is a code of ISO 4217.
 *
 * @since 0.1.0
 */
export const isCurrencyCode = (u: unknown): u is CurrencyCode =>
  typeof u === 'string' && Object.hasOwn(minorUnitDigits, u)

export const CurrencyCode = leaf<CurrencyCode, string>('an ISO 4217 currency code', isCurrencyCode)

/**
 * How many decimal digits the minor unit has: 2 for EUR, 0 for JPY, 3 for KWD (ISO 4217, not `Intl`).
 *
 * @since 0.1.0
 */
export const exponent = (currency: CurrencyCode): number => minorUnitDigits[currency]
