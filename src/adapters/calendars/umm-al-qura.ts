import { monthCalendar } from '../../domain/calendar/month-calendar.js'
import { localDate } from '../../domain/value/local-date.js'
import { temporalSource } from './temporal-source.js'

/**
 * The Umm al-Qura calendar of Saudi Arabia, for the years 1318 to 1500 of the Hijra: the days that its tables cover in
 * other systems too (`UmAlQuraCalendar` of .NET). It is tabular: where months begin with the sighting of the moon, a day may
 * be one earlier or later. Take holidays as they were announced, and not from here.
 *
 * @since 0.1.0
 * @example ummAlQura.partsOf(localDate('2026-03-21')) // right: { year: 1447, month: 10, day: 2 }
 */
export const ummAlQura = monthCalendar({
  name: 'islamic-umalqura',
  first: localDate('1900-04-30'),
  last: localDate('2077-11-16'),
  firstMonth: { year: 1318, month: 1 },
  lastMonth: { year: 1500, month: 12 },
  ...temporalSource('islamic-umalqura'),
})
