import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { discountFor, discountOn } from '../../../../src/domain/debt/event/discount-ladder.js'
import { addDays } from '../../../../src/domain/value/local-date.js'
import { day } from '../../sample.js'

/** "2/10, 1/20, net 30" */
const ladder = [
  { days: 10, basisPoints: 200 },
  { days: 20, basisPoints: 100 },
]
const step = fc.record({ days: fc.nat(60), basisPoints: fc.integer({ min: 1, max: 10_000 }) })
const issuedOn = day('2026-03-01')

describe('any discount', () => {
  it('is never more than what the payment leaves, and never below zero', () => {
    fc.assert(
      fc.property(
        step,
        fc.bigInt({ min: 1n, max: 10n ** 15n }),
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        (of, paid, left) => {
          const discount = discountFor(of, paid, left)
          return discount >= 0n && discount <= left
        },
      ),
    )
  })

  it('settles with the payment of a debt less its discount all of it, to a minor unit', () => {
    const points = fc.integer({ min: 1, max: 9_999 })
    fc.assert(
      fc.property(points, fc.bigInt({ min: 100n, max: 10n ** 12n }), (basisPoints, whole) => {
        const off = (whole * BigInt(basisPoints)) / 10_000n
        const paid = whole - off
        const discount = discountFor({ days: 10, basisPoints }, paid, off)
        // What was rounded off the one is grossed up in the other: by 1 / (1 - rate).
        const slack = 10_000n / (10_000n - BigInt(basisPoints)) + 1n
        return off - discount <= slack
      }),
    )
  })

  it('is the best of the steps that are reached, in whatever order they are listed, and falls as days go by', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), fc.nat(70), (steps, age) => {
        const on = addDays(issuedOn, age)
        const best = discountOn(steps, issuedOn, on)?.basisPoints ?? 0
        const reached = steps.filter(({ days }) => days >= age).map(({ basisPoints }) => basisPoints)
        expect(best).toBe(Math.max(0, ...reached))
        expect(discountOn(steps.toReversed(), issuedOn, on)?.basisPoints ?? 0).toBe(best)
        expect(discountOn(steps, issuedOn, addDays(on, 1))?.basisPoints ?? 0).toBeLessThanOrEqual(best)
      }),
    )
  })
})

describe('2/10, 1/20, net 30', () => {
  it.each([
    ['2026-03-01', 200],
    ['2026-03-11', 200],
    ['2026-03-12', 100],
    ['2026-03-21', 100],
    ['2026-03-22', undefined],
  ])('on %s gives %s basis points', (on, points) => {
    expect(discountOn(ladder, issuedOn, day(on))?.basisPoints).toBe(points)
  })

  it('takes 2.00 with 98.00, and 1.00 with each half of it', () => {
    const [two] = ladder as [(typeof ladder)[number]]
    expect(discountFor(two, 98_00n, 2_00n)).toBe(2_00n)
    expect([discountFor(two, 49_00n, 51_00n), discountFor(two, 49_00n, 1_00n)]).toEqual([1_00n, 1_00n])
    expect(discountFor(two, 99_00n, 1_00n)).toBe(1_00n)
    expect(discountFor(two, 100_00n, 0n)).toBe(0n)
  })

  it('rounds a half up, and takes all that is left at a hundred percent', () => {
    expect(discountFor({ days: 1, basisPoints: 5_000 }, 1n, 9n)).toBe(1n)
    expect(discountFor({ days: 1, basisPoints: 200 }, 24n, 99n)).toBe(0n)
    expect(discountFor({ days: 1, basisPoints: 200 }, 25n, 99n)).toBe(1n)
    expect(discountFor({ days: 1, basisPoints: 10_000 }, 1n, 99_99n)).toBe(99_99n)
  })
})
