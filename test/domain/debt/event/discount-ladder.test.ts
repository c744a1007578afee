import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { discountOn } from '../../../../src/domain/debt/event/discount-ladder.js'
import { addDays } from '../../../../src/domain/value/local-date.js'
import { day } from '../../sample.js'

/** "2/10, 1/20, net 30" */
const ladder = [
  { days: 10, basisPoints: 200 },
  { days: 20, basisPoints: 100 },
]
const step = fc.record({ days: fc.nat(60), basisPoints: fc.integer({ min: 1, max: 10_000 }) })
const issuedOn = day('2026-03-01')

describe('the step of a ladder', () => {
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
})
