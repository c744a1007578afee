import { addDays, epochDay, type LocalDate, localDate } from '../../domain/value/local-date.js'

/** The days of the demo: a year and a half of business, up to the day that it is looked at. */
export const firstDay = localDate('2024-10-01')
export const asOf = localDate('2026-03-31')

// The first of January 1970 was a Thursday. The creditor's office works from Monday to Friday.
const isBusinessDay = (day: LocalDate): boolean => (epochDay(day) + 3) % 7 < 5

/** That day, or the next on which the office works. */
export const onBusinessDay = (day: LocalDate): LocalDate => (isBusinessDay(day) ? day : onBusinessDay(addDays(day, 1)))

/** So many business days later, or earlier. */
export const businessDaysFrom = (day: LocalDate, count: number): LocalDate => {
  let moved = day
  for (let left = Math.abs(count); left > 0; ) {
    moved = addDays(moved, Math.sign(count))
    if (isBusinessDay(moved)) left -= 1
  }
  return moved
}

export const businessDays = (): ReadonlyArray<LocalDate> => {
  const days: LocalDate[] = []
  for (let day = firstDay; day <= asOf; day = addDays(day, 1)) if (isBusinessDay(day)) days.push(day)
  return days
}
