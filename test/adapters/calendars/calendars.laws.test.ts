import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { monthCalendars, persian, ummAlQura } from '../../../src/adapters/calendars/index.js'
import type { MonthCalendar } from '../../../src/domain/calendar/month-calendar.js'
import type { MonthParts } from '../../../src/domain/calendar/month-parts.js'
import { addDays, type LocalDate, localDate } from '../../../src/domain/value/local-date.js'
import { right } from '../../domain/calendar/arbitrary.js'

const daysOf = ({ first, last }: MonthCalendar): ReadonlyArray<LocalDate> => {
  const days: LocalDate[] = []
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  return days
}

/** What Intl says of that day, in figures: month, day, year. */
const oracle = (calendar: MonthCalendar['name']): ((date: LocalDate) => MonthParts) => {
  const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  })
  return (date) => {
    const [month, day, year] = format.format(Date.parse(date)).match(/\d+/g) ?? []
    return { year: Number(year), month: Number(month), day: Number(day) }
  }
}

describe.each([persian, ummAlQura])('the calendar $name', (calendar: MonthCalendar) => {
  it('counts every day of its range as Intl does, and finds the way back', () => {
    const says = oracle(calendar.name)
    const wrong = daysOf(calendar).filter((date) => {
      const parts = right(calendar.partsOf(date))
      const { year, month, day } = says(date)
      const asIntl = parts.year === year && parts.month === month && parts.day === day
      return !asIntl || right(calendar.dateOf(parts)) !== date
    })
    expect(wrong).toEqual([])
  })

  it('has months one after the other, each as long as it says', () => {
    const wrong = daysOf(calendar).filter((date, index, days) => {
      const next = days[index + 1]
      if (next === undefined) return false
      const [here, there] = [right(calendar.partsOf(date)), right(calendar.partsOf(next))]
      const isLast = here.day === right(calendar.daysInMonth(here.year, here.month))
      const follows = isLast
        ? { year: here.month === 12 ? here.year + 1 : here.year, month: (here.month % 12) + 1, day: 1 }
        : { ...here, day: here.day + 1 }
      return JSON.stringify(there) !== JSON.stringify(follows)
    })
    expect(wrong).toEqual([])
  })

  it('knows nothing outside of its range', () => {
    const { name, first, last } = calendar
    const outside = (asked: LocalDate) => E.left({ _tag: 'OutOfRange', calendar: name, asked, first, last })
    const [before, after] = [addDays(first, -1), addDays(last, 1)]
    expect(calendar.partsOf(before)).toEqual(outside(before))
    expect(calendar.partsOf(after)).toEqual(outside(after))
    expect(calendar.endOfMonth(after)).toEqual(outside(after))
    const { year, month } = right(calendar.partsOf(last))
    expect(calendar.daysInMonth(year + 1, month)).toMatchObject({ left: { _tag: 'OutOfRange' } })
    expect(calendar.addMonths(last, 1)).toMatchObject({ left: { _tag: 'OutOfRange' } })
    expect(calendar.addMonths(first, -1)).toMatchObject({ left: { _tag: 'OutOfRange' } })
  })
})

describe('the Persian calendar', () => {
  const on = (year: number, month: number, day: number): LocalDate => right(persian.dateOf({ year, month, day }))

  it('begins 1405 on 21 March 2026', () => {
    expect(on(1405, 1, 1)).toBe('2026-03-21')
    expect(persian.partsOf(localDate('2026-03-20'))).toEqual(E.right({ year: 1404, month: 12, day: 29 }))
  })

  it('has a 30th of Esfand in the leap years 1403 and 1408 alone', () => {
    expect(on(1403, 12, 30)).toBe('2025-03-20')
    expect(on(1408, 12, 30)).toBe('2030-03-20')
    const about = { _tag: 'NoSuchDay', calendar: 'persian', month: 12, day: 30, daysInMonth: 29 }
    expect(persian.dateOf({ year: 1404, month: 12, day: 30 })).toEqual(E.left({ ...about, year: 1404 }))
    expect(persian.dateOf({ year: 1407, month: 12, day: 30 })).toEqual(E.left({ ...about, year: 1407 }))
  })

  it('steps from the anchor: 31 Shahrivar, 30 Mehr, 29 Esfand, and 31 Farvardin again', () => {
    const anchor = on(1405, 6, 31)
    expect(persian.addMonths(anchor, 1)).toEqual(E.right(on(1405, 7, 30)))
    expect(persian.addMonths(anchor, 6)).toEqual(E.right(on(1405, 12, 29)))
    expect(persian.addMonths(anchor, 7)).toEqual(E.right(on(1406, 1, 31)))
    // 30 Esfand of a leap year is the 29th a year later, and the 30th four years after it was.
    expect(persian.addMonths(on(1403, 12, 30), 12)).toEqual(E.right(on(1404, 12, 29)))
    expect(persian.addMonths(on(1403, 12, 30), 60)).toEqual(E.right(on(1408, 12, 30)))
  })

  it('is not asked for what lies before its first day, in its first month', () => {
    expect(persian.dateOf({ year: 1278, month: 10, day: 10 })).toMatchObject({ left: { _tag: 'OutOfRange' } })
    expect(persian.dateOf({ year: 1278, month: 10, day: 11 })).toEqual(E.right('1900-01-01'))
  })
})

describe('the Umm al-Qura calendar', () => {
  it('has the days that were published', () => {
    const known: ReadonlyArray<[string, MonthParts]> = [
      // The range of UmAlQuraCalendar in .NET.
      ['1900-04-30', { year: 1318, month: 1, day: 1 }],
      ['2077-11-16', { year: 1500, month: 12, day: 30 }],
      // The royal order that changed the weekend, and the day on which it did.
      ['2013-06-23', { year: 1434, month: 8, day: 14 }],
      ['2013-06-29', { year: 1434, month: 8, day: 20 }],
      ['2026-03-21', { year: 1447, month: 10, day: 2 }],
    ]
    for (const [date, parts] of known) expect(ummAlQura.partsOf(localDate(date))).toEqual(E.right(parts))
  })
})

describe('the calendars at hand', () => {
  it('are each under their own name', () => {
    for (const [name, calendar] of Object.entries(monthCalendars)) expect(calendar.name).toBe(name)
    // @ts-expect-error one calendar under the name of another
    const mistaken: typeof monthCalendars = { persian: ummAlQura }
    expect(mistaken).toBeDefined()
  })
})
