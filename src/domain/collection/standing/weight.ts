import { daysBetween, type LocalDate } from '../../value/local-date.js'

const year = 365

/** How much something of that day still says: twice as much within a year as in the year before it, and nothing of what is older. */
export const weightOn = (day: LocalDate, on: LocalDate): number => {
  const ago = daysBetween(on, day)
  if (ago < 0 || ago > 2 * year) return 0
  return ago <= year ? 2 : 1
}
