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
  it('are the months of the calendar, beginning with what is left of one', () => {
    const months = { count: 3, unit: 'm' } as const
    expect(periodsFrom(day('2026-01-10'), months)).toEqual([
      { from: '2026-01-10', to: '2026-01-31' },
      { from: '2026-02-01', to: '2026-02-28' },
      { from: '2026-03-01', to: '2026-03-31' },
    ])
    expect(periodsBefore(day('2026-01-10'), months)).toEqual([
      { from: '2025-11-01', to: '2025-11-30' },
      { from: '2025-12-01', to: '2025-12-31' },
      { from: '2026-01-01', to: '2026-01-09' },
    ])
  })

  it('are whole months where the first of one is asked about, and the day and the next month where the last is', () => {
    const months = { count: 2, unit: 'm' } as const
    const first = day('2026-03-01')
    expect(periodsFrom(first, months).map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2026-03-01 2026-03-31',
      '2026-04-01 2026-04-30',
    ])
    expect(periodsBefore(first, months).map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2026-01-01 2026-01-31',
      '2026-02-01 2026-02-28',
    ])
    const last = day('2026-03-31')
    expect(periodsFrom(last, months).map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2026-03-31 2026-04-30',
      '2026-05-01 2026-05-31',
    ])
    expect(periodsBefore(last, months).map(({ from, to }) => `${from} ${to}`)).toEqual([
      '2026-02-01 2026-02-28',
      '2026-03-01 2026-03-30',
    ])
  })

  it('have every day once, before and after, from the day that was asked about', () => {
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
