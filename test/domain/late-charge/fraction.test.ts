import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  addFractions,
  compareFractions,
  divideFractions,
  Fraction,
  fraction,
  multiplyFractions,
  subtractFractions,
  sumOfFractions,
  zeroFraction,
} from '../../../src/domain/late-charge/fraction.js'
import { BaseRate, basisPoints, Rate } from '../../../src/domain/late-charge/rate.js'
import { roundFraction } from '../../../src/domain/late-charge/rounding.js'

const whole = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n })
const nonZero = whole.filter((n) => n !== 0n)
const fractions = fc.tuple(whole, nonZero).map(([num, den]) => fraction(num, den))
const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value))

describe('exact fractions', () => {
  it('are in lowest terms: equal numbers are equal values', () => {
    fc.assert(
      fc.property(whole, nonZero, nonZero, (num, den, factor) => {
        expect(fraction(num * factor, den * factor)).toEqual(fraction(num, den))
      }),
    )
    expect(fraction(3n, -6n)).toEqual({ num: -1n, den: 2n })
    expect(fraction(0n, -6n)).toEqual(zeroFraction)
  })

  it('add, subtract, multiply and divide as numbers do', () => {
    fc.assert(
      fc.property(fractions, fractions, fractions, (a, b, c) => {
        expect(subtractFractions(addFractions(a, b), b)).toEqual(a)
        expect(multiplyFractions(a, addFractions(b, c))).toEqual(
          addFractions(multiplyFractions(a, b), multiplyFractions(a, c)),
        )
        expect(sumOfFractions([a, b, c])).toEqual(sumOfFractions([c, a, b]))
        if (b.num !== 0n) expect(multiplyFractions(divideFractions(a, b), b)).toEqual(a)
        expect(compareFractions(a, b)).toBe(-compareFractions(b, a) + 0)
      }),
    )
    expect(addFractions(fraction(1n, 3n), fraction(1n, 6n))).toEqual(fraction(1n, 2n))
  })

  it('over zero are a bug', () => {
    expect(() => fraction(1n, 0n)).toThrow(RangeError)
  })

  it('go through JSON unchanged, as do rates', () => {
    fc.assert(
      fc.property(fractions, (each) => {
        expect(Fraction.decode(throughJson(Fraction.encode(each)))).toEqual(E.right(each))
        expect(BaseRate.decode(throughJson(BaseRate.encode(each)))).toEqual(E.right(each))
        expect(E.isRight(Rate.decode(throughJson(BaseRate.encode(each))))).toBe(each.num >= 0n)
      }),
    )
  })

  it('are written as basis points where they are rates that have whole ones', () => {
    expect(Rate.encode(basisPoints(1225))).toEqual({ basisPoints: 1225 })
    expect(Rate.encode(fraction(1n, 3n))).toEqual({ num: '1', den: '3' })
    expect(BaseRate.encode(basisPoints(-88))).toEqual({ basisPoints: -88 })
  })

  it('are nothing else: no numbers, no floats, nothing over zero', () => {
    for (const u of [
      1,
      '1/2',
      null,
      { num: 1, den: 2 },
      { num: '1', den: '0' },
      { num: '1', den: '-2' },
      { num: '01' },
    ]) {
      expect(E.isLeft(Fraction.decode(u)), JSON.stringify(u)).toBe(true)
    }
    for (const u of [12.25, { basisPoints: 12.5 }, { basisPoints: '1225' }, { basisPoints: -1 }]) {
      expect(E.isLeft(Rate.decode(u)), JSON.stringify(u)).toBe(true)
    }
    for (const u of [{ num: 2n, den: 4n }, { num: 1n, den: 0n }, { num: 1n, den: 2 }, { num: 1, den: 2n }, 1n, null])
      expect(Fraction.is(u)).toBe(false)
  })
})

describe('rounding', () => {
  it('gives the nearest whole number', () => {
    fc.assert(
      fc.property(fractions, fc.constantFrom('half-up' as const, 'half-even' as const), (each, mode) => {
        const error = subtractFractions(fraction(roundFraction(each, mode)), each)
        const size = error.num < 0n ? { ...error, num: -error.num } : error
        expect(compareFractions(size, fraction(1n, 2n))).toBeLessThanOrEqual(0)
        expect(roundFraction(fraction(-each.num, each.den), mode)).toBe(-roundFraction(each, mode))
      }),
    )
  })

  it('differs by its name on halves alone', () => {
    const halves = [1n, 3n, 5n, 7n].map((n) => fraction(n, 2n))
    expect(halves.map((half) => roundFraction(half, 'half-up'))).toEqual([1n, 2n, 3n, 4n])
    expect(halves.map((half) => roundFraction(half, 'half-even'))).toEqual([0n, 2n, 2n, 4n])
    expect(roundFraction(fraction(-5n, 2n), 'half-up')).toBe(-3n)
  })
})
