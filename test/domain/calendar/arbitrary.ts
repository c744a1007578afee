// Business calendars of all kinds, and the calendars of months that they go by.
import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { monthCalendars } from '../../../src/adapters/calendars/index.js'
import { localDate as anyDay } from '../../../src/adapters/testing/arbitrary/local-date.js'
import type { BusinessCalendar, Weekend } from '../../../src/domain/calendar/business-calendar.js'
import { calendarNamed } from '../../../src/domain/calendar/month-calendars.js'
import type { Weekday } from '../../../src/domain/calendar/weekday.js'
import { localDate } from '../../../src/domain/value/local-date.js'

export { monthCalendars }

/** The value; an error is a failure of the test. */
export const right = <A>(either: E.Either<unknown, A>): A => {
  if (E.isLeft(either)) throw new Error(JSON.stringify(either.left))
  return either.right
}

export const day = anyDay()

export const calendarName = fc.constantFrom('gregory', 'persian', 'islamic-umalqura')

export const anyMonths = calendarName.map((name) => right(calendarNamed(monthCalendars, name)))

const weekdays: ReadonlyArray<Weekday> = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

const days = fc.uniqueArray(fc.constantFrom(...weekdays), { maxLength: 3 })

/** One weekend for ever, or another from 2026 on. */
const weekends: fc.Arbitrary<ReadonlyArray<Weekend>> = fc.oneof(
  days.map((some) => [{ days: some }]),
  fc.tuple(days, days).map(([before, after]) => [
    { to: localDate('2025-12-31'), days: before },
    { from: localDate('2026-01-01'), days: after },
  ]),
)

/** Some holidays here and there, and at times a fortnight of them, so that months are crossed. */
const holidays = fc.tuple(fc.array(day, { maxLength: 30 }), fc.option(day, { freq: 2 })).map(([some, closedFrom]) => [
  ...some.map((on) => ({ on, name: 'some holiday' })),
  ...(closedFrom === null
    ? []
    : [...Array(14).keys()].map((n) => ({
        on: localDate(new Date(Date.parse(closedFrom) + n * 86_400_000).toISOString().slice(0, 10)),
        name: 'closed for a fortnight',
      }))),
])

export const businessCalendar: fc.Arbitrary<BusinessCalendar> = fc.record({
  name: fc.constant('some calendar'),
  version: fc.constant('1'),
  weekends,
  holidays,
  months: calendarName,
})
