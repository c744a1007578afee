import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { DayCount } from './day-count.js'
import type { RateUnknown } from './error.js'
import { fraction, multiplyFractions } from './fraction.js'
import { arrearsOf, type Lateness } from './lateness.js'
import { Rate } from './rate.js'
import { RateSource, ratesOf } from './rate-source.js'
import { Rounding, roundFraction, roundOnceAtTheEnd } from './rounding.js'
import { roundInterest, type SimpleInterest, simpleInterest } from './simple-interest.js'
import { mostLate } from './stretch.js'

/**
 * What may bear interest. Interest itself may not: all interest here is simple.
 *
 * @since 0.1.0
 */
export const BearingComponent = t.keyof({ principal: null, fee: null, cost: null }, 'a component that bears interest')
export type BearingComponent = t.TypeOf<typeof BearingComponent>

/**
 * Terms of simple interest. By default days count act/365, the interest is rounded once at the end with halves up, and
 * the principal bears. `cap` limits all interest ever to that share of the most that was late (`1` is the whole of it).
 *
 * @since 0.1.0
 */
export const InterestTerms = t.intersection(
  [
    t.type({ rates: RateSource }),
    t.partial({ dayCount: DayCount, rounding: Rounding, bears: t.readonlyArray(BearingComponent), cap: Rate }),
  ],
  'terms of interest',
)
export type InterestTerms = Readonly<t.TypeOf<typeof InterestTerms>>

/**
 * The interest on those terms from the first late day to `asOf`, exact and in whole minor units (capped).
 *
 * @since 0.1.0
 */
export const interestOn = (
  { rates, dayCount, rounding = roundOnceAtTheEnd, bears, cap }: InterestTerms,
  lateness: Lateness,
): E.Either<RateUnknown, SimpleInterest & { readonly amount: bigint }> => {
  const arrears = arrearsOf(lateness, bears)
  const interest = simpleInterest(arrears, ratesOf(rates, lateness), dayCount)
  if (E.isLeft(interest)) return rates.by === 'statutory' ? E.left({ ...interest.left, base: rates.base }) : interest
  const amount = roundInterest(interest.right, rounding)
  if (cap === undefined) return E.right({ ...interest.right, amount })
  const most = roundFraction(multiplyFractions(fraction(mostLate(arrears)), cap), rounding.mode)
  return E.right({ ...interest.right, amount: amount < most ? amount : most })
}
