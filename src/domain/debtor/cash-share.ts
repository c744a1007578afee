import { leaf } from '../value/leaf.js'

/** The part of an invoice that is paid at the sale, in hundredths of a percent: 3000 is 30 %, 10000 is a cash sale. */
export const CashShare = leaf<number, number>(
  'a cash share in basis points, 0 to 10000',
  (u): u is number => Number.isSafeInteger(u) && (u as number) >= 0 && (u as number) <= whole,
)

const whole = 10_000
const allCash = BigInt(whole)

/**
 * The whole invoice.
 *
 * @since 0.1.0
 */
export const cashSale = whole

/**
 * What stays on credit, in minor units: the amount without its cash share, which is rounded up in the creditor's favour.
 *
 * @since 0.1.0
 * @example creditPart(100_01n, 3000) // 70_00n: 30 % of 100.01 is 30.003, so 30.01 is paid at the sale
 */
export const creditPart = (amount: bigint, cashShare: number): bigint =>
  (amount * (allCash - BigInt(cashShare))) / allCash

/**
 * The least cash share that leaves no more than `room` of a positive amount on credit.
 *
 * @since 0.1.0
 */
export const cashShareToFit = (amount: bigint, room: bigint): number => {
  const cash = amount - (room > 0n ? room : 0n)
  return cash <= 0n ? 0 : Number(((cash - 1n) * allCash) / amount) + 1
}
