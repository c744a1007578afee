import { Temporal } from 'temporal-polyfill/full'
import type { CalendarSource } from '../../domain/calendar/month-calendar.js'
import type { CalendarName } from '../../domain/calendar/month-parts.js'
import { type LocalDate, localDate } from '../../domain/value/local-date.js'

/** The part of a calendar that Temporal knows. */
export const temporalSource = (
  calendar: Exclude<CalendarName, 'gregory'>,
): Pick<CalendarSource, 'partsOf' | 'startOf' | 'daysIn'> => {
  const firstOf = (year: number, month: number): Temporal.PlainDate =>
    Temporal.PlainDate.from({ calendar, year, month, day: 1 }, { overflow: 'reject' })
  return {
    partsOf: (date: LocalDate) => {
      const { year, month, day } = Temporal.PlainDate.from(date).withCalendar(calendar)
      return { year, month, day }
    },
    startOf: (year, month) => localDate(firstOf(year, month).withCalendar('iso8601').toString()),
    daysIn: (year, month) => firstOf(year, month).daysInMonth,
  }
}
