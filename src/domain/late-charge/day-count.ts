import * as t from 'io-ts'
import { daysInMonth, epochDay, fromParts, isLeapYear, type LocalDate, twoDigits } from '../value/local-date.js'

/**
 * How days become a part of a year.
 *
 * - `act/365`: calendar days over 365, in leap years too (ISDA 2006, 4.16(d)). The default of statutes and courts.
 * - `act/360`: calendar days over 360 (4.16(e)).
 * - `30e/360`: every month has 30 days; the 31st counts as the 30th (4.16(g), "Eurobond basis").
 * - `act/act-isda`: days of leap years over 366, the other days over 365 (4.16(b)).
 *
 * The American 30/360 (4.16(f)) is left out on purpose: what the 31st counts for depends there on where the period began,
 * so that the interest of two parts is not the interest of the whole.
 *
 * @since 0.1.0
 */
export const DayCount = t.keyof(
  { 'act/365': null, 'act/360': null, '30e/360': null, 'act/act-isda': null },
  'a day count',
)
export type DayCount = t.TypeOf<typeof DayCount>

const yearOf = (date: LocalDate): number => Number(date.slice(0, 4))

const actualDays = (from: LocalDate, to: LocalDate): number => epochDay(to) + 1 - epochDay(from)

const in30DayMonths = (year: number, month: number, day: number): number => year * 360 + month * 30 + Math.min(day, 30)

const days30e = (from: LocalDate, to: LocalDate): number => {
  const [year, month, day] = [yearOf(to), twoDigits(to, 5), twoDigits(to, 8)]
  const isLast = day === daysInMonth(year, month)
  const end = isLast ? in30DayMonths(year, month + 1, 1) : in30DayMonths(year, month, day + 1)
  return end - in30DayMonths(yearOf(from), twoDigits(from, 5), twoDigits(from, 8))
}

interface DayCountRule {
  /** The days from `from` to `to`, both inclusive. */
  readonly days: (from: LocalDate, to: LocalDate) => number
  /** How many days the year of that day has. */
  readonly yearDays: (day: LocalDate) => number
  /** Whether a period has to be cut at every new year, as years differ in length. */
  readonly cutAtNewYear: boolean
}

/**
 * The conventions by name. In each of them days are the difference of two positions on one line, that of the day after
 * `to` and that of `from`: hence parts always add up to the whole.
 *
 * @since 0.1.0
 * @example dayCounts['30e/360'].days(localDate('2026-02-01'), localDate('2026-02-28')) // 30
 */
export const dayCounts: Readonly<Record<DayCount, DayCountRule>> = {
  'act/365': { days: actualDays, yearDays: () => 365, cutAtNewYear: false },
  'act/360': { days: actualDays, yearDays: () => 360, cutAtNewYear: false },
  '30e/360': { days: days30e, yearDays: () => 360, cutAtNewYear: false },
  'act/act-isda': {
    days: actualDays,
    yearDays: (day) => (isLeapYear(yearOf(day)) ? 366 : 365),
    cutAtNewYear: true,
  },
}

/** The first days of the years that begin after `from` and not after `to`. */
export const newYears = (from: LocalDate, to: LocalDate): ReadonlyArray<LocalDate> =>
  Array.from({ length: Math.max(0, yearOf(to) - yearOf(from)) }, (_, n) => fromParts(yearOf(from) + 1 + n, 1, 1))
