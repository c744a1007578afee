import * as t from 'io-ts'
import { epochDay, type LocalDate } from '../value/local-date.js'

/**
 * A day of the week. FROZEN: business calendars are stored with these names.
 *
 * @since 0.1.0
 */
export const Weekday = t.keyof(
  { monday: null, tuesday: null, wednesday: null, thursday: null, friday: null, saturday: null, sunday: null },
  'a day of the week',
)
export type Weekday = t.TypeOf<typeof Weekday>

// The first of January 1970 was a Thursday.
const fromFirstOfJanuary1970 = [
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
] as const satisfies ReadonlyArray<Weekday>

/**
 * Weekday of a date.
 *
 * @since 0.1.0
 */
export const weekdayOf = (date: LocalDate): Weekday =>
  fromFirstOfJanuary1970[((epochDay(date) % 7) + 7) % 7] ?? 'thursday'
