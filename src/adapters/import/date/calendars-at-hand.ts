import type { Calendars } from './day-of.js'

/** The Persian and the Hijri calendar, where the package that computes them is installed. */
export const calendarsAtHand = async (): Promise<Calendars | undefined> => {
  try {
    return (await import('../../calendars/index.js')).monthCalendars
  } catch {
    return undefined
  }
}
