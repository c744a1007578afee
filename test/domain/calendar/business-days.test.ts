import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { BusinessCalendar } from '../../../src/domain/calendar/business-calendar.js'
import { isBusinessDay } from '../../../src/domain/calendar/business-calendar.js'
import { addBusinessDays } from '../../../src/domain/calendar/business-days.js'
import { deadlineOf } from '../../../src/domain/calendar/deadline.js'
import { germanyWeekend, iranWeekend } from '../../../src/domain/calendar/weekend-preset.js'
import { addDays, type LocalDate, localDate } from '../../../src/domain/value/local-date.js'
import { businessCalendar, day, monthCalendars, right } from './arbitrary.js'

const businessDaysAfter = (calendar: BusinessCalendar, from: LocalDate, to: LocalDate): number => {
  let count = 0
  for (let some = addDays(from, 1); some <= to; some = addDays(some, 1)) if (isBusinessDay(calendar, some)) count += 1
  return count
}

const tehran: BusinessCalendar = {
  name: 'Tehran',
  version: '1405',
  weekends: iranWeekend.weekends,
  holidays: [],
  months: 'persian',
}

describe('business days', () => {
  it('added are as many as there are from the day after to the day reached, which is one', () => {
    fc.assert(
      fc.property(businessCalendar, day, fc.integer({ min: 1, max: 40 }), (calendar, date, count) => {
        const reached = right(addBusinessDays(calendar, date, count))
        expect(businessDaysAfter(calendar, date, reached)).toBe(count)
        expect(isBusinessDay(calendar, reached)).toBe(true)
      }),
    )
  })

  it('added and taken away lead back to a business day', () => {
    fc.assert(
      fc.property(businessCalendar, day, fc.nat(40), (calendar, date, count) => {
        if (!isBusinessDay(calendar, date)) return
        const there = right(addBusinessDays(calendar, date, count))
        expect(addBusinessDays(calendar, there, -count)).toEqual(E.right(date))
      }),
    )
  })

  it('are none: the date stays, even on a weekend', () => {
    expect(addBusinessDays(tehran, localDate('2026-03-27'), 0)).toEqual(E.right('2026-03-27'))
  })

  it('from a Thursday in Tehran: Saturday; from a Friday in Berlin: Monday', () => {
    const berlin: BusinessCalendar = { ...tehran, weekends: germanyWeekend.weekends, months: 'gregory' }
    expect(addBusinessDays(tehran, localDate('2026-03-26'), 1)).toEqual(E.right('2026-03-28'))
    expect(addBusinessDays(berlin, localDate('2026-03-27'), 1)).toEqual(E.right('2026-03-30'))
  })

  it('are an error where there are no more of them', () => {
    const wednesdays: BusinessCalendar = {
      ...tehran,
      weekends: [{ days: ['monday', 'tuesday', 'thursday', 'friday', 'saturday', 'sunday'] }],
    }
    expect(addBusinessDays(wednesdays, localDate('9999-12-20'), 3)).toMatchObject({ left: { _tag: 'NoBusinessDay' } })
    expect(addBusinessDays(wednesdays, localDate('9999-12-20'), 2)).toEqual(E.right('9999-12-29'))
  })
})

describe('the deadline of a promise', () => {
  const promised = { calendar: tehran, convention: 'following' } as const

  it('is never before its day by "following", nor on a day that is none for business', () => {
    fc.assert(
      fc.property(businessCalendar, day, fc.nat(5), (calendar, by, graceBusinessDays) => {
        const deadline = right(deadlineOf({ by, graceBusinessDays, calendar, convention: 'following' }, monthCalendars))
        expect(deadline >= by).toBe(true)
        expect(isBusinessDay(calendar, deadline)).toBe(true)
      }),
    )
  })

  it('is the adjusted day and then the grace: Friday is Saturday, and a day of grace is Sunday', () => {
    const by = localDate('2026-03-27')
    expect(deadlineOf({ ...promised, by, graceBusinessDays: 0 })).toEqual(E.right('2026-03-28'))
    expect(deadlineOf({ ...promised, by, graceBusinessDays: 1 })).toEqual(E.right('2026-03-29'))
  })

  it('needs the calendar of months where the convention does', () => {
    const asked = { ...promised, by: localDate('2026-03-27'), graceBusinessDays: 1 } as const
    expect(deadlineOf({ ...asked, convention: 'modified-following' })).toEqual(
      E.left({ _tag: 'CalendarNotSupplied', calendar: 'persian' }),
    )
    expect(deadlineOf({ ...asked, convention: 'modified-following' }, monthCalendars)).toEqual(E.right('2026-03-29'))
  })
})
