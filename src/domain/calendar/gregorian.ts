import * as E from 'fp-ts/lib/Either.js'
import {
  daysInMonth,
  epochDay,
  fromEpochDay,
  fromParts,
  type LocalDate,
  localDate,
  twoDigits,
} from '../value/local-date.js'
import type { CalendarError } from './error.js'
import { monthCalendar } from './month-calendar.js'

const first = localDate('0001-01-01')
const last = localDate('9999-12-31')

/**
 * The Gregorian calendar, for all the days that an ISO date of four digits for the year can say.
 *
 * @since 0.1.0
 */
export const gregorian = monthCalendar({
  name: 'gregory',
  first,
  last,
  firstMonth: { year: 1, month: 1 },
  lastMonth: { year: 9999, month: 12 },
  partsOf: (date) => ({ year: Number(date.slice(0, 4)), month: twoDigits(date, 5), day: twoDigits(date, 8) }),
  startOf: (year, month) => fromParts(year, month, 1),
  daysIn: daysInMonth,
})

const firstDay = epochDay(first)
const lastDay = epochDay(last)

/** The date so many days later; an error beyond the year 9999, which ISO dates cannot say. */
export const daysLater = (date: LocalDate, days: number): E.Either<CalendarError, LocalDate> => {
  const day = epochDay(date) + days
  return day >= firstDay && day <= lastDay
    ? E.right(fromEpochDay(day))
    : E.left({ _tag: 'OutOfRange', calendar: 'gregory', asked: date, first, last })
}

/** `from` and so many days after it, one after the other; before it where `days` is negative. Ends where ISO dates end. */
export function* daysTowards(from: LocalDate, days: number): Generator<LocalDate> {
  const start = epochDay(from)
  for (let n = 0; n <= Math.abs(days); n += 1) {
    const day = start + n * Math.sign(days)
    if (day < firstDay || day > lastDay) return
    yield fromEpochDay(day)
  }
}
