import * as E from 'fp-ts/lib/Either.js'
import { addDays, type LocalDate } from '../value/local-date.js'
import type { CalendarError } from './error.js'
import type { CalendarName, MonthParts, YearMonth } from './month-parts.js'

/**
 * The months of a calendar, over ISO dates. Twelve months make a year. It knows the days from `first` to `last`; what
 * lies outside is an error and never a guess.
 *
 * @since 0.1.0
 */
export interface MonthCalendar<N extends CalendarName = CalendarName> {
  readonly name: N
  readonly first: LocalDate
  readonly last: LocalDate
  readonly partsOf: (date: LocalDate) => E.Either<CalendarError, MonthParts>
  /** The inverse of `partsOf`. A day that the month does not have is refused. */
  readonly dateOf: (parts: MonthParts) => E.Either<CalendarError, LocalDate>
  readonly daysInMonth: (year: number, month: number) => E.Either<CalendarError, number>
  readonly endOfMonth: (date: LocalDate) => E.Either<CalendarError, LocalDate>
  /**
   * The date so many months after `anchor`, on the anchor's day or the last day of a shorter month. Step from the anchor
   * and not from the previous step: 1405/06/31, 1405/07/30, and 1406/01/31 again.
   */
  readonly addMonths: (anchor: LocalDate, months: number) => E.Either<CalendarError, LocalDate>
  /** That day of the month which comes so many months after the month of `date`; in a shorter month its last day. */
  readonly dayInMonth: (date: LocalDate, months: number, day: number) => E.Either<CalendarError, LocalDate>
}

/**
 * What a calendar is made from. Its functions are asked for nothing outside of its range.
 *
 * @since 0.1.0
 */
export interface CalendarSource<N extends CalendarName = CalendarName> {
  readonly name: N
  readonly first: LocalDate
  readonly last: LocalDate
  /** The months of `first` and of `last`. */
  readonly firstMonth: YearMonth
  readonly lastMonth: YearMonth
  readonly partsOf: (date: LocalDate) => MonthParts
  /** The first day of the month. */
  readonly startOf: (year: number, month: number) => LocalDate
  readonly daysIn: (year: number, month: number) => number
}

const position = ({ year, month }: YearMonth): number => year * 12 + month - 1
const atPosition = (index: number): YearMonth => ({
  year: Math.floor(index / 12),
  month: index - Math.floor(index / 12) * 12 + 1,
})

/**
 * The calendar of that source: the rules are the same for all, and only the lengths of months differ.
 *
 * @since 0.1.0
 */
export const monthCalendar = <N extends CalendarName>(source: CalendarSource<N>): MonthCalendar<N> => {
  const { name, first, last } = source
  const outOfRange = (asked: LocalDate | YearMonth): E.Either<CalendarError, never> =>
    E.left({ _tag: 'OutOfRange', calendar: name, asked, first, last })

  const partsOf = (date: LocalDate): E.Either<CalendarError, MonthParts> =>
    date < first || date > last ? outOfRange(date) : E.right(source.partsOf(date))

  const daysInMonth = (year: number, month: number): E.Either<CalendarError, number> => {
    if (!Number.isInteger(year) || !Number.isInteger(month) || month < 1 || month > 12)
      return E.left({ _tag: 'NoSuchMonth', calendar: name, year, month })
    const at = position({ year, month })
    const isKnown = at >= position(source.firstMonth) && at <= position(source.lastMonth)
    return isKnown ? E.right(source.daysIn(year, month)) : outOfRange({ year, month })
  }

  const dateOf = ({ year, month, day }: MonthParts): E.Either<CalendarError, LocalDate> => {
    const days = daysInMonth(year, month)
    if (E.isLeft(days)) return days
    if (!Number.isInteger(day) || day < 1 || day > days.right)
      return E.left({ _tag: 'NoSuchDay', calendar: name, year, month, day, daysInMonth: days.right })
    const date = addDays(source.startOf(year, month), day - 1)
    return date < first || date > last ? outOfRange(date) : E.right(date)
  }

  const dayInMonth = (date: LocalDate, months: number, day: number): E.Either<CalendarError, LocalDate> => {
    const parts = partsOf(date)
    if (E.isLeft(parts)) return parts
    const month = atPosition(position(parts.right) + months)
    const days = daysInMonth(month.year, month.month)
    return E.isLeft(days) ? days : dateOf({ ...month, day: Math.min(day, days.right) })
  }

  return {
    name,
    first,
    last,
    partsOf,
    dateOf,
    daysInMonth,
    dayInMonth,
    endOfMonth: (date) => dayInMonth(date, 0, Number.MAX_SAFE_INTEGER),
    addMonths: (anchor, months) => {
      const parts = partsOf(anchor)
      return E.isLeft(parts) ? parts : dayInMonth(anchor, months, parts.right.day)
    },
  }
}
