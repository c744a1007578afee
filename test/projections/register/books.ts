import fc from 'fast-check'
import { bookHistory } from '../../../src/adapters/testing/index.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import { type WholeBook, wholeBook } from '../../../src/domain/book/whole-book.js'
import { fold } from '../../../src/domain/decider.js'
import type { LocalDate } from '../../../src/domain/value/local-date.js'
import { collectionItems } from '../../../src/projections/collection/collection-items.js'
import { project } from '../../../src/projections/projection/projection.js'
import type { RegisterRow } from '../../../src/projections/register/register.js'
import { daysOf, seen, states, until } from '../history.js'

export const sum = (amounts: ReadonlyArray<bigint>): bigint => amounts.reduce((a, b) => a + b, 0n)

/** Some days of random books, each with all streams as they were at the end of it. */
export const eachDay = (
  runs: number,
  check: (events: ReadonlyArray<BookEvent>, asOf: LocalDate, book: WholeBook) => void,
): void =>
  fc.assert(
    fc.property(bookHistory({ maxCommands: 40 }), fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (told, picks) => {
      const days = daysOf(told.events)
      for (const pick of picks) {
        const day = days[pick % days.length] as LocalDate
        check(told.events, day, fold(wholeBook, until(told.events, day)))
      }
    }),
    { numRuns: runs },
  )

/** The same states with what bears on credit, plans and placements in them. */
export const cases = (events: ReadonlyArray<BookEvent>) => project(collectionItems, seen(events))

/** A book as two parts of disjoint streams. */
export const inTwo = (events: ReadonlyArray<BookEvent>) => {
  const all = seen(events)
  const streams = [...new Set(all.map(({ stream }) => stream))]
  return [0, 1].map((half) =>
    project(
      collectionItems,
      all.filter(({ stream }) => streams.indexOf(stream) % 2 === half),
    ),
  )
}

/** The rows of a register in an order that says nothing. */
export const sorted = <Row extends RegisterRow>(rows: ReadonlyArray<Row>): ReadonlyArray<string> =>
  rows.map((row) => JSON.stringify(row, (_, value) => (typeof value === 'bigint' ? `${value}` : value))).sort()

export { states }
