import { type Component, type Components, minus, paymentOrder, takeInOrder, total } from '../value/component.js'
import { type LocalDate, laterOf } from '../value/local-date.js'
import { isMoneyMethod, type PaymentMethod } from '../value/method.js'
import { type DiscountLadder, type DiscountStep, discountOn } from './event/discount-ladder.js'
import type { AppliedPayment, IssuedDebt } from './state.js'

/**
 * Money as a discount sees it: when it was the creditor's, and how it came. A credit, which is no money, earns nothing.
 *
 * @since 0.2.0
 */
export interface Tender {
  readonly valueDate: LocalDate
  readonly method: PaymentMethod
}

/** What came for the goods at one step of the ladder, and what was taken off beside it, in minor units. */
interface Earned {
  readonly basisPoints: number
  readonly paid: bigint
  readonly granted: bigint
}

/**
 * What is open of a debt, with what its early payments have earned so far: all that a further payment goes by.
 *
 * @since 0.2.0
 */
export interface Payable {
  readonly issuedOn: LocalDate
  readonly ladder: DiscountLadder
  readonly open: Components
  readonly earned: ReadonlyArray<Earned>
}

/**
 * What is payable on a debt.
 *
 * @since 0.2.0
 */
export const payableOf = ({ issued, open, payments }: IssuedDebt): Payable => {
  const payable = { issuedOn: issued.on, ladder: issued.terms?.discounts ?? [], open, earned: [] }
  if (payable.ladder.length === 0) return payable
  let earned: ReadonlyArray<Earned> = []
  for (const payment of payments) {
    const step = payment.reversed || payment.recovery ? undefined : stepFor(payable, payment)
    if (step !== undefined)
      earned = withMore(earned, step, paidForGoods(payment), payment.discount?.amount.amount ?? 0n)
  }
  return { ...payable, earned }
}

const paidForGoods = ({ split }: Pick<AppliedPayment, 'split'>): bigint => split.principal ?? 0n

const stepFor = (
  { issuedOn, ladder }: Pick<Payable, 'issuedOn' | 'ladder'>,
  { valueDate, method }: Tender,
): DiscountStep | undefined =>
  isMoneyMethod(method) ? discountOn(ladder, issuedOn, laterOf(valueDate, issuedOn)) : undefined

const withMore = (
  earned: ReadonlyArray<Earned>,
  { basisPoints }: DiscountStep,
  paid: bigint,
  granted: bigint,
): ReadonlyArray<Earned> => {
  const known = earned.find((one) => one.basisPoints === basisPoints)
  const now = { basisPoints, paid: (known?.paid ?? 0n) + paid, granted: (known?.granted ?? 0n) + granted }
  return known === undefined ? [...earned, now] : earned.map((one) => (one === known ? now : one))
}

const whole = 10_000n

/** A share of an amount in minor units, the half rounded up. */
const rounded = (amount: bigint, of: bigint, by: bigint): bigint => (2n * amount * of + by) / (2n * by)

/**
 * What `paid` in all, for goods of `goods`, takes off at a step: a payment of 98.00 at 2 % settles 100.00, so 2.00 and of each
 * part its share, rounded once over all of them. The goods less their discount, rounded, settle.
 */
const discountOnAll = (basisPoints: number, goods: bigint, paid: bigint): bigint => {
  const rate = BigInt(basisPoints)
  return paid >= goods - rounded(goods, rate, whole) ? goods - paid : rounded(paid, rate, whole - rate)
}

/**
 * A discount, by which step.
 *
 * @since 0.2.0
 */
export interface EarlyDiscount {
  readonly basisPoints: number
  readonly amount: bigint
}

/**
 * What paying so much for the goods takes off them, by the step that the money still reaches: never more than it leaves. It is
 * reckoned on all that came at that step so far, so any split of the same money earns the same. Nothing where no step is
 * reached, or nothing is left to take off.
 *
 * @since 0.2.0
 */
export const earlyDiscount = (payable: Payable, principal: bigint, tender: Tender): EarlyDiscount | undefined => {
  const step = principal > 0n ? stepFor(payable, tender) : undefined
  if (step === undefined) return undefined
  const { basisPoints } = step
  const { paid, granted } = payable.earned.find((one) => one.basisPoints === basisPoints) ?? { paid: 0n, granted: 0n }
  const goods = payable.open.principal + paid + granted
  const more = discountOnAll(basisPoints, goods, paid + principal) - granted
  const left = payable.open.principal - principal
  const amount = more < left ? more : left
  return amount > 0n ? { basisPoints, amount } : undefined
}

/**
 * What is payable after so much more has come, with the discount that it earns. What there is no room for is left out.
 *
 * @since 0.2.0
 */
export const afterPaying = (
  payable: Payable,
  amount: bigint,
  tender: Tender,
  order: ReadonlyArray<Component> = paymentOrder,
): Payable => {
  const split = takeInOrder(payable.open, amount, order)
  const principal = split.principal ?? 0n
  const discount = earlyDiscount(payable, principal, tender)
  const left = minus(payable.open, split)
  const step = stepFor(payable, tender)
  return {
    ...payable,
    open: discount === undefined ? left : minus(left, { principal: discount.amount }),
    earned: step === undefined ? payable.earned : withMore(payable.earned, step, principal, discount?.amount ?? 0n),
  }
}

/**
 * How much money of that value date settles all that is payable, in minor units: what is open, less the discount that it still
 * earns on the goods.
 *
 * @example moneyToSettle(payableOf(invoiceOf300), { valueDate: onDayFive, method: 'transfer' }) // 291_00n at 3 % in 10 days
 *
 * @since 0.2.0
 */
export const moneyToSettle = (payable: Payable, tender: Tender): bigint => {
  const { open, earned } = payable
  const step = open.principal > 0n ? stepFor(payable, tender) : undefined
  if (step === undefined) return total(open)
  const { paid, granted } = earned.find((one) => one.basisPoints === step.basisPoints) ?? { paid: 0n, granted: 0n }
  const goods = open.principal + paid + granted
  const net = goods - rounded(goods, BigInt(step.basisPoints), whole) - paid
  // It takes a payment to earn a discount, however small.
  const forGoods = net > 0n ? net : 1n
  return total(open) - open.principal + (forGoods < open.principal ? forGoods : open.principal)
}

/**
 * What of a payment's discount goes with a part of it that is taken back for the goods: as much as the rest does not earn.
 *
 * @since 0.2.0
 */
export const discountGoingWith = (debt: IssuedDebt, payment: AppliedPayment, principal: bigint): bigint => {
  const own = payment.discount?.amount.amount ?? 0n
  const payable = payableOf(debt)
  const step = stepFor(payable, payment)
  const earned = payable.earned.find(({ basisPoints }) => basisPoints === step?.basisPoints)
  if (own === 0n || earned === undefined) return 0n
  const { basisPoints, paid, granted } = earned
  const goods = payable.open.principal + paid + granted
  const going = granted - discountOnAll(basisPoints, goods, paid - principal)
  return going <= 0n ? 0n : going < own ? going : own
}
