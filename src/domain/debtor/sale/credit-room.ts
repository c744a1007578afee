import { sumIn } from '../../value/money-arithmetic.js'
import { limitOn } from '../in-force.js'
import type { Asked } from './asked.js'

// All in minor units of the sale's currency: limits of other currencies make no room in this one.

/** The least of the debtor's own limit and the house limit; without its own limit, what the policy says of that. */
export const limitOf = ({ policy, debtor, sale }: Asked): bigint => {
  if (debtor === undefined) return 0n
  const { currency } = sale.amount
  const own = limitOn(debtor, currency, sale.on)?.amount
  const house = (policy.houseLimits ?? []).filter((limit) => limit.currency === currency).map(({ amount }) => amount)
  if (own !== undefined) return least([own, ...house])
  return policy.withoutLimit === 'house-limit' && house.length > 0 ? least(house) : 0n
}

/** What the debtor owes or may come to owe without a further sale. */
export const exposureOf = ({ policy, exposure: { open, uncleared, unapplied }, sale }: Asked): bigint => {
  const { currency } = sale.amount
  const owed = sumIn(currency, [open, uncleared])
  return policy.countUnapplied ? owed.amount - sumIn(currency, [unapplied]).amount : owed.amount
}

/** What may still be sold on credit; never less than nothing. */
export const roomOf = (asked: Asked): bigint => {
  const room = limitOf(asked) - exposureOf(asked)
  return room > 0n ? room : 0n
}

const least = (amounts: ReadonlyArray<bigint>): bigint => amounts.reduce((a, b) => (b < a ? b : a))
