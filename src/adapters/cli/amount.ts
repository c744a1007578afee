import { exponent } from '../../domain/currency.js'
import type { Money } from '../../domain/money.js'

export { grouped, tellAmount } from '../../domain/tell-amount.js'

/** Whether an amount has no minor units. */
export const isWhole = ({ amount, currency }: Money): boolean => amount % 10n ** BigInt(exponent(currency)) === 0n
