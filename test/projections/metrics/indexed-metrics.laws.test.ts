import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openBook } from '../../../src/adapters/book.js'
import { memoryStore } from '../../../src/adapters/memory/index.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { bookHistory } from '../../../src/adapters/testing/index.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import { addDays, type LocalDate } from '../../../src/domain/value/local-date.js'
import { AgingIndex } from '../../../src/projections/aging-index/aging-index.js'
import { agingIndexOf, takeInto } from '../../../src/projections/aging-index/build-index.js'
import { packIndex, unpackIndex } from '../../../src/projections/aging-index/index-parcel.js'
import { metrics, metricsTrend } from '../../../src/projections/metrics/index.js'
import { noLives } from '../../../src/projections/movement/lives.js'
import { daysOf, placeOf, recordedAt, seen, states } from '../history.js'

describe('metrics whose balances are those of an index', () => {
  it('are those of the states, on any day, by any knowledge, over any window, of one month or of many', () => {
    fc.assert(
      fc.property(
        bookHistory({ maxCommands: 40 }),
        fc.nat(),
        fc.nat(),
        fc.constantFrom(0, 6, 29, 400),
        ({ events }, pick, knowledge, days) => {
          const all = states(events)
          const index = agingIndexOf(seen(events))
          const on = daysOf(events)
          const n = knowledge % (events.length + 1)
          for (const asOf of [0, 1].map((next) => on[(pick + next) % on.length] as LocalDate)) {
            for (const knownAt of [undefined, recordedAt(n), placeOf(n)]) {
              const query = { asOf, knownAt, from: addDays(asOf, -days) }
              expect(metrics(all, { ...query, index })).toEqual(metrics(all, query))
              const trend = { asOf, knownAt, months: 4 }
              expect(metricsTrend(all, { ...trend, index })).toEqual(metricsTrend(all, trend))
            }
          }
        },
      ),
      { numRuns: 40 },
    )
  })

  it('are those of the states where an index was kept on the way, so that a debt has more than one number', () => {
    fc.assert(
      fc.property(bookHistory({ maxCommands: 40 }), fc.nat(), fc.nat(), fc.nat(), ({ events }, pick, part, days) => {
        const all = states(events)
        const lives = noLives()
        const [before, after] = [new AgingIndex(), seen(events)]
        const kept = part % (events.length + 1)
        for (const one of after.slice(0, kept)) takeInto(before, lives, one)
        const index = unpackIndex(packIndex(before))
        for (const one of after.slice(kept)) takeInto(index, lives, one)
        const on = daysOf(events)
        for (const knownAt of [undefined, recordedAt(days % (events.length + 1))]) {
          const asOf = on[pick % on.length] as LocalDate
          const query = { asOf, knownAt, from: addDays(asOf, -(days % 60)) }
          expect(metrics(all, { ...query, index })).toEqual(metrics(all, query))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('are those of the states where debts are older than the days that have room of their own, all or some', () => {
    fc.assert(
      fc.property(
        bookHistory({ maxCommands: 30 }),
        fc.nat(),
        fc.integer({ min: 8100, max: 8250 }),
        (book, pick, later) => {
          const { events } = book
          const all = states(events)
          const index = agingIndexOf(seen(events))
          const on = daysOf(events)
          const asOf = addDays(on[pick % on.length] as LocalDate, later)
          for (const days of [29, later]) {
            const query = { asOf, from: addDays(asOf, -days) }
            expect(metrics(all, { ...query, index })).toEqual(metrics(all, query))
          }
        },
      ),
      { numRuns: 30 },
    )
  })

  it('are those of the states for more months than one pass over the index tells', () => {
    fc.assert(
      fc.property(
        bookHistory({ maxCommands: 30 }),
        fc.nat(),
        fc.integer({ min: 119, max: 250 }),
        (book, pick, months) => {
          const { events } = book
          const all = states(events)
          const on = daysOf(events)
          const trend = { asOf: on[pick % on.length] as LocalDate, months }
          const told = metricsTrend(all, { ...trend, index: agingIndexOf(seen(events)) })
          expect(told).toHaveLength(months)
          expect(told).toEqual(metricsTrend(all, trend))
        },
      ),
      { numRuns: 10 },
    )
  })

  it('know no more than the index, whatever the states know by then; groups are those of the states', () => {
    fc.assert(
      fc.property(bookHistory({ maxCommands: 30 }), fc.nat(), fc.nat(), ({ events }, pick, part) => {
        const known = events.slice(0, part % (events.length + 1))
        const index = agingIndexOf(seen(known))
        const days = daysOf(events)
        const asOf = days[pick % days.length] as LocalDate
        const query = { asOf, from: addDays(asOf, -29) }
        expect(metrics(states(events), { ...query, index })).toEqual(metrics(states(known), query))
        const groups = { ...query, groupBy: ({ debtor }: { readonly debtor: string }) => debtor }
        expect(metrics(states(known), { ...groups, index })).toEqual(metrics(states(known), groups))
      }),
      { numRuns: 60 },
    )
  })

  it('are what a book tells whose index is at hand, of one month or of many, in groups or as a whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        bookHistory({ maxCommands: 30 }),
        fc.nat(),
        fc.nat(),
        async ({ turns, events }, pick, knowledge) => {
          const book = openBook(memoryStore<BookEvent>())
          for (const { command } of turns) await book.handle(command, { actor: 'clerk-1' })()
          const days = daysOf(events)
          const asOf = days[pick % days.length] as LocalDate
          right(await book.aging({ asOf }))
          const all = right(await book.openItems())
          const agencyCollections = right(await book.agencyCollections())
          const byDebtor = ({ debtor }: { readonly debtor: string }) => debtor
          for (const knownAt of [undefined, placeOf(knowledge % (events.length + 1))]) {
            for (const groupBy of [undefined, byDebtor]) {
              const at = { asOf, knownAt, groupBy }
              const month = { ...at, from: addDays(asOf, -29) }
              expect(right(await book.metrics(month))).toEqual(metrics(all, { ...month, agencyCollections }))
              const trend = { ...at, months: 3 }
              expect(right(await book.metricsTrend(trend))).toEqual(metricsTrend(all, { ...trend, agencyCollections }))
            }
          }
        },
      ),
      { numRuns: 30 },
    )
  })
})
