import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookHistory, seenEvents } from '../../../src/adapters/testing/index.js'
import { type BookEvent, debtorsOfEvents } from '../../../src/domain/book/book.js'
import type { DebtorId } from '../../../src/domain/value/id.js'
import type { LocalDate } from '../../../src/domain/value/local-date.js'
import { aging } from '../../../src/projections/aging/aging.js'
import { cashflow } from '../../../src/projections/cashflow/cashflow.js'
import { exposure } from '../../../src/projections/exposure.js'
import { openItems } from '../../../src/projections/open-item/open-item.js'
import { type EventId, type ReportAt, unknownPlace } from '../../../src/projections/open-item/place.js'
import { project, type Seen } from '../../../src/projections/projection/projection.js'
import { statement } from '../../../src/projections/statement/statement.js'
import { daysOf, placeOf, recordedAt } from '../history.js'

const horizon = { count: 6, unit: 'w' } as const

/** A book whose events were recorded by servers whose clocks do not agree: times go forth and back along the log. */
const skewed = (events: ReadonlyArray<BookEvent>, skews: ReadonlyArray<number>): ReadonlyArray<Seen<BookEvent>> =>
  seenEvents(events).map((seen, n) => ({
    ...seen,
    recordedAt: recordedAt(Math.max(0, n + (skews[n % skews.length] ?? 0))),
  }))

/** Every figure of every report, without what was asked and what it is called. */
const figures = (seen: ReadonlyArray<Seen<BookEvent>>, at: ReportAt, debtor: DebtorId) => {
  const states = project(openItems, seen)
  const aged = aging(states, { ...at, groupBy: (item) => item.debtor })
  const flow = cashflow(states, { ...at, horizon })
  const account = statement(states, { ...at, debtor })
  expect([flow.place, account.place]).toEqual([aged.place, aged.place])
  const told = [aged.currencies, aged.groups, flow.currencies, account.currencies, exposure(states, { ...at, debtor })]
  return { place: aged.place, told }
}

const eachBook = (
  check: (seen: ReadonlyArray<Seen<BookEvent>>, length: number, asOf: LocalDate, debtor: DebtorId) => void,
) =>
  fc.assert(
    fc.property(
      bookHistory({ maxCommands: 25 }),
      fc.array(fc.integer({ min: -120, max: 120 }), { minLength: 5, maxLength: 5 }),
      fc.nat(),
      fc.nat(),
      ({ events }, skews, upTo, nth) => {
        const [debtor] = debtorsOfEvents(events)
        if (debtor === undefined) return
        const days = daysOf(events)
        check(skewed(events, skews), upTo % (events.length + 1), days[nth % days.length] as LocalDate, debtor)
      },
    ),
    { numRuns: 120, seed: 27 },
  )

describe('a report', () => {
  it('asked again with the place that it named is the same to the cent, whatever was recorded since by whatever clock', () => {
    eachBook((seen, length, asOf, debtor) => {
      const then = figures(seen.slice(0, length), { asOf }, debtor)
      if (then.place === undefined) return
      expect(figures(seen, { asOf, knownAt: then.place }, debtor)).toEqual(then)
      expect(figures(seen, { asOf, knownAt: placeOf(length - 1) }, debtor)).toEqual(then)
    })
  })

  it('asked by an instant names the place that stands for it', () => {
    eachBook((seen, length, asOf, debtor) => {
      const byInstant = figures(seen, { asOf, knownAt: recordedAt(length) }, debtor)
      if (byInstant.place === undefined) return
      expect(figures(seen, { asOf, knownAt: byInstant.place }, debtor)).toEqual(byInstant)
    })
  })

  it('knows nothing before the first event, and cannot be asked by an event that is not there', () => {
    eachBook((seen, _, asOf, debtor) => {
      const states = project(openItems, seen)
      const { currencies, place } = aging(states, { asOf, knownAt: placeOf(-1) })
      expect([currencies, place]).toEqual([[], undefined])
      const nobody = '88e731a6-15a3-5e6e-bf58-1e42b448c380' as EventId
      expect(unknownPlace(states, { knownAt: nobody })).toEqual({ _tag: 'UnknownPlace', knownAt: nobody })
      expect(statement(states, { asOf, debtor, knownAt: nobody }).currencies).toEqual([])
    })
  })
})
