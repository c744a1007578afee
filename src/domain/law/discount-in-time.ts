import type { DebtEventOf } from '../debt/event.js'
import type { IssuedDebt } from '../debt/state.js'
import { inCurrencyOf } from '../debt/state.js'
import { daysBetween, laterOf } from '../value/local-date.js'
import { isMoneyMethod } from '../value/method.js'
import { tellAmount } from '../value/tell-amount.js'
import { eachEvent } from './each-event.js'
import { whereThereIs } from './guard.js'
import type { Law } from './law.js'
import type { ReplayedDebt } from './replayed.js'

type Paid = DebtEventOf<'DebtPaid' | 'DebtPartiallyPaid'>

/**
 * A discount for paying early is granted for money that came within its days, by a step of the terms, once for a payment; and all of
 * them together are no more than the best step takes off the principal.
 *
 * @since 0.2.0
 */
export const discountInTime: Law<ReplayedDebt> = {
  name: 'a discount is for money that came within its days, and once',
  source: '2/10, net 30: a discount is the price of paying early',
  says: 'Whoever pays early gets the discount that was agreed, once; whoever pays later does not.',
  guard: whereThereIs('EarlyDiscountGranted'),
  check: (history) => {
    const payments = new Map<string, Paid>()
    const discounted = new Set<string>()
    let granted = 0n
    return eachEvent(history, (event, after) => {
      if (event.type === 'DebtPaid' || event.type === 'DebtPartiallyPaid') payments.set(keyOf(event), event)
      if (event.type === 'PaymentReversed') granted -= event.discount?.amount.amount ?? 0n
      if (event.type !== 'EarlyDiscountGranted' || after.situation === 'unissued') return undefined
      const key = keyOf(event)
      if (discounted.has(key)) return `${event.payment} has its discount already`
      discounted.add(key)
      granted += event.amount.amount
      return unearned(event, payments.get(key), after) ?? tooMuch(granted, after)
    })
  },
}

const keyOf = ({ payment, allocation }: Pick<Paid, 'payment' | 'allocation'>): string => `${payment}/${allocation}`

const unearned = (
  { payment, basisPoints }: DebtEventOf<'EarlyDiscountGranted'>,
  paid: Paid | undefined,
  { issued }: IssuedDebt,
): string | undefined => {
  if (paid === undefined) return `${payment} never paid it`
  if (!isMoneyMethod(paid.method)) return `${payment} is no money`
  const age = daysBetween(issued.on, laterOf(paid.valueDate, issued.on))
  const steps = (issued.terms?.discounts ?? []).filter((step) => step.basisPoints === basisPoints)
  if (steps.length === 0) return `${basisPoints / 100} % is no step of the terms`
  const days = Math.max(...steps.map((step) => step.days))
  return age <= days ? undefined : `${payment} came after ${age} days, and ${basisPoints / 100} % is for ${days}`
}

const tooMuch = (granted: bigint, debt: IssuedDebt): string | undefined => {
  const ladder = debt.issued.terms?.discounts ?? []
  const best = ladder.reduce((most, { basisPoints }) => Math.max(most, basisPoints), 0)
  const most = (debt.issued.principal.amount * BigInt(best)) / 10_000n + BigInt(ladder.length)
  const tell = (amount: bigint) => tellAmount(inCurrencyOf(debt, amount))
  return granted <= most ? undefined : `${tell(granted)} taken off, and ${best / 100} % is ${tell(most)}`
}
