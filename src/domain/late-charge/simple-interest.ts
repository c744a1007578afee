import * as E from 'fp-ts/lib/Either.js'
import { addDays, type LocalDate } from '../value/local-date.js'
import { type DatedFractions, valueOn } from './dated.js'
import { type DayCount, dayCounts, newYears } from './day-count.js'
import type { RateUnknown } from './error.js'
import { type Fraction, fraction, sumOfFractions, zeroFraction } from './fraction.js'
import { type Rounding, roundFraction, roundOnceAtTheEnd } from './rounding.js'
import type { RateSegment } from './segment.js'
import { type Arrears, stretches } from './stretch.js'

/**
 * Interest, not yet rounded: `exact` is the sum of the segments, in minor units.
 *
 * @since 0.1.0
 */
export interface SimpleInterest {
  readonly segments: ReadonlyArray<RateSegment>
  readonly exact: Fraction
}

const cutsOf = (rates: DatedFractions, dayCount: DayCount, { from, asOf }: Arrears): ReadonlyArray<LocalDate> => [
  ...rates.flatMap((rate) => [rate.from, ...(rate.to === undefined || rate.to >= asOf ? [] : [addDays(rate.to, 1)])]),
  ...(dayCounts[dayCount].cutAtNewYear ? newYears(from, asOf) : []),
]

/**
 * Simple interest on a late balance by a table of dated yearly rates, over its whole history: what was paid late has borne
 * interest, whatever is open today. Each day bears at the rate of that day on the balance of the evening before, less what
 * is held. Interest never bears interest: give the movements of what may bear it.
 *
 * Cut at every movement, hold and rate change. Before rounding the interest of a period is the sum of the interest of its
 * parts, wherever it is cut. Left when a day bears and has no rate.
 *
 * @since 0.1.0
 * @example
 * const due = { movements: [{ on: localDate('2026-03-01'), amount: 5_000_00n }], holds: [] }
 * const days = { from: localDate('2026-04-01'), asOf: localDate('2026-07-10') } // 101 days
 * const rates = [{ from: localDate('2026-01-01'), value: basisPoints(1225) }]
 * const interest = simpleInterest({ ...due, ...days }, rates)
 * if (E.isRight(interest)) roundInterest(interest.right) // 169_49n
 */
export const simpleInterest = (
  arrears: Arrears,
  rates: DatedFractions,
  dayCount: DayCount = 'act/365',
): E.Either<RateUnknown, SimpleInterest> => {
  const count = dayCounts[dayCount]
  const segments: RateSegment[] = []
  for (const stretch of stretches(arrears, cutsOf(rates, dayCount, arrears))) {
    const { from, to, principal } = stretch
    const rate = principal === 0n ? zeroFraction : valueOn(rates, from)
    if (rate === undefined) return E.left({ _tag: 'RateUnknown', on: from })
    const days = count.days(from, to)
    const yearDays = count.yearDays(from)
    const exact = fraction(principal * rate.num * BigInt(days), rate.den * BigInt(yearDays))
    segments.push({ by: 'rate', ...stretch, days, yearDays, rate, exact })
  }
  return E.right({ segments, exact: sumOfFractions(segments.map((segment) => segment.exact)) })
}

/**
 * The interest in whole minor units: rounded once at the end with halves up, unless said otherwise.
 *
 * @since 0.1.0
 * @example roundInterest(interest, { when: 'daily', mode: 'half-up' }) // 169_68n: 1.68 a day, 101 times
 */
export const roundInterest = ({ segments, exact }: SimpleInterest, rounding: Rounding = roundOnceAtTheEnd): bigint => {
  if (rounding.when === 'end') return roundFraction(exact, rounding.mode)
  return segments.reduce((sum, { principal, rate, days, yearDays }) => {
    const ofADay = fraction(principal * rate.num, rate.den * BigInt(yearDays))
    return sum + roundFraction(ofADay, rounding.mode) * BigInt(days)
  }, 0n)
}
