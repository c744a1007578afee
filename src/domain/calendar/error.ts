import type { LocalDate } from '../value/local-date.js'
import type { CalendarName, YearMonth } from './month-parts.js'

/**
 * A date or a month outside of what that calendar is known for.
 *
 * @since 0.1.0
 */
export interface OutOfRange {
  readonly _tag: 'OutOfRange'
  readonly calendar: CalendarName
  readonly asked: LocalDate | YearMonth
  readonly first: LocalDate
  readonly last: LocalDate
}

/**
 * No year of that calendar has such a month.
 *
 * @since 0.1.0
 */
export interface NoSuchMonth extends YearMonth {
  readonly _tag: 'NoSuchMonth'
  readonly calendar: CalendarName
}

/**
 * The month has no such day: 30 Esfand of a common year.
 *
 * @since 0.1.0
 */
export interface NoSuchDay extends YearMonth {
  readonly _tag: 'NoSuchDay'
  readonly calendar: CalendarName
  readonly day: number
  readonly daysInMonth: number
}

/**
 * Terms or a business calendar go by a calendar that was not given. Only the Gregorian one is always there.
 *
 * @since 0.1.0
 */
export interface CalendarNotSupplied {
  readonly _tag: 'CalendarNotSupplied'
  readonly calendar: CalendarName
}

/**
 * Why a calendar of months has no answer.
 *
 * @since 0.1.0
 */
export type CalendarError = OutOfRange | NoSuchMonth | NoSuchDay | CalendarNotSupplied

/**
 * No business day from that day until `within` days after it, or before it where that is negative.
 *
 * @since 0.1.0
 */
export interface NoBusinessDay {
  readonly _tag: 'NoBusinessDay'
  readonly calendar: string
  readonly from: LocalDate
  readonly within: number
}

/**
 * Why a date cannot be moved to a business day.
 *
 * @since 0.1.0
 */
export type BusinessDayError = CalendarError | NoBusinessDay
