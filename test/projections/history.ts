import { seenEvents as seen } from '../../src/adapters/testing/index.js'
import type { BookEvent } from '../../src/domain/book/book.js'
import { instant } from '../../src/domain/value/instant.js'
import { addDays, LocalDate, localDate } from '../../src/domain/value/local-date.js'
import type { Position } from '../../src/domain/value/position.js'
import { openItems } from '../../src/projections/open-item/open-item.js'
import { project } from '../../src/projections/projection/projection.js'

export { seenEvents as seen } from '../../src/adapters/testing/index.js'

/** When the nth event of a book was recorded. */
export const recordedAt = (n: number) => instant(new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString())

/** The place of the nth event in the log; before the first of them is the place where it begins. */
export const placeOf = (n: number) => `${n + 1}` as Position

export const states = (events: ReadonlyArray<BookEvent>) => project(openItems, seen(events))

/** Days worth asking about: those that events happen on or name, the days beside them, and some far away. */
export const daysOf = (events: ReadonlyArray<BookEvent>): ReadonlyArray<LocalDate> => [
  ...new Set([
    localDate('1999-12-31'),
    localDate('2099-12-31'),
    ...events.flatMap((event) => [addDays(event.on, 31), ...named(event).flatMap(beside)]),
  ]),
]

const named = (event: BookEvent): ReadonlyArray<LocalDate> => {
  const says = event as unknown as Readonly<Record<string, unknown>>
  return [
    event.on,
    ...['by', 'deadline', 'until', 'dueDate', 'chequeDate'].map((field) => says[field]).filter(LocalDate.is),
  ]
}

const beside = (day: LocalDate): ReadonlyArray<LocalDate> => [addDays(day, -1), day, addDays(day, 1)]

/** What was true on a day, in the order in which it was recorded. */
export const until = <E extends BookEvent>(events: ReadonlyArray<E>, day: LocalDate): ReadonlyArray<E> =>
  events.filter(({ on }) => on <= day)
