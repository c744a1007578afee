import * as E from 'fp-ts/lib/Either.js'
import type { LocalDate } from '../value/local-date.js'
import type { CalendarError } from './error.js'
import type { MonthCalendar } from './month-calendar.js'

/**
 * The first day of that number on or after a date; in a shorter month its last day.
 *
 * @since 0.1.0
 * @example nextDayOfMonth(gregorian, localDate('2026-02-10'), 31) // right: 2026-02-28
 */
export const nextDayOfMonth = (
  calendar: MonthCalendar,
  date: LocalDate,
  day: number,
): E.Either<CalendarError, LocalDate> => {
  const parts = calendar.partsOf(date)
  if (E.isLeft(parts)) return parts
  return calendar.dayInMonth(date, day < parts.right.day ? 1 : 0, day)
}
