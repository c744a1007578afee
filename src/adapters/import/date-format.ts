import * as E from 'fp-ts/lib/Either.js'
import { daysInMonth, fromParts, type LocalDate } from '../../domain/value/local-date.js'

/** A way to write dates, such as `DD.MM.YYYY`. */
export interface DateFormat {
  readonly name: string
  readonly shape: RegExp
  readonly order: ReadonlyArray<'Y' | 'M' | 'D'>
}

export interface InvalidDateFormat {
  readonly _tag: 'InvalidDateFormat'
  readonly pattern: string
}

const digits: Readonly<Record<string, string>> = {
  YYYY: '(\\d{4})',
  MM: '(\\d{2})',
  DD: '(\\d{2})',
  M: '(\\d{1,2})',
  D: '(\\d{1,2})',
}

/**
 * Reads a pattern of the tokens `YYYY`, `MM`, `DD` (two digits) and `M`, `D` (one or two), with separators that are
 * neither letters nor digits. Without separators every token has a fixed length.
 */
export const dateFormat = (pattern: string): E.Either<InvalidDateFormat, DateFormat> => {
  const name = pattern.toUpperCase()
  const tokens = name.match(/Y+|M+|D+|[^YMD]+/g) ?? []
  const parts = tokens.filter((token) => Object.hasOwn(digits, token))
  const order = parts.map((token) => token.charAt(0) as 'Y' | 'M' | 'D')
  const separators = tokens.filter((token) => !Object.hasOwn(digits, token))
  const whole = new Set(order).size === 3 && order.length === 3
  const separated = separators.every((text) => /^[^\p{L}\p{N}]+$/u.test(text))
  const parted = separators.length >= 2 || (separators.length === 0 && parts.every((token) => token.length > 1))
  if (!whole || !separated || !parted) return E.left({ _tag: 'InvalidDateFormat', pattern })
  const shape = tokens.map((token) => digits[token] ?? token.replace(/[^\s]/g, '\\$&'))
  return E.right({ name, shape: new RegExp(`^${shape.join('')}$`), order })
}

/** Year, month and day of a text of that shape, whether or not there is such a day. */
export const partsOf = (
  { shape, order }: DateFormat,
  text: string,
): readonly [year: number, month: number, day: number] | undefined => {
  const match = shape.exec(text)
  if (match === null) return undefined
  const part = (which: 'Y' | 'M' | 'D') => Number(match[order.indexOf(which) + 1])
  return [part('Y'), part('M'), part('D')]
}

/** Whether a text could be a date in that format: its month is a month, and its day may be a day of some month. */
export const fits = (format: DateFormat, text: string): boolean => {
  const parts = partsOf(format, text)
  return parts !== undefined && parts[1] >= 1 && parts[1] <= 12 && parts[2] >= 1 && parts[2] <= 31
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August']
const monthNames = [...months, 'September', 'October', 'November', 'December']

/** Years before this are those of another calendar: the year 1404 is 2025 for a Persian, and 1446 for Muslims. */
const firstYear = 1600

/** The date in that format; else what was expected instead. */
export const dateIn = (format: DateFormat, text: string): E.Either<string, LocalDate> => {
  const parts = partsOf(format, text)
  if (parts === undefined) return E.left(`a date as ${format.name}`)
  const [year, month, day] = parts
  if (year < firstYear) {
    const why = `the year ${year} looks like one of the Persian or the Hijri calendar, which are not read yet`
    return E.left(`a Gregorian date as ${format.name}: ${why}`)
  }
  if (month < 1 || month > 12) return E.left(`a date as ${format.name}: there is no month ${month}`)
  const days = daysInMonth(year, month)
  return day >= 1 && day <= days
    ? E.right(fromParts(year, month, day))
    : E.left(`a day of the calendar, as ${format.name}: ${monthNames[month - 1]} ${year} has ${days} days`)
}
