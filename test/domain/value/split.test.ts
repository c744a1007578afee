import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitByWeights, splitEvenly } from '../../../src/domain/value/split.js'

const amounts = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })
const weights = fc.array(fc.bigInt({ min: 0n, max: 100_000n }), { minLength: 1, maxLength: 12 })

const sum = (parts: ReadonlyArray<bigint>): bigint => parts.reduce((total, part) => total + part, 0n)
const abs = (n: bigint): bigint => (n < 0n ? -n : n)

describe('a split by weights', () => {
  it('sums to the whole', () => {
    fc.assert(fc.property(amounts, weights, (amount, by) => sum(splitByWeights(amount, by)) === amount))
  })

  it('gives every part its exact share, up or down to the next minor unit', () => {
    fc.assert(
      fc.property(amounts, weights, (amount, by) => {
        const total = sum(by)
        fc.pre(total > 0n)
        splitByWeights(amount, by).forEach((part, index) => {
          const exact = abs(amount) * (by[index] ?? 0n)
          expect(abs(abs(part) * total - exact) < total).toBe(true)
        })
      }),
    )
  })

  it('gives no part a minor unit that a part with a larger remainder, or an earlier one with as large a one, wanted', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10_000n }), weights, (amount, by) => {
        const total = sum(by)
        fc.pre(total > 0n)
        const parts = splitByWeights(amount, by)
        const got = by.map((weight, index) => ({
          extra: (parts[index] ?? 0n) - (amount * weight) / total,
          remainder: (amount * weight) % total,
        }))
        for (const [i, a] of got.entries()) {
          for (const [j, b] of got.entries()) {
            const first = a.remainder > b.remainder || (a.remainder === b.remainder && i < j)
            if (first) expect(a.extra >= b.extra).toBe(true)
          }
        }
      }),
    )
  })

  it('of equal parts differs by one minor unit at most, the earlier parts having more', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.integer({ min: 1, max: 60 }), (amount, count) => {
        const parts = splitEvenly(amount, count)
        expect(sum(parts)).toBe(amount)
        expect([...parts].sort((a, b) => (a < b ? 1 : a > b ? -1 : 0))).toEqual(parts)
        expect((parts[0] ?? 0n) - (parts.at(-1) ?? 0n) <= 1n).toBe(true)
      }),
    )
  })

  it('three times 33.334 % of 30,000.00 are 30,000.00', () => {
    expect(splitByWeights(3_000_000n, [33_334n, 33_334n, 33_334n])).toEqual([1_000_000n, 1_000_000n, 1_000_000n])
  })

  it('0.05 over three is 0.02, 0.02 and 0.01', () => {
    expect(splitEvenly(5n, 3)).toEqual([2n, 2n, 1n])
  })

  it('without weights has no parts; with none above zero, all is in the first', () => {
    expect(splitByWeights(5n, [])).toEqual([])
    expect(splitByWeights(5n, [0n, 0n])).toEqual([5n, 0n])
  })
})
