import { exponent } from '../../domain/value/currency.js'
import type { Money } from '../../domain/value/money.js'

export { grouped, tellAmount } from '../../domain/value/tell-amount.js'

/** Whether an amount has no minor units. */
export const isWhole = ({ amount, currency }: Money): boolean => amount % 10n ** BigInt(exponent(currency)) === 0n
