import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantileOf, scoreOf } from '../../../src/projections/forecast/spread.js'
import type { Spread } from '../../../src/projections/forecast/spreads.js'
import { ninetieth } from '../../../src/projections/forecast/widening.js'

interface Amount {
  readonly amount: number
  readonly chance: number
}

const spreadOf = (amounts: ReadonlyArray<Amount>): Spread => {
  const variance = ({ amount, chance }: Amount): number => amount * amount * chance * (1 - chance)
  return {
    mean: amounts.reduce((sum, { amount, chance }) => sum + amount * chance, 0),
    variance: amounts.reduce((sum, one) => sum + variance(one), 0),
    lump: [...amounts].sort((a, b) => variance(b) - variance(a))[0],
  }
}

const few = Array.from({ length: 30 }, (_, n) => ({ amount: 1000 + n, chance: 0.5 }))

describe('a sum that hangs on one amount', () => {
  it('is nothing or that amount where there is no other, as its chance says', () => {
    const one = (chance: number) =>
      [-ninetieth, 0, ninetieth].map((score) =>
        Math.round(quantileOf(spreadOf([{ amount: 50_000, chance }]), score, 1)),
      )
    expect([one(0.05), one(0.2), one(0.6), one(0.95)]).toEqual([
      [0, 0, 0],
      [0, 0, 50_000],
      [0, 50_000, 50_000],
      [50_000, 50_000, 50_000],
    ])
  })

  it('has both in its range, with and without that amount, beside many that are small', () => {
    const spread = spreadOf([...few, { amount: 30_000, chance: 0.3 }])
    expect(quantileOf(spread, -ninetieth, 1)).toBeLessThan(15_000)
    expect(quantileOf(spread, 0, 1)).toBeLessThan(20_000)
    expect(quantileOf(spread, ninetieth, 1)).toBeGreaterThan(44_000)
    expect(Math.abs(scoreOf(spread, 15_000) ?? 9)).toBeLessThan(1)
    expect(scoreOf(spread, 200_000)).toBeGreaterThan(4)
  })

  it('is as likely below each of its quantiles as it should be, counted over all that may come', () => {
    const amounts = [
      { amount: 90_000, chance: 0.4 },
      ...[9_000, 11_000, 13_000, 16_000, 20_000, 7_000].map((amount) => ({ amount, chance: 0.5 })),
    ]
    const atMost = (sum: number): number => {
      const chanceOf = (left: ReadonlyArray<Amount>, so: number): number => {
        const [first, ...rest] = left
        if (first === undefined) return so <= sum ? 1 : 0
        return first.chance * chanceOf(rest, so + first.amount) + (1 - first.chance) * chanceOf(rest, so)
      }
      return chanceOf(amounts, 0)
    }
    for (const [score, chance] of [
      [-ninetieth, 0.1],
      [ninetieth, 0.9],
    ] as const) {
      expect(Math.abs(atMost(quantileOf(spreadOf(amounts), score, 1)) - chance)).toBeLessThan(0.05)
    }
  })
})

describe('a sum of amounts that come or do not', () => {
  it('has quantiles that are numbers, not below nothing, and rise with the score', () => {
    const amount = fc.record({
      amount: fc.integer({ min: 1, max: 10 ** 12 }),
      chance: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
    })
    fc.assert(
      fc.property(
        fc.array(amount, { minLength: 1, maxLength: 6 }),
        fc.double({ min: 1, max: 6, noNaN: true }),
        (all, wide) => {
          const spread = spreadOf(all)
          const [p10 = -1, p50 = -1, p90 = -1] = [-ninetieth, 0, ninetieth].map((score) =>
            quantileOf(spread, score, wide),
          )
          expect([p10, p50, p90].every(Number.isFinite)).toBe(true)
          expect(p10).toBeGreaterThanOrEqual(0)
          expect(p50).toBeGreaterThanOrEqual(p10)
          expect(p90).toBeGreaterThanOrEqual(p50)
          for (const came of [0, spread.mean, 10 ** 13]) expect(Number.isFinite(scoreOf(spread, came) ?? 0)).toBe(true)
        },
      ),
    )
  })
})
