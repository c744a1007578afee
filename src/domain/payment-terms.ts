import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import type { CalendarError } from './calendar/error.js'
import { daysLater } from './calendar/gregorian.js'
import { calendarNamed, type MonthCalendars } from './calendar/month-calendars.js'
import { CalendarName } from './calendar/month-parts.js'
import { nextDayOfMonth } from './calendar/next-day-of-month.js'
import { Count } from './value/count.js'
import { leaf } from './value/leaf.js'
import type { LocalDate } from './value/local-date.js'

const isDayOfMonth = (u: unknown): u is number => Count.is(u) && u >= 1 && u <= 31

/**
 * A day of a month; in a shorter month its last day.
 *
 * @since 0.1.0
 */
export const DayOfMonth = leaf<number, number>('a day of a month, 1 to 31', isDayOfMonth)

const ofCalendar = t.partial({ calendar: CalendarName })

/**
 * One step from a date to a later one: of days, of months, to the end of its month, to the next such day. Months are
 * Gregorian unless `calendar` names another. FROZEN: agreements are stored with it.
 *
 * @since 0.1.0
 */
export const TermStep = t.union(
  [
    t.type({ step: t.literal('days'), days: Count }),
    t.intersection([t.type({ step: t.literal('months'), months: Count }), ofCalendar]),
    t.intersection([t.type({ step: t.literal('end-of-month') }), ofCalendar]),
    t.intersection([t.type({ step: t.literal('day-of-month'), day: DayOfMonth }), ofCalendar]),
  ],
  'a step of payment terms',
)

/** A step in months of those calendars: by default of the Gregorian one alone. */
export type TermStep<C extends CalendarName = 'gregory'> =
  | { readonly step: 'days'; readonly days: number }
  | { readonly step: 'months'; readonly months: number; readonly calendar?: C | undefined }
  | { readonly step: 'end-of-month'; readonly calendar?: C | undefined }
  | { readonly step: 'day-of-month'; readonly day: number; readonly calendar?: C | undefined }

/**
 * Codec of payment terms in months of any calendar, `PaymentTerms<CalendarName>`.
 *
 * @since 0.1.0
 */
export const PaymentTerms = t.readonlyArray(TermStep, 'payment terms')

/**
 * Payment terms as data: steps taken in order from the issue date. No steps: due at once. `PaymentTerms` alone are in
 * Gregorian months, and need no calendar to be read; `PaymentTerms<CalendarName>` may be in any.
 */
export type PaymentTerms<C extends CalendarName = 'gregory'> = ReadonlyArray<TermStep<C>>

/**
 * Whether these terms can be read with the Gregorian calendar alone.
 *
 * @since 0.1.0
 */
export const areGregorian = (terms: PaymentTerms<CalendarName>): terms is PaymentTerms =>
  terms.every((step) => step.step === 'days' || (step.calendar ?? 'gregory') === 'gregory')

const take = (
  date: LocalDate,
  step: TermStep<CalendarName>,
  calendars: MonthCalendars,
): E.Either<CalendarError, LocalDate> => {
  if (step.step === 'days') return daysLater(date, step.days)
  const months = calendarNamed(calendars, step.calendar)
  if (E.isLeft(months)) return months
  switch (step.step) {
    case 'months':
      return months.right.addMonths(date, step.months)
    case 'end-of-month':
      return months.right.endOfMonth(date)
    case 'day-of-month':
      return nextDayOfMonth(months.right, date, step.day)
  }
}

const dueDateIn = (
  terms: PaymentTerms<CalendarName>,
  issuedOn: LocalDate,
  calendars: MonthCalendars,
): E.Either<CalendarError, LocalDate> => {
  let due = issuedOn
  for (const step of terms) {
    const next = take(due, step, calendars)
    if (E.isLeft(next)) return next
    due = next.right
  }
  return E.right(due)
}

/**
 * The due date that terms give to an issue date; never before it. Terms in Gregorian months have one, unless it is beyond
 * the year 9999, which throws.
 *
 * @since 0.1.0
 * @example
 * // 45 days after the end of the month of the invoice
 * dueDateBy([{ step: 'end-of-month' }, { step: 'days', days: 45 }], localDate('2019-01-15')) // 2019-03-17
 */
export function dueDateBy(terms: PaymentTerms, issuedOn: LocalDate): LocalDate
/**
 * The due date that terms in any calendar give to an issue date, with the calendars at hand.
 *
 * @example
 * // The end of the Persian month, with the calendars of `receivables/calendars`
 * dueDateBy([{ step: 'end-of-month', calendar: 'persian' }], localDate('2026-03-25'), monthCalendars)
 * // right: 2026-04-20, 31 Farvardin 1405
 *
 * @returns left where a calendar is not at hand, or the date outside of the days that it knows.
 */
export function dueDateBy(
  terms: PaymentTerms<CalendarName>,
  issuedOn: LocalDate,
  calendars: MonthCalendars,
): E.Either<CalendarError, LocalDate>
export function dueDateBy(
  terms: PaymentTerms<CalendarName>,
  issuedOn: LocalDate,
  calendars?: MonthCalendars,
): LocalDate | E.Either<CalendarError, LocalDate> {
  const due = dueDateIn(terms, issuedOn, calendars ?? {})
  if (calendars !== undefined) return due
  if (E.isRight(due)) return due.right
  throw new RangeError(`no due date by these terms for ${issuedOn}: ${JSON.stringify(due.left)}`)
}
