import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { adjust, type BusinessDayConvention } from '../../../src/domain/calendar/adjust.js'
import { type BusinessCalendar, isBusinessDay } from '../../../src/domain/calendar/business-calendar.js'
import { calendarNamed } from '../../../src/domain/calendar/month-calendars.js'
import { iranWeekend } from '../../../src/domain/calendar/weekend-preset.js'
import { addDays, daysBetween, type LocalDate, localDate } from '../../../src/domain/value/local-date.js'
import { businessCalendar, day, monthCalendars, right } from './arbitrary.js'

const conventions = ['none', 'following', 'modified-following', 'preceding', 'modified-preceding', 'nearest'] as const
const convention = fc.constantFrom(...conventions)

const adjusted = (calendar: BusinessCalendar, by: BusinessDayConvention, date: LocalDate) =>
  adjust(calendar, by, date, monthCalendars)

describe('adjusting a date', () => {
  it('gives a business day, and that day stays where it is', () => {
    fc.assert(
      fc.property(businessCalendar, convention, day, (calendar, by, date) => {
        const moved = adjusted(calendar, by, date)
        if (E.isLeft(moved)) return
        if (by !== 'none') expect(isBusinessDay(calendar, moved.right)).toBe(true)
        expect(adjusted(calendar, by, moved.right)).toEqual(moved)
      }),
    )
  })

  it('does nothing to a business day, nor where every day is one', () => {
    fc.assert(
      fc.property(businessCalendar, convention, day, (calendar, by, date) => {
        if (isBusinessDay(calendar, date)) expect(adjusted(calendar, by, date)).toEqual(E.right(date))
        expect(adjusted({ ...calendar, weekends: [], holidays: [] }, by, date)).toEqual(E.right(date))
        expect(adjusted(calendar, 'none', date)).toEqual(E.right(date))
      }),
    )
  })

  it('goes forward by "following" and back by "preceding", past no business day', () => {
    fc.assert(
      fc.property(businessCalendar, day, (calendar, date) => {
        const after = right(adjusted(calendar, 'following', date))
        const before = right(adjusted(calendar, 'preceding', date))
        expect(before <= date && date <= after).toBe(true)
        for (let some = date; some < after; some = addDays(some, 1)) expect(isBusinessDay(calendar, some)).toBe(false)
        for (let some = date; some > before; some = addDays(some, -1)) expect(isBusinessDay(calendar, some)).toBe(false)
      }),
    )
  })

  it('by "modified" keeps the month of the agreement: as the plain one where that does, else to the other side', () => {
    const sides = [
      ['modified-following', 'following', 'preceding'],
      ['modified-preceding', 'preceding', 'following'],
    ] as const
    fc.assert(
      fc.property(businessCalendar, fc.constantFrom(...sides), day, (calendar, [modified, plain, other], date) => {
        const months = right(calendarNamed(monthCalendars, calendar.months))
        const monthOf = (some: LocalDate) => ({ ...right(months.partsOf(some)), day: undefined })
        const inMonth = [plain, other]
          .map((by) => right(adjusted(calendar, by, date)))
          .filter((some) => JSON.stringify(monthOf(some)) === JSON.stringify(monthOf(date)))
        const moved = adjusted(calendar, modified, date)
        if (E.isRight(moved)) expect(moved.right).toBe(inMonth[0])
        else expect(inMonth).toEqual([])
      }),
    )
  })

  it('by "nearest" goes to the nearer side, and forward where both are as near', () => {
    fc.assert(
      fc.property(businessCalendar, day, (calendar, date) => {
        const before = right(adjusted(calendar, 'preceding', date))
        const after = right(adjusted(calendar, 'following', date))
        const isBefore = daysBetween(before, date) < daysBetween(date, after)
        expect(adjusted(calendar, 'nearest', date)).toEqual(E.right(isBefore ? before : after))
      }),
    )
  })

  const tehran: BusinessCalendar = {
    name: 'Tehran',
    version: '1405',
    weekends: iranWeekend.weekends,
    holidays: [],
    months: 'persian',
  }

  it('keeps the last of a Persian month in it, where Gregorian months would let it go', () => {
    // 22 August 2026 is Saturday, 31 Mordad 1405; say the office is closed.
    const closed = { ...tehran, holidays: [{ on: localDate('2026-08-22'), name: 'closed' }] }
    const last = localDate('2026-08-22')
    expect(adjusted(closed, 'modified-following', last)).toEqual(E.right('2026-08-20'))
    expect(adjusted({ ...closed, months: 'gregory' }, 'modified-following', last)).toEqual(E.right('2026-08-23'))
  })

  it('keeps the first of a Persian month in it', () => {
    // 23 October 2026 is Friday, 1 Aban 1405.
    const first = localDate('2026-10-23')
    expect(adjusted(tehran, 'preceding', first)).toEqual(E.right('2026-10-22'))
    expect(adjusted(tehran, 'modified-preceding', first)).toEqual(E.right('2026-10-24'))
  })

  it('needs the calendar of the agreement only where it decides', () => {
    const first = localDate('2026-10-23')
    expect(adjust(tehran, 'following', first)).toEqual(E.right('2026-10-24'))
    expect(adjust(tehran, 'modified-following', first)).toEqual(
      E.left({ _tag: 'CalendarNotSupplied', calendar: 'persian' }),
    )
    expect(adjust(tehran, 'modified-following', addDays(first, 1))).toEqual(E.right('2026-10-24'))
  })

  it('says so where there is no business day, and does not search for ever', () => {
    const closed = {
      ...tehran,
      holidays: [...Array(1000).keys()].map((n) => ({ on: addDays(localDate('2025-01-01'), n), name: 'closed' })),
    }
    const date = localDate('2026-04-01')
    const about = { _tag: 'NoBusinessDay', calendar: 'Tehran', from: date }
    expect(adjusted(closed, 'following', date)).toEqual(E.left({ ...about, within: 366 }))
    expect(adjusted(closed, 'preceding', date)).toEqual(E.left({ ...about, within: -366 }))
    expect(adjusted(closed, 'modified-following', date)).toEqual(E.left({ ...about, within: -11 }))
    expect(E.isLeft(adjusted(closed, 'nearest', date))).toBe(true)
  })

  it('ends where ISO dates end', () => {
    const weekend: BusinessCalendar = { ...tehran, weekends: [{ days: ['friday', 'saturday'] }], months: 'gregory' }
    expect(adjust(weekend, 'following', localDate('9999-12-31'))).toMatchObject({ left: { _tag: 'NoBusinessDay' } })
    expect(adjust(weekend, 'modified-following', localDate('9999-12-31'))).toEqual(E.right('9999-12-30'))
  })
})
