import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookHistory } from '../../../src/adapters/testing/index.js'
import { addDays, type LocalDate } from '../../../src/domain/value/local-date.js'
import { agingIndexOf } from '../../../src/projections/aging-index/build-index.js'
import { metrics, metricsTrend } from '../../../src/projections/metrics/index.js'
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
})
