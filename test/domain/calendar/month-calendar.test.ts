import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { gregorian } from '../../../src/domain/calendar/gregorian.js'
import { calendarNamed } from '../../../src/domain/calendar/month-calendars.js'
import { nextDayOfMonth } from '../../../src/domain/calendar/next-day-of-month.js'
import { addDays, addMonths, endOfMonth, localDate } from '../../../src/domain/value/local-date.js'
import { anyMonths, day, monthCalendars, right } from './arbitrary.js'

describe('a calendar of months', () => {
  it('takes a date apart and puts it together again', () => {
    fc.assert(
      fc.property(anyMonths, day, (months, date) => {
        expect(months.dateOf(right(months.partsOf(date)))).toEqual(E.right(date))
      }),
    )
  })

  it('ends a month on its last day, and the next day begins another', () => {
    fc.assert(
      fc.property(anyMonths, day, (months, date) => {
        const end = right(months.endOfMonth(date))
        const parts = right(months.partsOf(end))
        expect(end >= date).toBe(true)
        expect(parts.day).toBe(right(months.daysInMonth(parts.year, parts.month)))
        expect({ ...parts, day: 0 }).toEqual({ ...right(months.partsOf(date)), day: 0 })
        expect(right(months.partsOf(addDays(end, 1))).day).toBe(1)
      }),
    )
  })

  it('steps from the anchor: the day of the anchor, or the last of a shorter month', () => {
    fc.assert(
      fc.property(anyMonths, day, fc.integer({ min: -60, max: 60 }), (months, anchor, n) => {
        const [from, to] = [right(months.partsOf(anchor)), right(months.partsOf(right(months.addMonths(anchor, n))))]
        expect(to.year * 12 + to.month).toBe(from.year * 12 + from.month + n)
        expect(to.day).toBe(Math.min(from.day, right(months.daysInMonth(to.year, to.month))))
      }),
    )
  })

  it('steps to later dates by more months, and by twelve to the same month of the next year', () => {
    fc.assert(
      fc.property(anyMonths, day, fc.nat(40), (months, anchor, n) => {
        expect(right(months.addMonths(anchor, n)) < right(months.addMonths(anchor, n + 1))).toBe(true)
        expect(months.addMonths(anchor, 0)).toEqual(E.right(anchor))
        const [from, to] = [right(months.partsOf(anchor)), right(months.partsOf(right(months.addMonths(anchor, 12))))]
        expect(to).toMatchObject({ year: from.year + 1, month: from.month })
      }),
    )
  })

  it('finds the next such day: on or after the date, and none in between', () => {
    fc.assert(
      fc.property(anyMonths, day, fc.integer({ min: 1, max: 31 }), (months, date, wanted) => {
        const isWanted = (some: typeof date) => {
          const { year, month, day } = right(months.partsOf(some))
          return day === Math.min(wanted, right(months.daysInMonth(year, month)))
        }
        let next = date
        while (!isWanted(next)) next = addDays(next, 1)
        expect(nextDayOfMonth(months, date, wanted)).toEqual(E.right(next))
      }),
    )
  })

  it('of the Gregorian kind does what plain dates do', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -60, max: 60 }), (date, n) => {
        expect(gregorian.addMonths(date, n)).toEqual(E.right(addMonths(date, n)))
        expect(gregorian.endOfMonth(date)).toEqual(E.right(endOfMonth(date)))
      }),
    )
  })

  it('refuses days and months that are not there', () => {
    const about = { calendar: 'gregory', year: 2026 }
    expect(gregorian.dateOf({ year: 2026, month: 2, day: 29 })).toEqual(
      E.left({ ...about, _tag: 'NoSuchDay', month: 2, day: 29, daysInMonth: 28 }),
    )
    expect(E.isLeft(gregorian.dateOf({ year: 2026, month: 2, day: 0 }))).toBe(true)
    expect(E.isLeft(gregorian.dateOf({ year: 2026, month: 2, day: 1.5 }))).toBe(true)
    expect(gregorian.daysInMonth(2026.5, 1)).toEqual(E.left({ ...about, _tag: 'NoSuchMonth', year: 2026.5, month: 1 }))
    for (const month of [0, 13, 1.5]) {
      expect(gregorian.daysInMonth(2026, month)).toEqual(E.left({ ...about, _tag: 'NoSuchMonth', month }))
    }
  })

  it('ends where ISO dates end', () => {
    const range = { _tag: 'OutOfRange', calendar: 'gregory', first: '0001-01-01', last: '9999-12-31' }
    expect(gregorian.addMonths(localDate('9999-12-31'), 1)).toEqual(
      E.left({ ...range, asked: { year: 10_000, month: 1 } }),
    )
    expect(gregorian.addMonths(localDate('0001-01-31'), -1)).toEqual(
      E.left({ ...range, asked: { year: 0, month: 12 } }),
    )
    expect(gregorian.endOfMonth(localDate('9999-12-01'))).toEqual(E.right('9999-12-31'))
  })

  it('knows no month of a day outside of its range: whatever is asked of that day is answered so', () => {
    const months = right(calendarNamed(monthCalendars, 'islamic-umalqura'))
    for (const asked of [addDays(months.first, -1), addDays(months.last, 1)]) {
      const outside = E.left({
        _tag: 'OutOfRange',
        calendar: months.name,
        asked,
        first: months.first,
        last: months.last,
      })
      expect(months.partsOf(asked)).toEqual(outside)
      expect(months.dayInMonth(asked, 0, 1)).toEqual(outside)
      expect(months.endOfMonth(asked)).toEqual(outside)
      expect(months.addMonths(asked, 1)).toEqual(outside)
      expect(nextDayOfMonth(months, asked, 1)).toEqual(outside)
    }
  })

  it('is an error where it was not supplied, but for the Gregorian one', () => {
    expect(calendarNamed({}, 'persian')).toEqual(E.left({ _tag: 'CalendarNotSupplied', calendar: 'persian' }))
    expect(calendarNamed({})).toEqual(E.right(gregorian))
  })
})
