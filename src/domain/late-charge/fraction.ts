import * as t from 'io-ts'
import { ObjectLeaf } from '../value/leaf.js'

/**
 * An exact number `num / den`, in lowest terms and with `den` above zero: equal numbers are equal values.
 *
 * @since 0.1.0
 */
export interface Fraction {
  readonly num: bigint
  readonly den: bigint
}

const abs = (n: bigint): bigint => (n < 0n ? -n : n)

const commonDivisor = (a: bigint, b: bigint): bigint => {
  let [large, small] = [a, b]
  while (small > 0n) [large, small] = [small, large % small]
  return large
}

/**
 * `num / den` in lowest terms. A denominator of zero is a bug, and throws.
 *
 * @since 0.1.0
 * @example fraction(1225n, 10_000n) // { num: 49n, den: 400n }, that is 12.25 %
 */
export const fraction = (num: bigint, den: bigint = 1n): Fraction => {
  if (den === 0n) throw new RangeError(`${num} / 0 is not a number`)
  const divisor = commonDivisor(abs(num), abs(den)) * (den < 0n ? -1n : 1n)
  return { num: num / divisor, den: den / divisor }
}

export const zeroFraction: Fraction = { num: 0n, den: 1n }

export const addFractions = (a: Fraction, b: Fraction): Fraction =>
  a.den === b.den ? fraction(a.num + b.num, a.den) : fraction(a.num * b.den + b.num * a.den, a.den * b.den)

export const subtractFractions = (a: Fraction, b: Fraction): Fraction => addFractions(a, { num: -b.num, den: b.den })

export const multiplyFractions = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.num, a.den * b.den)

export const divideFractions = (a: Fraction, b: Fraction): Fraction => fraction(a.num * b.den, a.den * b.num)

/** Below zero when `a` is less than `b`, zero when they are equal, above zero when it is more. */
export const compareFractions = (a: Fraction, b: Fraction): number => {
  const difference = a.num * b.den - b.num * a.den
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const sumOfFractions = (fractions: ReadonlyArray<Fraction>): Fraction =>
  fractions.reduce(addFractions, zeroFraction)

/**
 * The stored form: both numbers as strings of digits, `{"num":"49","den":"400"}`.
 *
 * @since 0.1.0
 */
export interface FractionJson {
  readonly num: string
  readonly den: string
}

// Wider than an amount of money: an exact interest is a product of an amount, a rate and a number of days.
const integer = /^(?:0|-?[1-9]\d{0,99})$/

const isInteger = (u: unknown): u is string => typeof u === 'string' && integer.test(u)

export const isFraction = (u: unknown): u is Fraction => {
  if (typeof u !== 'object' || u === null) return false
  const { num, den } = u as Fraction
  if (typeof num !== 'bigint' || typeof den !== 'bigint' || den <= 0n) return false
  return commonDivisor(abs(num), den) === 1n && isInteger(num.toString()) && isInteger(den.toString())
}

/** Codec of {@link Fraction}. A JSON number is refused; `2/4` is read as `1/2`. */
export const Fraction = new ObjectLeaf<Fraction, FractionJson>(
  'an exact fraction, {"num":"49","den":"400"}',
  isFraction,
  (u, context) => {
    if (typeof u !== 'object' || u === null) return t.failure(u, context)
    const { num, den } = u as FractionJson
    if (!isInteger(num) || !isInteger(den) || BigInt(den) <= 0n) return t.failure(u, context)
    return t.success(fraction(BigInt(num), BigInt(den)))
  },
  ({ num, den }) => ({ num: num.toString(), den: den.toString() }),
  t.type({ num: t.string, den: t.string }),
)
