import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { type BusinessCalendar, isBusinessDay } from '../../../src/domain/calendar/business-calendar.js'
import { calendarNamed } from '../../../src/domain/calendar/month-calendars.js'
import { type InstalmentSchedule, instalmentDates, instalmentsOf } from '../../../src/domain/calendar/schedule.js'
import { iranWeekend } from '../../../src/domain/calendar/weekend-preset.js'
import { daysBetween, localDate } from '../../../src/domain/value/local-date.js'
import { type Money, money } from '../../../src/domain/value/money.js'
import { businessCalendar, calendarName, day, monthCalendars, right } from './arbitrary.js'

const cents = (amount: bigint): Money => money(amount, 'EUR')

const everyMonths = fc.record({ months: fc.integer({ min: 1, max: 6 }), calendar: calendarName })
const every = fc.oneof(everyMonths, fc.record({ days: fc.integer({ min: 1, max: 45 }) }))
const count = fc.integer({ min: 1, max: 24 })
const timing: fc.Arbitrary<InstalmentSchedule> = fc.oneof(
  fc.record({ first: day, every, count }),
  fc.record({ anchor: day, every, count }),
  fc.record({ from: day, dayOfMonth: fc.integer({ min: 1, max: 31 }), every: everyMonths, count }),
)

const tehran: BusinessCalendar = {
  name: 'Tehran',
  version: '1405',
  weekends: iranWeekend.weekends,
  holidays: [],
  months: 'persian',
}

describe('the days of instalments', () => {
  it('are as many as asked for, each later than the one before', () => {
    fc.assert(
      fc.property(timing, (schedule) => {
        const dates = right(instalmentDates(schedule, monthCalendars))
        expect(dates).toHaveLength(schedule.count)
        expect(dates).toEqual([...new Set(dates)].toSorted())
      }),
    )
  })

  it('on business days are later and later too, or an error that names the two', () => {
    fc.assert(
      fc.property(timing, businessCalendar, (schedule, calendar) => {
        const business = { calendar, convention: 'following' } as const
        const dates = instalmentDates({ ...schedule, business }, monthCalendars)
        if (E.isLeft(dates)) {
          expect(dates.left._tag).toBe('NotIncreasing')
          if (dates.left._tag === 'NotIncreasing') expect(dates.left.due).toBe(dates.left.previous)
        } else {
          expect(dates.right).toEqual([...new Set(dates.right)].toSorted())
          expect(dates.right.every((date) => isBusinessDay(calendar, date))).toBe(true)
        }
      }),
    )
  })

  it('from a first one begin with it; from an anchor they are the others', () => {
    fc.assert(
      fc.property(day, every, count, (start, step, n) => {
        const whole = right(instalmentDates({ first: start, every: step, count: n + 1 }, monthCalendars))
        expect(whole[0]).toBe(start)
        expect(instalmentDates({ anchor: start, every: step, count: n }, monthCalendars)).toEqual(
          E.right(whole.slice(1)),
        )
      }),
    )
  })

  it('on a day of the month are on that day or the last of a shorter month, from the first such day', () => {
    fc.assert(
      fc.property(day, everyMonths, fc.integer({ min: 1, max: 31 }), count, (from, step, dayOfMonth, n) => {
        const months = right(calendarNamed(monthCalendars, step.calendar))
        const dates = right(instalmentDates({ from, dayOfMonth, every: step, count: n }, monthCalendars))
        const parts = dates.map((date) => right(months.partsOf(date)))
        for (const { year, month, day } of parts)
          expect(day).toBe(Math.min(dayOfMonth, right(months.daysInMonth(year, month))))
        const first = dates[0] ?? from
        expect(first >= from && daysBetween(from, first) <= 31).toBe(true)
        const positions = parts.map(({ year, month }) => year * 12 + month)
        expect(positions).toEqual(positions.map((_, index) => (positions[0] ?? 0) + index * step.months))
      }),
    )
  })

  it('of the 15th of each Persian month', () => {
    const schedule = {
      from: localDate('2026-03-21'),
      dayOfMonth: 15,
      every: { months: 1, calendar: 'persian' },
      count: 3,
    } as const
    expect(instalmentDates(schedule, monthCalendars)).toEqual(E.right(['2026-04-04', '2026-05-05', '2026-06-05']))
    const business = { calendar: tehran, convention: 'following' } as const
    expect(instalmentDates({ ...schedule, business }, monthCalendars)).toEqual(
      E.right(['2026-04-04', '2026-05-05', '2026-06-06']),
    )
  })

  it('of the end of each month are not worn away by February', () => {
    const every = { months: 1 }
    expect(instalmentDates({ first: localDate('2026-01-31'), every, count: 3 })).toEqual(
      E.right(['2026-01-31', '2026-02-28', '2026-03-31']),
    )
    expect(instalmentDates({ anchor: localDate('2026-01-31'), every, count: 2 })).toEqual(
      E.right(['2026-02-28', '2026-03-31']),
    )
    expect(instalmentDates({ from: localDate('2026-02-10'), dayOfMonth: 31, every, count: 2 })).toEqual(
      E.right(['2026-02-28', '2026-03-31']),
    )
  })

  it('that fall on one business day are an error', () => {
    const business = { calendar: tehran, convention: 'following' } as const
    // Thursday, Friday and Saturday.
    expect(instalmentDates({ first: localDate('2026-03-26'), every: { days: 1 }, count: 3, business })).toEqual(
      E.left({ _tag: 'NotIncreasing', previous: '2026-03-28', due: '2026-03-28' }),
    )
  })

  it('are none of nothing', () => {
    const first = localDate('2026-03-26')
    const notACount = (field: string, given: number) => E.left({ _tag: 'NotACount', field, given })
    expect(instalmentDates({ first, every: { days: 1 }, count: 0 })).toEqual(notACount('count', 0))
    expect(instalmentDates({ first, every: { days: 1 }, count: 1.5 })).toEqual(notACount('count', 1.5))
    expect(instalmentDates({ first, every: { days: 0 }, count: 2 })).toEqual(notACount('every', 0))
    expect(instalmentDates({ first, every: { months: -1 }, count: 2 })).toEqual(notACount('every', -1))
    expect(instalmentDates({ from: first, dayOfMonth: 0, every: { months: 1 }, count: 2 })).toEqual(
      notACount('dayOfMonth', 0),
    )
  })

  it('end where a calendar does', () => {
    const first = localDate('2026-03-26')
    expect(instalmentDates({ first, every: { months: 1, calendar: 'persian' }, count: 2 })).toEqual(
      E.left({ _tag: 'CalendarNotSupplied', calendar: 'persian' }),
    )
    for (const every of [{ days: 10_000_000 }, { months: 200_000 }, { months: 1200, calendar: 'persian' as const }]) {
      expect(instalmentDates({ first, every, count: 2 }, monthCalendars)).toMatchObject({
        left: { _tag: 'OutOfRange' },
      })
    }
  })
})

describe('instalments', () => {
  it('sum to the total, differ by a minor unit at most, and the earlier are the larger', () => {
    fc.assert(
      fc.property(timing, fc.bigInt({ min: 24n, max: 10n ** 15n }), (schedule, amount) => {
        const dates = right(instalmentDates(schedule, monthCalendars))
        const instalments = right(instalmentsOf(cents(amount), dates))
        const amounts = instalments.map((each) => each.amount.amount)
        expect(instalments.map(({ due }) => due)).toEqual(dates)
        expect(amounts.reduce((sum, each) => sum + each, 0n)).toBe(amount)
        expect(amounts).toEqual(amounts.toSorted((a, b) => Number(b - a)))
        expect((amounts[0] ?? 0n) - (amounts.at(-1) ?? 0n) <= 1n).toBe(true)
      }),
    )
  })

  it('of 100.00 in three are 33.34, 33.33 and 33.33', () => {
    const [a, b, c] = [localDate('2026-01-31'), localDate('2026-02-28'), localDate('2026-03-31')]
    expect(instalmentsOf(cents(100_00n), [a, b, c])).toEqual(
      E.right([
        { due: a, amount: cents(33_34n) },
        { due: b, amount: cents(33_33n) },
        { due: c, amount: cents(33_33n) },
      ]),
    )
    expect(instalmentsOf(cents(100_00n), [a, c, b])).toEqual(E.left({ _tag: 'NotIncreasing', previous: c, due: b }))
    for (const [total, dates] of [
      [cents(2n), [a, b, c]],
      [cents(-100_00n), [a]],
      [cents(100_00n), []],
    ] as const) {
      expect(instalmentsOf(total, dates)).toEqual(E.left({ _tag: 'TooSmallToSplit', total, count: dates.length }))
    }
  })
})
