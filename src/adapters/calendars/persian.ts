import { monthCalendar } from '../../domain/calendar/month-calendar.js'
import { localDate } from '../../domain/value/local-date.js'
import { temporalSource } from './temporal-source.js'

/**
 * The Persian calendar (Solar Hijri), for the days of the Gregorian years 1900 to 2100. So far all that compute it agree on
 * its leap years; the first on which they do not is that of March 2124.
 *
 * @since 0.1.0
 * @example persian.dateOf({ year: 1405, month: 1, day: 1 }) // right: 2026-03-21
 */
export const persian = monthCalendar({
  name: 'persian',
  first: localDate('1900-01-01'),
  last: localDate('2100-12-31'),
  firstMonth: { year: 1278, month: 10 },
  lastMonth: { year: 1479, month: 10 },
  ...temporalSource('persian'),
})
