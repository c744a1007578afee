import * as t from 'io-ts'

/**
 * The calendars of months, by their names in Unicode CLDR. FROZEN: terms are stored with them.
 *
 * @since 0.1.0
 */
export const CalendarName = t.keyof({ gregory: null, persian: null, 'islamic-umalqura': null }, 'a calendar of months')
export type CalendarName = t.TypeOf<typeof CalendarName>

/**
 * A month of a calendar: its year, and its number from 1.
 *
 * @since 0.1.0
 */
export interface YearMonth {
  readonly year: number
  readonly month: number
}

/**
 * A day as its calendar counts it: 2026-03-21 is `{ year: 1405, month: 1, day: 1 }` in the Persian one.
 *
 * @since 0.1.0
 */
export interface MonthParts extends YearMonth {
  readonly day: number
}
