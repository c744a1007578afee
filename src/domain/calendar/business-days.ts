import * as E from 'fp-ts/lib/Either.js'
import type { LocalDate } from '../value/local-date.js'
import { type BusinessCalendar, isBusinessDay } from './business-calendar.js'
import type { NoBusinessDay } from './error.js'
import { daysTowards } from './gregorian.js'

/** Real calendars close for days or weeks. Data that closes for longer than a year is a mistake, and no reason to hang. */
export const aYear = 366

/** The first business day on the way from that day until `within` days after it, or before it; both inclusive. */
export const firstBusinessDay = (
  calendar: BusinessCalendar,
  from: LocalDate,
  within: number,
): E.Either<NoBusinessDay, LocalDate> => {
  for (const day of daysTowards(from, within)) if (isBusinessDay(calendar, day)) return E.right(day)
  return E.left({ _tag: 'NoBusinessDay', calendar: calendar.name, from, within })
}

/** The business day before or after that day, and never the day itself. */
const nextBusinessDay = (
  calendar: BusinessCalendar,
  date: LocalDate,
  direction: number,
): E.Either<NoBusinessDay, LocalDate> => {
  for (const day of daysTowards(date, direction * aYear))
    if (day !== date && isBusinessDay(calendar, day)) return E.right(day)
  return E.left({ _tag: 'NoBusinessDay', calendar: calendar.name, from: date, within: direction * aYear })
}

/**
 * The date so many business days later, or earlier where `count` is negative. The day itself is not counted, whether or not
 * it is a business day; zero leaves it as it is.
 *
 * @since 0.1.0
 * @example addBusinessDays(tehran, localDate('2026-03-26'), 1) // Thursday: right, Saturday 2026-03-28
 */
export const addBusinessDays = (
  calendar: BusinessCalendar,
  date: LocalDate,
  count: number,
): E.Either<NoBusinessDay, LocalDate> => {
  let reached = date
  for (let left = Math.abs(count); left > 0; left -= 1) {
    const next = nextBusinessDay(calendar, reached, Math.sign(count))
    if (E.isLeft(next)) return next
    reached = next.right
  }
  return E.right(reached)
}
