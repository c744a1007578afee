import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { daysBetween } from '../value/local-date.js'
import { otherCurrency } from '../value/money-arithmetic.js'
import { ChargeAmount } from './charge-amount.js'
import type { LateChargeError } from './error.js'
import { ByAmount, ByShare, BySize, fixedCharge } from './fixed-charge.js'
import { type Fraction, fraction } from './fraction.js'
import { InterestTerms, interestOn } from './interest-terms.js'
import { arrearsOf, type Lateness } from './lateness.js'
import { roundFraction } from './rounding.js'
import type { ChargeSegment } from './segment.js'
import { mostLate, stretches } from './stretch.js'

/**
 * An amount for every day on which something is late and not held.
 *
 * @since 0.1.0
 */
export const PerDay = t.type({ by: t.literal('day'), amount: ChargeAmount })

/**
 * A yearly rate on what is late, counted as interest is. A tenth of a percent a day is 3650 basis points by act/365.
 *
 * @since 0.1.0
 */
export const ByRate = t.type({ by: t.literal('rate'), terms: InterestTerms })

/**
 * What a contract sets for paying late: once, for each day, or by a rate.
 *
 * @since 0.1.0
 */
export const Penalty = t.union([ByAmount, BySize, ByShare, PerDay, ByRate], 'a penalty')
export type Penalty = Readonly<t.TypeOf<typeof Penalty>>

/**
 * An amount in minor units: as it is charged, exact before rounding, cap and floor, and what stands behind it.
 *
 * @since 0.1.0
 */
export interface Assessed {
  readonly amount: bigint
  readonly exact: Fraction
  readonly segments: ReadonlyArray<ChargeSegment>
}

export const assessed = (exact: Fraction, segments: ReadonlyArray<ChargeSegment> = []): Assessed => ({
  amount: roundFraction(exact, 'half-up'),
  exact,
  segments,
})

const bearingDays = (lateness: Lateness): number =>
  stretches(arrearsOf(lateness))
    .filter(({ principal }) => principal > 0n)
    .reduce((days, { from, to }) => days + daysBetween(from, to) + 1, 0)

/**
 * The penalty to `asOf`. What goes by size goes by the most of the principal that was late at any one time.
 *
 * @since 0.1.0
 * @example
 * const days = lateOn('GBP', localDate('2026-04-01'), localDate('2026-04-05'))
 * const late = { ...days, movements: { principal: [{ on: localDate('2026-03-01'), amount: 1_000_00n }] } }
 * assessPenalty({ by: 'day', amount: money(6_00n, 'GBP') }, late) // right: 30_00n for five days
 */
export const assessPenalty = (penalty: Penalty, lateness: Lateness): E.Either<LateChargeError, Assessed> => {
  const { currency } = lateness
  switch (penalty.by) {
    case 'rate':
      return interestOn(penalty.terms, lateness)
    case 'day': {
      const other = otherCurrency(lateness, penalty.amount)
      return other === undefined
        ? E.right(assessed(fraction(penalty.amount.amount * BigInt(bearingDays(lateness)))))
        : E.left(other)
    }
    default: {
      const charge = fixedCharge(penalty, { currency, amount: mostLate(arrearsOf(lateness)) })
      return E.isLeft(charge) ? charge : E.right(assessed(charge.right))
    }
  }
}
