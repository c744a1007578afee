import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, fromEpochDay } from '../../../src/domain/value/local-date.js'
import { parseHorizon, periodOf, periodsBefore, periodsFrom } from '../../../src/projections/cashflow/period.js'
import { day } from '../../domain/sample.js'

describe('a horizon', () => {
  it('is a count of days, weeks or months, and nothing else', () => {
    expect(['13w', '90d', '6m'].map(parseHorizon)).toEqual([
      { count: 13, unit: 'w' },
      { count: 90, unit: 'd' },
      { count: 6, unit: 'm' },
    ])
    expect(['', '0w', '13', 'w', '1.5m', '-3d', '13 w', '13y', '99999d'].map(parseHorizon)).toEqual(
      Array.from({ length: 9 }, () => undefined),
    )
  })
})

describe('the periods of a horizon', () => {
  it('have every day once, before and after, and step from the day that was asked about', () => {
    expect(periodsFrom(day('2026-01-31'), { count: 3, unit: 'm' })).toEqual([
      { from: '2026-01-31', to: '2026-02-27' },
      { from: '2026-02-28', to: '2026-03-30' },
      { from: '2026-03-31', to: '2026-04-29' },
    ])
    const horizons = fc.record({ count: fc.integer({ min: 1, max: 15 }), unit: fc.constantFrom('d', 'w', 'm') })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), horizons, (n, horizon) => {
        const anchor = fromEpochDay(n)
        const all = [...periodsBefore(anchor, horizon), ...periodsFrom(anchor, horizon)]
        expect(all).toHaveLength(2 * horizon.count)
        expect(all[horizon.count]?.from).toBe(anchor)
        for (const [index, { from, to }] of all.entries()) {
          expect(from <= to).toBe(true)
          if (index > 0) expect(from).toBe(addDays(all[index - 1]?.to ?? anchor, 1))
          expect([periodOf(all, from), periodOf(all, to)]).toEqual([index, index])
        }
        expect(periodOf(all, addDays(all[0]?.from ?? anchor, -1))).toBe(-1)
        expect(periodOf(all, addDays(all.at(-1)?.to ?? anchor, 1))).toBe(all.length)
      }),
      { numRuns: 200, seed: 13 },
    )
  })
})
