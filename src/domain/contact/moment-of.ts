import { isInstant } from '../value/instant.js'
import { epochDay, type LocalDate, twoDigits } from '../value/local-date.js'
import { dayLength, minute } from './local-clock.js'

/** Milliseconds of an instant as text; `NaN` for what is none. */
export const momentOf = (at: string): number => {
  if (!isInstant(at)) return Date.parse(at)
  const day: LocalDate = at as string as LocalDate
  const seconds = twoDigits(at, 17) * 1000 + twoDigits(at, 20) * 10 + (at.charCodeAt(22) - 48)
  return epochDay(day) * dayLength + twoDigits(at, 11) * 60 * minute + twoDigits(at, 14) * minute + seconds
}
