import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bookHistory,
  bookLaws,
  coverageOf,
  deciderLaws,
  obeys,
  pending,
  tellCoverage,
  uncovered,
} from '../../../src/adapters/testing/index.js'
import { BookEvent } from '../../../src/domain/book/book.js'

const eventTypes = BookEvent.types.map((member) => /"(\w+)"/.exec(member.name)?.[1] ?? member.name)

describe('whatever happens to a book', () => {
  it.each([...bookLaws, ...deciderLaws].map((law) => [law.name, law] as const))('%s', (_, law) => {
    fc.assert(fc.property(bookHistory(), obeys(law)), { numRuns: 100 })
  })

  it('the process is at rest after every command', () => {
    fc.assert(
      fc.property(bookHistory(), ({ turns }) => turns.every(({ after }) => pending(after).length === 0)),
      { numRuns: 100 },
    )
  })

  it('and everything does happen, in several currencies', () => {
    const histories = fc.sample(bookHistory({ debtors: 2, maxCommands: 60 }), { numRuns: 4000, seed: 20_260_331 })
    const coverage = coverageOf(histories)
    console.log(tellCoverage(coverage))
    expect(uncovered(coverage.events, eventTypes)).toEqual([])
    const currencies = histories.flatMap((history) =>
      history.events.flatMap((event) => ('amount' in event && event.amount ? [event.amount.currency] : [])),
    )
    expect(new Set(currencies).size).toBeGreaterThan(3)
    // How long the sample takes is a matter of the machine.
  }, 900_000)
})
