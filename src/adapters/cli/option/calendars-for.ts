import type { MonthCalendars } from '../../../domain/calendar/month-calendars.js'
import type { Language } from '../../../domain/message/language.js'
import { note } from '../form/say.js'

/** Persian and Umm al-Qura months are an optional peer: without it dates are Gregorian, and that is said. */
export const calendarsFor = async (lang: Language): Promise<MonthCalendars> => {
  if (lang === 'en') return {}
  try {
    return (await import('../../calendars/index.js')).monthCalendars
  } catch {
    note('dates are Gregorian: the package temporal-polyfill is not installed')
    return {}
  }
}
