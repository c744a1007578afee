import * as t from 'io-ts'
import { Text } from '../value/id.js'
import { LocalDate } from '../value/local-date.js'
import { refined } from '../value/refined.js'
import { CalendarName } from './month-parts.js'
import { Weekday, weekdayOf } from './weekday.js'

/**
 * The days of the week on which nobody works, from a day and to a day (both inclusive) where that is known.
 *
 * @since 0.1.0
 */
export const Weekend = t.intersection(
  [t.type({ days: t.readonlyArray(Weekday) }), t.partial({ from: LocalDate, to: LocalDate })],
  'a weekend',
)
export type Weekend = Readonly<t.TypeOf<typeof Weekend>>

/**
 * A day without business, and what it is called.
 *
 * @since 0.1.0
 */
export const Holiday = t.type({ on: LocalDate, name: Text }, 'a holiday')
export type Holiday = Readonly<t.TypeOf<typeof Holiday>>

const inOrder = (weekends: ReadonlyArray<Weekend>): boolean =>
  weekends.every(({ days, from, to }, index) => {
    const before = weekends[index - 1]
    const follows = before === undefined || (before.to !== undefined && from !== undefined && before.to < from)
    return follows && new Set(days).size < 7 && (from === undefined || to === undefined || from <= to)
  })

/**
 * Weekends one after the other: no day has two, and no week is without a working day.
 *
 * @since 0.1.0
 */
export const Weekends = refined(
  t.readonlyArray(Weekend),
  inOrder,
  'weekends in the order of their days, of six days at most',
)
export type Weekends = ReadonlyArray<Weekend>

/**
 * On which days a creditor or a place does business, as data. Weekends change by law, so they have days from and to; a day
 * that none of them covers is in no weekend. Holidays are yours to give: those of the moon are announced and not computed.
 * `months` is the calendar of the agreement, which the "modified" conventions go by.
 *
 * FROZEN: agreements are stored with it.
 *
 * @since 0.1.0
 * @example { name: 'Tehran', version: '1405', weekends: [{ days: ['friday'] }], holidays: [], months: 'persian' }
 */
export const BusinessCalendar = t.type(
  { name: Text, version: Text, weekends: Weekends, holidays: t.readonlyArray(Holiday), months: CalendarName },
  'a business calendar',
)
export type BusinessCalendar = Readonly<t.TypeOf<typeof BusinessCalendar>>

/**
 * Whether a day is neither of the weekend then in force nor a holiday.
 *
 * @since 0.1.0
 */
export const isBusinessDay = ({ weekends, holidays }: BusinessCalendar, date: LocalDate): boolean => {
  const weekday = weekdayOf(date)
  const isWeekend = weekends.some(
    ({ days, from, to }) =>
      days.includes(weekday) && (from === undefined || from <= date) && (to === undefined || date <= to),
  )
  return !isWeekend && !holidays.some(({ on }) => on === date)
}
