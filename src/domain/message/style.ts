import type { MonthCalendars } from '../calendar/month-calendars.js'
import type { CalendarName } from '../calendar/month-parts.js'
import type { Language } from './language.js'

/**
 * Which digits numbers are written with: 123, ١٢٣ or ۱۲۳.
 *
 * @since 0.2.0
 */
export type Digits = 'latn' | 'arab' | 'arabext'

/**
 * How figures are written in a message.
 *
 * - `calendar`: whose months dates are told in; `beside`: those of a second calendar, in brackets. Both are taken from `calendars`,
 *   the Gregorian one apart, which is always there.
 * - `toman`: rials alone, tomans alone, or tomans in brackets beside rials. A toman is ten rials, and no currency.
 *
 * @since 0.2.0
 */
export interface MessageStyle {
  readonly language: Language
  readonly digits: Digits
  readonly calendar: CalendarName
  readonly beside?: CalendarName | undefined
  readonly calendars: MonthCalendars
  readonly toman: 'none' | 'beside' | 'alone'
}

/**
 * The style that is usual for a language: Persian months and digits with tomans beside rials, Umm al-Qura months with the Gregorian
 * date beside, Gregorian months. A calendar that is not among those given falls back to the Gregorian one.
 *
 * @since 0.2.0
 */
export const usualStyle = (language: Language, calendars: MonthCalendars = {}): MessageStyle => {
  switch (language) {
    case 'fa':
      return {
        language,
        digits: 'arabext',
        calendar: calendars.persian === undefined ? 'gregory' : 'persian',
        calendars,
        toman: 'beside',
      }
    case 'ar':
      return calendars['islamic-umalqura'] === undefined
        ? { language, digits: 'arab', calendar: 'gregory', calendars, toman: 'none' }
        : { language, digits: 'arab', calendar: 'islamic-umalqura', beside: 'gregory', calendars, toman: 'none' }
    case 'en':
      return { language, digits: 'latn', calendar: 'gregory', calendars, toman: 'none' }
  }
}
