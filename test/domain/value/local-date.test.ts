import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { arbitrary } from '../../../src/adapters/testing/index.js'
import {
  addDays,
  addMonths,
  daysBetween,
  daysInMonth,
  daysPastDue,
  endOfMonth,
  epochDay,
  fromEpochDay,
  isLocalDate,
  LocalDate,
  laterOf,
  localDate,
} from '../../../src/domain/value/local-date.js'

const first = localDate('0001-01-01')
const last = localDate('9999-12-31')
const anyDate = fc.integer({ min: epochDay(first), max: epochDay(last) }).map(fromEpochDay)

describe('a local date', () => {
  it('counts days as Date does, on every day of ten thousand years', () => {
    // One day in a hundred of them, which meets every month and every kind of year; and all of four centuries.
    const days = (from: string, to: string, step: number) => {
      for (let day = epochDay(localDate(from)); day <= epochDay(localDate(to)); day += step) {
        const date = fromEpochDay(day)
        if (epochDay(date) !== day || Date.parse(`${date}T00:00:00Z`) !== day * 86_400_000) return date
      }
      return undefined
    }
    expect(days('0001-01-01', '9999-12-31', 97)).toBeUndefined()
    expect(days('1900-01-01', '2100-12-31', 1)).toBeUndefined()
  })

  it('is a date exactly where Date has that day', () => {
    const nearly = fc
      .tuple(fc.integer({ min: 0, max: 9999 }), fc.nat(13), fc.nat(32))
      .map(([y, m, d]) => [y, m, d].map((n, index) => n.toString().padStart(index === 0 ? 4 : 2, '0')).join('-'))
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string({ unit: fc.constantFrom(...'0129-T '), maxLength: 11 })), (text) => {
        const parsed = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
        const exists =
          parsed !== undefined &&
          !Number.isNaN(parsed.getTime()) &&
          parsed.toISOString().startsWith(text) &&
          !text.startsWith('0000')
        expect(isLocalDate(text)).toBe(exists)
      }),
      { numRuns: 2000 },
    )
  })

  it('compares as text as it does in time', () => {
    fc.assert(fc.property(anyDate, anyDate, (a, b) => a < b === daysBetween(a, b) > 0))
  })

  it('comes back after as many days as it went', () => {
    fc.assert(
      fc.property(arbitrary.localDate(), fc.integer({ min: -40_000, max: 40_000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date)
        expect(daysBetween(date, addDays(date, days))).toBe(days)
      }),
    )
  })

  it('steps by months onto its own day, or the last day of a shorter month', () => {
    fc.assert(
      fc.property(arbitrary.localDate(), fc.integer({ min: -600, max: 600 }), (anchor, months) => {
        const date = addMonths(anchor, months)
        const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
        expect(isLocalDate(date)).toBe(true)
        expect(day).toBe(Math.min(Number(anchor.slice(8)), daysInMonth(year, month)))
        expect(year * 12 + month - (Number(anchor.slice(0, 4)) * 12 + Number(anchor.slice(5, 7)))).toBe(months)
      }),
    )
  })

  it('steps from the anchor and not from step to step: 31 January, 28 February, 31 March', () => {
    const steps = [0, 1, 2, 3, 13].map((months) => addMonths(localDate('2027-01-31'), months))
    expect(steps).toEqual(['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2028-02-29'])
  })

  it('knows the end of its month, and the days past due', () => {
    expect(endOfMonth(localDate('2028-02-10'))).toBe('2028-02-29')
    expect(endOfMonth(localDate('2100-02-10'))).toBe('2100-02-28')
    expect(daysPastDue(localDate('2026-03-31'), localDate('2026-03-31'))).toBe(0)
    expect(daysPastDue(localDate('2026-03-31'), localDate('2026-04-01'))).toBe(1)
    expect(laterOf(localDate('2026-03-31'), localDate('2026-04-01'))).toBe('2026-04-01')
  })

  it('as a literal that is no date, throws; as outside text, is an error', () => {
    expect(() => localDate('2026-02-30')).toThrow(/'2026-02-30' is not a date/)
    expect(E.isLeft(LocalDate.decode('2026-02-30'))).toBe(true)
    expect(E.isLeft(LocalDate.decode(20260228))).toBe(true)
  })
})
