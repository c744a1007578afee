import { addDays, addMonths, endOfMonth, type LocalDate } from '../../domain/value/local-date.js'

/** The last day of each of so many weeks until a day, which is the last of them. */
export const weeksUntil = (day: LocalDate, weeks: number): ReadonlyArray<LocalDate> =>
  Array.from({ length: weeks }, (_, n) => addDays(day, -7 * (weeks - 1 - n)))

/**
 * The days that a reader may want to look at: every day of the last five weeks, the week days and the ends of months of a year, in
 * order, and the day itself as the last.
 */
export const reportDays = (day: LocalDate): ReadonlyArray<LocalDate> => {
  const days = Array.from({ length: 35 }, (_, n) => addDays(day, -n))
  const months = Array.from({ length: 12 }, (_, n) => endOfMonth(addMonths(day, -n - 1)))
  return [...new Set([...days, ...months, ...weeksUntil(day, yearOfWeeks)])].sort()
}

/** So many week days are a year, with both ends. */
export const yearOfWeeks = 53
