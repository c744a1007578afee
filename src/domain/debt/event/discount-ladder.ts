import * as t from 'io-ts'
import { Count } from '../../value/count.js'
import { leaf } from '../../value/leaf.js'
import { daysBetween, type LocalDate } from '../../value/local-date.js'

/**
 * A hundredth of a percent, from 1 to 10,000.
 *
 * @since 0.1.0
 */
export const BasisPoints = leaf<number, number>(
  'basis points from 1 to 10000',
  (u): u is number => Number.isSafeInteger(u) && (u as number) >= 1 && (u as number) <= 10_000,
)

/**
 * So much off what is paid within so many days of the issue.
 *
 * @since 0.1.0
 */
export const DiscountStep = t.type({ days: Count, basisPoints: BasisPoints })
export type DiscountStep = Readonly<t.TypeOf<typeof DiscountStep>>

/**
 * What is taken off for paying early, step by step: `[{ days: 10, basisPoints: 200 }, { days: 20, basisPoints: 100 }]` is
 * 2 % within ten days and 1 % within twenty, as "2/10, 1/20, net 30" says.
 *
 * @since 0.1.0
 */
export const DiscountLadder = t.readonlyArray(DiscountStep)
export type DiscountLadder = ReadonlyArray<DiscountStep>

/**
 * The best step that a payment of that day still reaches.
 *
 * @since 0.1.0
 */
export const discountOn = (
  ladder: DiscountLadder,
  issuedOn: LocalDate,
  paidOn: LocalDate,
): DiscountStep | undefined => {
  const age = daysBetween(issuedOn, paidOn)
  return ladder
    .filter(({ days }) => age <= days)
    .reduce<DiscountStep | undefined>(
      (best, step) => (best === undefined || step.basisPoints > best.basisPoints ? step : best),
      undefined,
    )
}
