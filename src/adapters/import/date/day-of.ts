import * as E from 'fp-ts/lib/Either.js'
import type { MonthCalendars } from '../../../domain/calendar/month-calendars.js'
import { daysInMonth, fromEpochDay, fromParts, type LocalDate } from '../../../domain/value/local-date.js'
import type { CalendarOfFile } from './month-names.js'
import { type DateOrder, fullYear, type WrittenDay } from './written-day.js'

/** How the numbers of a column are read: which comes first, and of which calendar they are. */
export interface DayReading {
  readonly order: DateOrder | undefined
  readonly calendar: CalendarOfFile | undefined
}

/** The calendars at hand. The Persian and the Hijri one come from an optional package. */
export type Calendars = MonthCalendars

const monthNames = 'January February March April May June July August September October November December'.split(' ')

/** Years before this are those of another calendar: the year 1404 is 2025 for a Persian, and 1446 for Muslims. */
const firstYear = 1600
const firstSpreadsheetDay = -25_569

export const isOtherCalendar = (year: number): boolean => year >= 1200 && year < firstYear

type Numbers = readonly [year: number, month: number, day: number]

/** Year, month and day among three numbers, in that order; nothing where the looks do not allow it. */
export const inOrder = (written: Extract<WrittenDay, { form: 'numbers' }>, order: DateOrder): Numbers | undefined => {
  const [a, b, c] = written.numbers
  const { looks } = written
  if (looks.startsWith('9999')) return order === 'YMD' ? [a, b, c] : undefined
  const long = looks.endsWith('9999')
  if (order === 'YMD') return long ? undefined : [fullYear(a, 2), b, c]
  const year = long ? c : fullYear(c, 2)
  return order === 'DMY' ? [year, b, a] : [year, a, b]
}

/** How a day was written, for a reader: `M/D/YYYY`. */
export const patternOf = (written: WrittenDay, order: DateOrder | undefined): string => {
  switch (written.form) {
    case 'named':
      return written.pattern
    case 'serial':
      return 'days of a spreadsheet'
    case 'numbers': {
      const { looks } = written
      if (looks === '99999999') return 'YYYYMMDD'
      if (looks === '9999-9-9') return 'YYYY-MM-DD'
      if (looks === '99/9999') return order === 'MDY' ? 'MMDDYYYY' : 'DDMMYYYY'
      const mark = looks.replace(/\d/g, '').charAt(0)
      if (looks.startsWith('9999')) return ['YYYY', 'M', 'D'].join(mark)
      const year = looks.endsWith('9999') ? 'YYYY' : 'YY'
      const parts = { DMY: ['D', 'M', year], MDY: ['M', 'D', year], YMD: [year, 'M', 'D'] }[order ?? 'DMY']
      return parts.join(mark)
    }
  }
}

/** The orders in which three numbers of those looks can stand. */
export const ordersOf = (looks: string): ReadonlyArray<DateOrder> => {
  if (looks.startsWith('9999')) return ['YMD']
  if (looks.includes('.')) return ['DMY']
  return looks.endsWith('9999') ? ['MDY', 'DMY'] : ['MDY', 'DMY', 'YMD']
}

/** Whether the numbers could be a day in that order: its month is a month, and its day may be a day of some month. */
export const fitsOrder = (written: Extract<WrittenDay, { form: 'numbers' }>, order: DateOrder): boolean => {
  const parts = inOrder(written, order)
  if (parts === undefined) return false
  const [, month, day] = parts
  // Two digits of a year in front are years about now, or nobody would leave the century out.
  const soundYear = order !== 'YMD' || written.looks.startsWith('9999') || (parts[0] >= 2010 && parts[0] <= 2040)
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && soundYear
}

/** The day that was written; else what is wrong with it. */
export const dayOf = (
  written: WrittenDay,
  { order, calendar }: DayReading,
  calendars: Calendars,
): E.Either<string, LocalDate> => {
  switch (written.form) {
    case 'serial':
      return E.right(fromEpochDay(firstSpreadsheetDay + written.days))
    case 'named':
      return fromNumbers([written.year, written.month, written.day], written.calendar, calendars)
    case 'numbers': {
      const possible = ordersOf(written.looks)
      const told =
        order !== undefined && possible.includes(order) ? order : possible.length === 1 ? possible[0] : undefined
      const parts = told && inOrder(written, told)
      if (parts === undefined) return E.left(`a date whose order is known: ${possible.join(' or ')}`)
      return fromNumbers(parts, isOtherCalendar(parts[0]) ? calendar : 'gregorian', calendars)
    }
  }
}

/** The day of that year, month and day; else what is wrong with it. */
export const fromNumbers = (
  [year, month, day]: Numbers,
  calendar: CalendarOfFile | undefined,
  calendars: Calendars,
): E.Either<string, LocalDate> => {
  if (month < 1 || month > 12) return E.left(`there is no month ${month}`)
  if (calendar === 'persian' || calendar === 'hijri') {
    const months = calendars[calendar === 'persian' ? 'persian' : 'islamic-umalqura']
    if (months === undefined) return E.left(`the ${calendar} calendar needs the package temporal-polyfill`)
    const date = months.dateOf({ year, month, day })
    return E.isRight(date) ? date : E.left(`no day ${year}/${month}/${day} in the ${calendar} calendar`)
  }
  if (year < firstYear || calendar === undefined) {
    return E.left(
      `the year ${year} looks like one of the Persian or the Hijri calendar: say --calendar persian or --calendar hijri`,
    )
  }
  if (year > 9999) return E.left(`there is no year ${year}`)
  const days = daysInMonth(year, month)
  return day >= 1 && day <= days
    ? E.right(fromParts(year, month, day))
    : E.left(`${monthNames[month - 1]} ${year} has ${days} days`)
}
