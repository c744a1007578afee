import { MinorUnits, Money } from '../value/money.js'
import { refined } from '../value/refined.js'

/**
 * An amount that a policy states: not below zero.
 *
 * @since 0.1.0
 */
export const ChargeAmount = refined(
  Money,
  ({ amount }) => amount >= 0n,
  'money from zero in minor units, {"amount":"4000","currency":"EUR"}',
)

/**
 * The same without its currency, where that is said once for several.
 *
 * @since 0.1.0
 */
export const ChargeUnits = refined(MinorUnits, (amount) => amount >= 0n, 'minor units from zero as a string of digits')
