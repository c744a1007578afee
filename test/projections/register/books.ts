import fc from 'fast-check'
import { bookHistory, debtHistory } from '../../../src/adapters/testing/index.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import { type WholeBook, wholeBook } from '../../../src/domain/book/whole-book.js'
import type { DebtCommand } from '../../../src/domain/debt/command.js'
import { fold } from '../../../src/domain/decider.js'
import type { LocalDate } from '../../../src/domain/value/local-date.js'
import { collectionItems } from '../../../src/projections/collection/collection-items.js'
import { project } from '../../../src/projections/projection/projection.js'
import type { RegisterRow } from '../../../src/projections/register/register.js'
import { daysOf, seen, states, until } from '../history.js'

export const sum = (amounts: ReadonlyArray<bigint>): bigint => amounts.reduce((a, b) => a + b, 0n)

/** Random books; or, where commands are named, random debts whose lives turn around them, too. */
const histories = (around: ReadonlyArray<DebtCommand['type']>): fc.Arbitrary<ReadonlyArray<BookEvent>> => {
  const books = bookHistory({ maxCommands: 40 }).map(({ events }) => events)
  return around.length === 0
    ? books
    : fc.oneof(
        books,
        debtHistory({ around }).map(({ events }) => events),
      )
}

/** Some days of such histories, each with all streams as they were at the end of it. */
export const eachDay = (
  runs: number,
  check: (events: ReadonlyArray<BookEvent>, asOf: LocalDate, book: WholeBook) => void,
  around: ReadonlyArray<DebtCommand['type']> = [],
): void =>
  fc.assert(
    fc.property(histories(around), fc.array(fc.nat(), { minLength: 4, maxLength: 4 }), (events, picks) => {
      const days = daysOf(events)
      for (const pick of picks) {
        const day = days[pick % days.length] as LocalDate
        check(events, day, fold(wholeBook, until(events, day)))
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
