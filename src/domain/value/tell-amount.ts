import { type Money, toDecimal } from './money.js'

/** The exact amount for people, without its currency: `1,234.50`. */
export const grouped = (money: Money): string => {
  const [whole = '', fraction] = toDecimal(money).split('.')
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? thousands : `${thousands}.${fraction}`
}

/**
 * The exact amount in a sentence: `1,234.50 EUR`.
 *
 * @since 0.1.0
 */
export const tellAmount = (money: Money): string => `${grouped(money)} ${money.currency}`
