import * as E from 'fp-ts/lib/Either.js'
import { instantOf } from '../../../domain/value/instant.js'
import { isLocalDate, type LocalDate } from '../../../domain/value/local-date.js'
import { dayIn, type Zone } from '../../../domain/value/zone.js'
import { type DateFormat, dateIn } from './date-format.js'
import { dateText } from './date-text.js'
import { type Calendars, dayOf, fitsOrder, ordersOf, patternOf } from './day-of.js'
import type { CalendarOfFile } from './month-names.js'
import { type DateOrder, type WrittenDay, writtenDay } from './written-day.js'

/** How a column writes its dates. */
export interface DateColumn {
  /** As the user says it: then nothing else is a date. */
  readonly format: DateFormat | undefined
  /** Which number comes first, by the looks of a date: `{'9/9/9999': 'MDY'}`. */
  readonly orders: Readonly<Record<string, DateOrder>>
  /** Of years such as 1405 and 1447. */
  readonly calendar: CalendarOfFile | undefined
}

/** What else dates are read by. */
export interface DateContext {
  readonly calendars: Calendars
  /** Of the book: a time with a zone of its own falls on the day that it is there. */
  readonly zone: Zone | undefined
}

/** Why a cell is no date. `rival` is the order of the same looks in which it would be one. */
export interface DateProblem {
  readonly expected: string
  readonly rival?: { readonly format: string; readonly rival: string }
}

const wanted = 'a date such as 2026-03-31'

const sixDigits = `${wanted}; six digits are read as you say: --date-format DDMMYY, MMDDYY or YYMMDD`

/**
 * Reads a cell as a date. A time is dropped where the day stands by itself: at midnight, or without a zone. A time with a
 * zone may be another day elsewhere: it is read in the zone of the book where that is told, and else refused.
 */
export const readDate = (column: DateColumn, context: DateContext, cell: string): E.Either<DateProblem, LocalDate> => {
  const { day, zoned } = dateText(cell)
  const date = readDay(column, context, day)
  if (E.isLeft(date) || zoned === undefined) return date
  if (context.zone === undefined) {
    const why = 'with a time zone it can be another day: say the zone of the book, such as --zone Europe/Berlin'
    return E.left({ expected: `a date without a time (${why})` })
  }
  const instant = new Date(`${date.right}T${zoned}`)
  return Number.isNaN(instant.getTime())
    ? E.left({ expected: `${wanted}, with a time of the day` })
    : E.right(dayIn(context.zone, instantOf(instant)))
}

const readDay = (column: DateColumn, context: DateContext, day: string): E.Either<DateProblem, LocalDate> => {
  const { format, orders, calendar } = column
  if (format !== undefined) {
    const date = dateIn(format, day, calendar, context.calendars)
    return E.isLeft(date) ? E.left({ expected: date.left }) : date
  }
  if (isLocalDate(day) && day > '1600') return E.right(day)
  const written = writtenDay(day)
  if (written === undefined) return E.left({ expected: /^\d{6}$/.test(day) ? sixDigits : wanted })
  const order = written.form === 'numbers' ? orders[written.looks] : undefined
  if (written.form === 'numbers' && !fitsOrder(written, order ?? 'YMD')) {
    const rival = rivalOf(written, order)
    if (rival !== undefined) return E.left(rival)
  }
  const date = dayOf(written, { order, calendar }, context.calendars)
  return E.isRight(date) ? date : E.left({ expected: `${wanted}: ${date.left}` })
}

/** Where days and months change places without being seen: no value of such a column can be trusted. */
const rivalOf = (
  written: Extract<WrittenDay, { form: 'numbers' }>,
  order: DateOrder | undefined,
): DateProblem | undefined => {
  if (order === undefined) return undefined
  const other = ordersOf(written.looks).find((one) => one !== order && fitsOrder(written, one))
  if (other === undefined) return undefined
  const [format, rival] = [patternOf(written, order), patternOf(written, other)]
  return {
    expected: `a date as ${format}, as in the rows before (mixed date formats: this is ${rival})`,
    rival: { format, rival },
  }
}
