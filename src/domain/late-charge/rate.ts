import * as t from 'io-ts'
import { ObjectLeaf } from '../value/leaf.js'
import { refined } from '../value/refined.js'
import { Fraction, type FractionJson, fraction, isFraction } from './fraction.js'

/**
 * The stored form of a rate: whole basis points where it has them, `{"basisPoints":1225}` is 12.25 %; else a fraction.
 *
 * @since 0.1.0
 */
export type RateJson = { readonly basisPoints: number } | FractionJson

/**
 * A hundredth of a percent, `n` times. @example basisPoints(1225) // 12.25 %
 *
 * @since 0.1.0
 */
export const basisPoints = (n: number): Fraction => fraction(BigInt(n), 10_000n)

const rateJson = (rate: Fraction): RateJson => {
  const points = (rate.num * 10_000n) / rate.den
  const whole = points * rate.den === rate.num * 10_000n && Number.isSafeInteger(Number(points))
  return whole ? { basisPoints: Number(points) } : Fraction.encode(rate)
}

/**
 * Codec of a rate of either sign: base rates of central banks have been below zero. In memory a rate is an exact
 * fraction, `1/10` for 10 %.
 *
 * @since 0.1.0
 */
export const BaseRate = new ObjectLeaf<Fraction, RateJson>(
  'a rate, {"basisPoints":1225} or {"num":"1","den":"3"}',
  isFraction,
  (u, context) => {
    const points = typeof u === 'object' && u !== null ? (u as { basisPoints?: unknown }).basisPoints : undefined
    if (points === undefined) return Fraction.validate(u, context)
    return Number.isSafeInteger(points) ? t.success(basisPoints(points as number)) : t.failure(u, context)
  },
  rateJson,
  t.union([t.type({ basisPoints: t.number }), Fraction.json]),
)

/**
 * Codec of a rate that a debtor may be charged: from zero up.
 *
 * @since 0.1.0
 */
export const Rate = refined(BaseRate, ({ num }) => num >= 0n, 'a rate from zero, such as {"basisPoints":1225}')
