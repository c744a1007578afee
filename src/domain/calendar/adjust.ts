import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { daysBetween, type LocalDate } from '../value/local-date.js'
import { type BusinessCalendar, isBusinessDay } from './business-calendar.js'
import { aYear, firstBusinessDay } from './business-days.js'
import type { BusinessDayError } from './error.js'
import { calendarNamed, type MonthCalendars } from './month-calendars.js'

/**
 * Where a date goes that is no business day (ISDA 2006, 4.12; FpML `BusinessDayConventionEnum`). FROZEN.
 *
 * - `none`: it stays.
 * - `following`, `preceding`: to the next or the last business day.
 * - `modified-following`, `modified-preceding`: the same, but to the other side rather than into another month.
 * - `nearest`: to the nearer of the two, to the following one where they are equally near. FpML says the same of a weekend
 *   of Saturday and Sunday, and nothing of others.
 *
 * @since 0.1.0
 */
export const BusinessDayConvention = t.keyof(
  {
    none: null,
    following: null,
    'modified-following': null,
    preceding: null,
    'modified-preceding': null,
    nearest: null,
  },
  'a business day convention',
)
export type BusinessDayConvention = t.TypeOf<typeof BusinessDayConvention>

type Adjusted = E.Either<BusinessDayError, LocalDate>

const following = (calendar: BusinessCalendar, date: LocalDate): Adjusted => firstBusinessDay(calendar, date, aYear)
const preceding = (calendar: BusinessCalendar, date: LocalDate): Adjusted => firstBusinessDay(calendar, date, -aYear)

const nearest = (calendar: BusinessCalendar, date: LocalDate): Adjusted => {
  const [before, after] = [preceding(calendar, date), following(calendar, date)]
  if (E.isLeft(after)) return before
  if (E.isLeft(before)) return after
  return daysBetween(before.right, date) < daysBetween(date, after.right) ? before : after
}

/** Only within the month: first towards its end or its beginning, and then the other way. */
const modified = (
  calendar: BusinessCalendar,
  date: LocalDate,
  towards: 'end' | 'beginning',
  calendars: MonthCalendars,
): Adjusted => {
  const months = calendarNamed(calendars, calendar.months)
  if (E.isLeft(months)) return months
  const parts = months.right.partsOf(date)
  if (E.isLeft(parts)) return parts
  const length = months.right.daysInMonth(parts.right.year, parts.right.month)
  if (E.isLeft(length)) return length
  const [back, ahead] = [1 - parts.right.day, length.right - parts.right.day]
  const [preferred, other] = towards === 'end' ? [ahead, back] : [back, ahead]
  const adjusted = firstBusinessDay(calendar, date, preferred)
  return E.isRight(adjusted) ? adjusted : firstBusinessDay(calendar, date, other)
}

/**
 * The date on a business day, by that convention. The months of the "modified" ones are those of the agreement's calendar:
 * 31 Farvardin 1405 is 20 April 2026, and what follows it is another month in Tehran and the same one in London.
 *
 * @since 0.1.0
 * @example adjust(tehran, 'following', localDate('2026-03-27')) // Friday: right, Saturday 2026-03-28
 *
 * @returns left where there is no business day within a year, or in the month of a "modified" convention; where that
 * convention needs a calendar of months that is not at hand, or a month outside of its range.
 */
export const adjust = (
  calendar: BusinessCalendar,
  convention: BusinessDayConvention,
  date: LocalDate,
  calendars: MonthCalendars = {},
): E.Either<BusinessDayError, LocalDate> => {
  if (convention === 'none' || isBusinessDay(calendar, date)) return E.right(date)
  switch (convention) {
    case 'following':
      return following(calendar, date)
    case 'preceding':
      return preceding(calendar, date)
    case 'nearest':
      return nearest(calendar, date)
    case 'modified-following':
      return modified(calendar, date, 'end', calendars)
    case 'modified-preceding':
      return modified(calendar, date, 'beginning', calendars)
  }
}
