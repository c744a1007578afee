import type { MonthCalendars } from '../../domain/calendar/month-calendars.js'
import { persian } from './persian.js'
import { ummAlQura } from './umm-al-qura.js'

export { persian, ummAlQura }

/**
 * Every calendar of months there is, for what takes the calendars at hand. The Gregorian one is always among them.
 *
 * @since 0.1.0
 */
export const monthCalendars: MonthCalendars = { persian, 'islamic-umalqura': ummAlQura }
