import type * as t from 'io-ts'
import { leaf } from './leaf.js'

/**
 * Mark of the type, which tells a checked {@link LocalDate} from any other text.
 *
 * @since 0.1.0
 */
export interface LocalDateBrand {
  readonly LocalDate: unique symbol
}

/**
 * A calendar day as ISO 8601 text, `2026-03-31`. Days compare as strings. No time, no zone.
 *
 * @since 0.1.0
 */
export type LocalDate = t.Branded<string, LocalDateBrand>

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const

/**
 * Whether a year of the Gregorian calendar has 366 days.
 *
 * @since 0.1.0
 */
export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/**
 * Days of a month of the Gregorian calendar; months count from 1.
 *
 * @since 0.1.0
 */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48
export const twoDigits = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1)
const yearOf = (text: string): number => twoDigits(text, 0) * 100 + twoDigits(text, 2)

export const isDigit = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

const hyphen = 45

const hasShape = (text: string): boolean =>
  text.charCodeAt(4) === hyphen &&
  text.charCodeAt(7) === hyphen &&
  isDigit(text, 0) &&
  isDigit(text, 1) &&
  isDigit(text, 2) &&
  isDigit(text, 3) &&
  isDigit(text, 5) &&
  isDigit(text, 6) &&
  isDigit(text, 8) &&
  isDigit(text, 9)

/** Whether the text begins with a date. */
export const startsWithDate = (text: string): boolean => {
  if (!hasShape(text)) return false
  const year = yearOf(text)
  const month = twoDigits(text, 5)
  const day = twoDigits(text, 8)
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/**
 * Whether a value from outside is a day that exists, in the form `2026-03-31`.
 *
 * @since 0.1.0
 */
export const isLocalDate = (u: unknown): u is LocalDate => typeof u === 'string' && u.length === 10 && startsWithDate(u)

export const LocalDate = leaf<LocalDate, string>('a date such as 2026-03-31', isLocalDate)

/**
 * The date, for literals in code: a text that is no date is a bug, and throws. Outside text goes through the codec.
 *
 * @since 0.1.0
 * @example
 * localDate('2026-03-31') // '2026-03-31'
 */
export const localDate = (text: string): LocalDate => {
  if (isLocalDate(text)) return text
  throw new RangeError(`'${text}' is not a date such as '2026-03-31'`)
}

const pad = (n: number, width: number): string => n.toString().padStart(width, '0')

/**
 * Date of a year, a month and a day that make one: nothing is checked. `localDate` checks.
 *
 * @since 0.1.0
 */
export const fromParts = (year: number, month: number, day: number): LocalDate =>
  `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as LocalDate

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar.
 *
 * @since 0.1.0
 */
export const epochDay = (date: LocalDate): number => {
  const year = yearOf(date)
  const month = twoDigits(date, 5)
  const before = year - 1
  const leapDay = month > 2 && isLeapYear(year) ? 1 : 0
  const yearDays = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  return yearDays - 719_162 + (daysBeforeMonth[month - 1] ?? 0) + leapDay + twoDigits(date, 8) - 1
}

const millisecondsPerDay = 86_400_000

/**
 * The inverse of {@link epochDay}.
 *
 * @since 0.1.0
 */
export const fromEpochDay = (day: number): LocalDate => {
  const slot = day & (slots - 1)
  const known = texts[slot]
  if (known !== undefined && days[slot] === day) return known
  const text = new Date(day * millisecondsPerDay).toISOString().slice(0, 10) as LocalDate
  days[slot] = day
  texts[slot] = text
  return text
}

// The days of some eleven years are told once: whoever reckons with one reckons with those around it.
const slots = 4096
const days: number[] = []
const texts: LocalDate[] = []

const firstDay = epochDay('0001-01-01' as LocalDate)
const lastDay = epochDay('9999-12-31' as LocalDate)

/**
 * The date so many days later. ISO dates of four digits end with the years 1 and 9999: what lies beyond is their first or
 * last day, so that what lasts until 9999-12-31 lasts for ever.
 *
 * @since 0.1.0
 * @example
 * addDays(localDate('2026-02-27'), 3) // '2026-03-02'
 */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  fromEpochDay(Math.min(Math.max(epochDay(date) + days, firstDay), lastDay))

/**
 * Calendar days from `from` to `to`; negative when `to` is earlier.
 *
 * @since 0.1.0
 * @example
 * daysBetween(localDate('2026-02-04'), localDate('2026-03-31')) // 55
 */
export const daysBetween = (from: LocalDate, to: LocalDate): number => epochDay(to) - epochDay(from)

/**
 * Days past due on `asOf`: zero or less is not overdue.
 *
 * @since 0.1.0
 * @example
 * daysPastDue(localDate('2026-02-04'), localDate('2026-02-20')) // 16
 */
export const daysPastDue = (dueDate: LocalDate, asOf: LocalDate): number => daysBetween(dueDate, asOf)

/**
 * First day of the month of a date.
 *
 * @since 0.2.0
 */
export const startOfMonth = (date: LocalDate): LocalDate => fromParts(yearOf(date), twoDigits(date, 5), 1)

/**
 * Last day of the month of a date.
 *
 * @since 0.1.0
 */
export const endOfMonth = (date: LocalDate): LocalDate =>
  fromParts(yearOf(date), twoDigits(date, 5), daysInMonth(yearOf(date), twoDigits(date, 5)))

/**
 * The date `months` Gregorian months after `anchor`, on the anchor's day or the last day of a shorter month. Step from
 * the anchor and not from the previous step: 31 January, 28 February, 31 March. Ends where {@link addDays} does.
 *
 * @since 0.1.0
 */
export const addMonths = (anchor: LocalDate, months: number): LocalDate => {
  const index = yearOf(anchor) * 12 + twoDigits(anchor, 5) - 1 + months
  const year = Math.floor(index / 12)
  if (year < 1) return fromEpochDay(firstDay)
  if (year > 9999) return fromEpochDay(lastDay)
  const month = (index % 12) + 1
  return fromParts(year, month, Math.min(twoDigits(anchor, 8), daysInMonth(year, month)))
}

export const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? b : a)
