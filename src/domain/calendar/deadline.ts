import * as E from 'fp-ts/lib/Either.js'
import type { LocalDate } from '../value/local-date.js'
import { adjust, type BusinessDayConvention } from './adjust.js'
import type { BusinessCalendar } from './business-calendar.js'
import { addBusinessDays } from './business-days.js'
import type { BusinessDayError } from './error.js'
import type { MonthCalendars } from './month-calendars.js'

/**
 * By when a payment was promised, and what the policy adds to that.
 *
 * @since 0.1.0
 */
export interface PromisedBy {
  readonly by: LocalDate
  readonly graceBusinessDays: number
  readonly calendar: BusinessCalendar
  readonly convention: BusinessDayConvention
}

/**
 * The deadline of a promise: its day on a business day, and then the grace. It passes at the end of that day; the command
 * `PromisePayment` takes it as its `deadline`.
 *
 * @since 0.1.0
 * @example
 * // Promised for Friday, a weekend in Tehran, with one business day of grace: Saturday, and then Sunday
 * deadlineOf({ by: localDate('2026-03-27'), graceBusinessDays: 1, calendar: tehran, convention: 'following' })
 * // right: 2026-03-29
 */
export const deadlineOf = (
  { by, graceBusinessDays, calendar, convention }: PromisedBy,
  calendars: MonthCalendars = {},
): E.Either<BusinessDayError, LocalDate> => {
  const adjusted = adjust(calendar, convention, by, calendars)
  return E.isLeft(adjusted) ? adjusted : addBusinessDays(calendar, adjusted.right, graceBusinessDays)
}
