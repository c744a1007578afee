import { type Component, type Components, minus, paymentOrder, takeInOrder, total } from '../value/component.js'
import { type LocalDate, laterOf } from '../value/local-date.js'
import { isMoneyMethod, type PaymentMethod } from '../value/method.js'
import { type DiscountLadder, type DiscountStep, discountOn } from './event/discount-ladder.js'
import type { AppliedPayment, IssuedDebt } from './state.js'

/**
 * What an early discount depends on: value date and method of the payment. A credit is not money and earns no discount.
 *
 * @since 0.2.0
 */
export interface Tender {
  readonly valueDate: LocalDate
  readonly method: PaymentMethod
}

/** Principal paid at one step of the ladder, and the discount granted for it, in minor units. */
interface Earned {
  readonly basisPoints: number
  readonly paid: bigint
  readonly granted: bigint
}

/**
 * The open balance of a debt and the discounts earned so far: all that decides what the next payment earns.
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
 * The discount at one step on `paid` in total, for a principal of `goods`: at 2 %, paying 98.00 settles 100.00, and a part
 * payment earns its share. It is rounded once, over all payments. Paying `goods` less the rounded discount settles them.
 */
const discountOnAll = (basisPoints: number, goods: bigint, paid: bigint): bigint => {
  const rate = BigInt(basisPoints)
  return paid >= goods - rounded(goods, rate, whole) ? goods - paid : rounded(paid, rate, whole - rate)
}

/**
 * An early discount, in minor units, and the rate of its step.
 *
 * @since 0.2.0
 */
export interface EarlyDiscount {
  readonly basisPoints: number
  readonly amount: bigint
}

/**
 * The discount that paying `principal` minor units earns at the step which the value date still reaches; at most the principal
 * left open. It is computed on all payments at that step, so one payment or many earn the same. `undefined` if no step is
 * reached or nothing is left to discount.
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
 * What is payable after a payment of `amount` and the discount that it earns. Any excess over the open balance is ignored.
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
 * How much money of that value date settles the whole debt, in minor units: the open balance, less the discount that it still
 * earns.
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
 * How much of a payment's discount is lost when `principal` minor units of the payment are reversed: what the rest no longer
 * earns.
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
