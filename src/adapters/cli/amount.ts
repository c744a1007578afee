import { exponent } from '../../domain/currency.js'
import { type Money, toDecimal } from '../../domain/money.js'

/** The exact amount for people, without its currency: `1,234.50`. */
export const grouped = (money: Money): string => {
  const [whole = '', fraction] = toDecimal(money).split('.')
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? thousands : `${thousands}.${fraction}`
}

/** The exact amount in a sentence: `1,234.50 EUR`. */
export const inWords = (money: Money): string => `${grouped(money)} ${money.currency}`

/** Whether an amount has no minor units. */
export const isWhole = ({ amount, currency }: Money): boolean => amount % 10n ** BigInt(exponent(currency)) === 0n
