import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitrary } from '../../../src/adapters/testing/index.js'
import { type DayCount, dayCounts, newYears } from '../../../src/domain/late-charge/day-count.js'
import { addDays, addMonths, daysBetween, endOfMonth, localDate } from '../../../src/domain/value/local-date.js'
import { dayCount, ordered } from './arbitrary.js'

const days = arbitrary.localDate()

describe('day counts', () => {
  it('add up: the days of two parts are the days of the whole', () => {
    fc.assert(
      fc.property(dayCount, days, days, days, (name, a, b, c) => {
        const [first, middle, last] = [a, b, c].toSorted() as [typeof a, typeof a, typeof a]
        if (middle === last) return
        const count = dayCounts[name].days
        expect(count(first, middle) + count(addDays(middle, 1), last)).toBe(count(first, last))
      }),
    )
  })

  it('never fall as a period grows, and a single day counts from zero up', () => {
    fc.assert(
      fc.property(dayCount, days, days, (name, a, b) => {
        const [from, to] = ordered(a, b)
        expect(dayCounts[name].days(from, addDays(to, 1))).toBeGreaterThanOrEqual(dayCounts[name].days(from, to))
        expect(dayCounts[name].days(from, from)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it('from the day after the due date are as many as the debt is past due', () => {
    fc.assert(
      fc.property(days, days, (a, b) => {
        const [dueDate, asOf] = ordered(a, b)
        if (dueDate === asOf) return
        expect(dayCounts['act/365'].days(addDays(dueDate, 1), asOf)).toBe(daysBetween(dueDate, asOf))
      }),
    )
  })

  it('of 30e/360 are thirty in every month and 360 in every year', () => {
    fc.assert(
      fc.property(fc.nat(60), (n) => {
        const first = addMonths(localDate('2024-01-01'), n)
        expect(dayCounts['30e/360'].days(first, endOfMonth(first))).toBe(30)
        expect(dayCounts['30e/360'].days(first, addDays(addMonths(first, 12), -1))).toBe(360)
      }),
    )
  })

  it('of 30e/360 do not count the 30th where a 31st follows, and count the last of February for the days it lacks', () => {
    const one = (text: string) => dayCounts['30e/360'].days(localDate(text), localDate(text))
    const around = ['2026-01-29', '2026-01-30', '2026-01-31', '2026-02-27', '2026-02-28', '2028-02-29', '2026-04-30']
    expect(around.map(one)).toEqual([1, 0, 1, 1, 3, 2, 1])
  })

  it('differ in the length of a year', () => {
    const yearDays = (name: DayCount, year: number) => dayCounts[name].yearDays(localDate(`${year}-02-01`))
    expect((['act/365', 'act/360', '30e/360', 'act/act-isda'] as const).map((name) => yearDays(name, 2028))).toEqual([
      365, 360, 360, 366,
    ])
    expect(yearDays('act/act-isda', 2027)).toBe(365)
  })

  it('cut where years begin', () => {
    expect(newYears(localDate('2026-07-01'), localDate('2028-01-01'))).toEqual(['2027-01-01', '2028-01-01'])
    expect(newYears(localDate('2026-01-01'), localDate('2026-12-31'))).toEqual([])
    expect(newYears(localDate('2027-01-01'), localDate('2026-12-31'))).toEqual([])
  })
})
