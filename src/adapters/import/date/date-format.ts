import * as E from 'fp-ts/lib/Either.js'
import type { LocalDate } from '../../../domain/value/local-date.js'
import { type Calendars, fromNumbers, isOtherCalendar } from './day-of.js'
import type { CalendarOfFile } from './month-names.js'
import { fullYear } from './written-day.js'

/**
 * A date format given by the user, such as `DD.MM.YYYY` or `persian YYYY/MM/DD`.
 *
 * @since 0.2.0
 */
export interface DateFormat {
  readonly name: string
  readonly shape: RegExp
  readonly order: ReadonlyArray<'Y' | 'M' | 'D'>
  readonly calendar: CalendarOfFile | undefined
  readonly yearDigits: number
}

/**
 * A pattern that is no date format.
 *
 * @since 0.2.0
 */
export interface InvalidDateFormat {
  readonly _tag: 'InvalidDateFormat'
  readonly pattern: string
}

const digits: Readonly<Record<string, string>> = {
  YYYY: '(\\d{4})',
  YY: '(\\d{2})',
  MM: '(\\d{2})',
  DD: '(\\d{2})',
  M: '(\\d{1,2})',
  D: '(\\d{1,2})',
}

/**
 * Reads a pattern of the tokens `YYYY`, `YY`, `MM`, `DD` and `M`, `D` (one digit or two), with separators that are
 * neither letters nor digits. Without separators every token has a fixed length. `persian` or `hijri` before it names the
 * calendar.
 *
 * @since 0.2.0
 */
export const dateFormat = (pattern: string): E.Either<InvalidDateFormat, DateFormat> => {
  const [, named, rest = ''] = /^(?:(gregorian|persian|hijri)\s+)?(.*)$/i.exec(pattern) ?? []
  const calendar = named?.toLowerCase() as CalendarOfFile | undefined
  const name = rest.toUpperCase()
  const tokens = name.match(/Y+|M+|D+|[^YMD]+/g) ?? []
  const parts = tokens.filter((token) => Object.hasOwn(digits, token))
  const order = parts.map((token) => token.charAt(0) as 'Y' | 'M' | 'D')
  const separators = tokens.filter((token) => !Object.hasOwn(digits, token))
  const whole = new Set(order).size === 3 && order.length === 3
  const separated = separators.every((text) => /^[^\p{L}\p{N}]+$/u.test(text))
  const parted = separators.length >= 2 || (separators.length === 0 && parts.every((token) => token.length > 1))
  if (!whole || !separated || !parted) return E.left({ _tag: 'InvalidDateFormat', pattern })
  const shape = tokens.map((token) => digits[token] ?? token.replace(/[^\s]/g, '\\$&'))
  return E.right({
    name: calendar === undefined ? name : `${calendar} ${name}`,
    shape: new RegExp(`^${shape.join('')}$`),
    order,
    calendar,
    yearDigits: parts.includes('YY') ? 2 : 4,
  })
}

/** The date in that format; the left says what was expected. */
export const dateIn = (
  { shape, order, calendar, name, yearDigits }: DateFormat,
  text: string,
  fallback: CalendarOfFile | undefined,
  calendars: Calendars,
): E.Either<string, LocalDate> => {
  const match = shape.exec(text)
  if (match === null) return E.left(`a date as ${name}`)
  const part = (which: 'Y' | 'M' | 'D') => Number(match[order.indexOf(which) + 1])
  const year = fullYear(part('Y'), yearDigits)
  const of = calendar ?? (isOtherCalendar(year) ? fallback : 'gregorian')
  const date = fromNumbers([year, part('M'), part('D')], of, calendars)
  return E.isRight(date) ? date : E.left(`a day of the calendar, as ${name}: ${date.left}`)
}
