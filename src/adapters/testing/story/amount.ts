import { type Money, toDecimal } from '../../../domain/money.js'

/** `1234.50 EUR`: the exact amount with its currency. */
export const tellAmount = (money: Money): string => `${toDecimal(money)} ${money.currency}`
