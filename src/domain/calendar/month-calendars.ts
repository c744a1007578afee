import * as E from 'fp-ts/lib/Either.js'
import type { CalendarNotSupplied } from './error.js'
import { gregorian } from './gregorian.js'
import type { MonthCalendar } from './month-calendar.js'
import type { CalendarName } from './month-parts.js'

/**
 * The calendars at hand, each under its own name. The Gregorian one need not be given.
 *
 * @since 0.1.0
 */
export type MonthCalendars = { readonly [N in CalendarName]?: MonthCalendar<N> }

/**
 * The calendar of that name, if it is at hand.
 *
 * @since 0.1.0
 */
export const calendarNamed = (
  calendars: MonthCalendars,
  name: CalendarName = 'gregory',
): E.Either<CalendarNotSupplied, MonthCalendar> => {
  const calendar = name === 'gregory' ? gregorian : calendars[name]
  return calendar === undefined ? E.left({ _tag: 'CalendarNotSupplied', calendar: name }) : E.right(calendar)
}
