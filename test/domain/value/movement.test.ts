import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrary } from '../../../src/adapters/testing/index.js'
import { addDays, localDate } from '../../../src/domain/value/local-date.js'
import { balanceOn, leastFrom } from '../../../src/domain/value/movement.js'

const from = localDate('2026-01-01')
const days = arbitrary.localDate({ from, to: localDate('2026-01-12') })
const movements = fc.array(fc.record({ on: days, amount: fc.bigInt({ min: -50n, max: 50n }) }), { maxLength: 12 })

describe('the least balance from a day on', () => {
  it('is the least of the balances at the end of that day and of every later day', () => {
    fc.assert(
      fc.property(movements, days, (moved, day) => {
        const later = Array.from({ length: 14 }, (_, n) => addDays(day, n))
        const balances = later.map((each) => balanceOn(moved, each))
        expect(leastFrom(moved, day)).toBe(balances.reduce((a, b) => (a < b ? a : b)))
      }),
      { numRuns: 500 },
    )
  })

  it('does not depend on the order of recording, and leaves the movements as they are', () => {
    fc.assert(
      fc.property(movements, days, (moved, day) => {
        const before = structuredClone(moved)
        expect(leastFrom([...moved].reverse(), day)).toBe(leastFrom(moved, day))
        expect(moved).toEqual(before)
      }),
    )
  })

  it('looks at the end of a day: what comes and goes on one day is never missed', () => {
    const moved = [
      { on: from, amount: 100n },
      { on: addDays(from, 5), amount: -100n },
      { on: addDays(from, 5), amount: 100n },
    ]
    expect(leastFrom(moved, from)).toBe(100n)
    expect(balanceOn(moved, addDays(from, -1))).toBe(0n)
  })
})
