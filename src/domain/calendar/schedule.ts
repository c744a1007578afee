import * as E from 'fp-ts/lib/Either.js'
import type { Instalment } from '../value/instalment.js'
import type { LocalDate } from '../value/local-date.js'
import type { Money } from '../value/money.js'
import { splitEvenly } from '../value/split.js'
import { adjust, type BusinessDayConvention } from './adjust.js'
import type { BusinessCalendar } from './business-calendar.js'
import type { BusinessDayError } from './error.js'
import { daysLater } from './gregorian.js'
import { calendarNamed, type MonthCalendars } from './month-calendars.js'
import type { CalendarName } from './month-parts.js'
import { nextDayOfMonth } from './next-day-of-month.js'

/**
 * Every so many months, of the Gregorian calendar unless another is named; or every so many days.
 *
 * @since 0.1.0
 */
export type MonthStep = { readonly months: number; readonly calendar?: CalendarName }
/**
 * A distance in days of the calendar, whatever the months.
 *
 * @since 0.1.0
 */
export type DayStep = { readonly days: number }

/**
 * From which day steps are counted. `first` is the first instalment itself; of an `anchor`, such as the day of signing, the
 * first instalment is one step after it. With a `dayOfMonth`, instalments are on that day (in a shorter month on its last),
 * the first of them on or after `from`.
 *
 * @since 0.1.0
 */
export type InstalmentTiming =
  | { readonly first: LocalDate; readonly every: MonthStep | DayStep }
  | { readonly anchor: LocalDate; readonly every: MonthStep | DayStep }
  | { readonly from: LocalDate; readonly dayOfMonth: number; readonly every: MonthStep }

/**
 * When instalments are due. `business` moves each of them to a business day; the steps go on from where it would be.
 *
 * @since 0.1.0
 */
export type InstalmentSchedule = InstalmentTiming & {
  readonly count: number
  readonly business?: { readonly calendar: BusinessCalendar; readonly convention: BusinessDayConvention }
}

/**
 * Why no instalments could be made, with the field and what was given.
 *
 * @since 0.1.0
 */
export type ScheduleError =
  | BusinessDayError
  | { readonly _tag: 'NotACount'; readonly field: 'count' | 'every' | 'dayOfMonth'; readonly given: number }
  | { readonly _tag: 'NotIncreasing'; readonly previous: LocalDate; readonly due: LocalDate }
  | { readonly _tag: 'TooSmallToSplit'; readonly total: Money; readonly count: number }

const notACount = (field: 'count' | 'every' | 'dayOfMonth', given: number): ReadonlyArray<ScheduleError> =>
  Number.isSafeInteger(given) && given > 0 ? [] : [{ _tag: 'NotACount', field, given }]

const mistakesIn = (schedule: InstalmentSchedule): ReadonlyArray<ScheduleError> => [
  ...notACount('count', schedule.count),
  ...notACount('every', 'days' in schedule.every ? schedule.every.days : schedule.every.months),
  ...('dayOfMonth' in schedule ? notACount('dayOfMonth', schedule.dayOfMonth) : []),
]

/** The date that is so many steps after `start`; `day` is that of the month, where it is not the one of `start`. */
const stepped = (
  { start, every, day }: { readonly start: LocalDate; readonly every: MonthStep | DayStep; readonly day?: number },
  steps: number,
  calendars: MonthCalendars,
): E.Either<ScheduleError, LocalDate> => {
  if ('days' in every) return daysLater(start, every.days * steps)
  const months = calendarNamed(calendars, every.calendar)
  if (E.isLeft(months)) return months
  return day === undefined
    ? months.right.addMonths(start, every.months * steps)
    : months.right.dayInMonth(start, every.months * steps, day)
}

/** The day that steps are counted from. */
const startOf = (schedule: InstalmentSchedule, calendars: MonthCalendars): E.Either<ScheduleError, LocalDate> => {
  if ('first' in schedule) return E.right(schedule.first)
  if ('anchor' in schedule) return E.right(schedule.anchor)
  const months = calendarNamed(calendars, schedule.every.calendar)
  return E.isLeft(months) ? months : nextDayOfMonth(months.right, schedule.from, schedule.dayOfMonth)
}

const notAfter = (previous: LocalDate | undefined, due: LocalDate): ReadonlyArray<ScheduleError> =>
  previous === undefined || due > previous ? [] : [{ _tag: 'NotIncreasing', previous, due }]

/**
 * The days on which instalments are due, each later than the one before.
 *
 * @since 0.1.0
 * @example
 * // The 15th of each Persian month, three times
 * const every = { months: 1, calendar: 'persian' } as const
 * instalmentDates({ from: localDate('2026-03-21'), dayOfMonth: 15, every, count: 3 }, monthCalendars)
 * // right: 2026-04-04, 2026-05-05, 2026-06-05
 *
 * @returns left where a count is no whole number from 1, where a calendar has no answer, and where two instalments fall on
 * one business day.
 */
export const instalmentDates = (
  schedule: InstalmentSchedule,
  calendars: MonthCalendars = {},
): E.Either<ScheduleError, ReadonlyArray<LocalDate>> => {
  const [mistake] = mistakesIn(schedule)
  if (mistake !== undefined) return E.left(mistake)
  const start = startOf(schedule, calendars)
  if (E.isLeft(start)) return start
  const from = {
    start: start.right,
    every: schedule.every,
    ...('dayOfMonth' in schedule ? { day: schedule.dayOfMonth } : {}),
  }
  const dates: LocalDate[] = []
  for (let n = 0; n < schedule.count; n += 1) {
    const date = stepped(from, 'anchor' in schedule ? n + 1 : n, calendars)
    if (E.isLeft(date)) return date
    const { business } = schedule
    const due = business === undefined ? date : adjust(business.calendar, business.convention, date.right, calendars)
    if (E.isLeft(due)) return due
    const [clash] = notAfter(dates.at(-1), due.right)
    if (clash !== undefined) return E.left(clash)
    dates.push(due.right)
  }
  return E.right(dates)
}

/**
 * A total in equal instalments on those days, to the minor unit: what is left over goes to the earlier ones. Fit for the
 * command `RescheduleDebt`.
 *
 * @since 0.1.0
 * @returns left where a day is not later than the one before, and where an instalment would be of nothing.
 */
export const instalmentsOf = (
  total: Money,
  dates: ReadonlyArray<LocalDate>,
): E.Either<ScheduleError, ReadonlyArray<Instalment>> => {
  const [clash] = dates.flatMap((due, index) => notAfter(dates[index - 1], due))
  if (clash !== undefined) return E.left(clash)
  if (dates.length === 0 || total.amount < BigInt(dates.length))
    return E.left({ _tag: 'TooSmallToSplit', total, count: dates.length })
  const amounts = splitEvenly(total.amount, dates.length)
  return E.right(dates.map((due, index) => ({ due, amount: { ...total, amount: amounts[index] ?? 0n } })))
}
