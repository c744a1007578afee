import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openBook } from '../../../src/adapters/book.js'
import { fillDemo } from '../../../src/adapters/demo/fill-demo.js'
import { memoryStore } from '../../../src/adapters/memory/index.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { bookHistory } from '../../../src/adapters/testing/index.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import { addMonths, endOfMonth, type LocalDate, localDate } from '../../../src/domain/value/local-date.js'
import { aging } from '../../../src/projections/aging/aging.js'
import { agingConventions } from '../../../src/projections/aging/aging-convention.js'
import type { AgingQuery } from '../../../src/projections/aging/aging-report.js'
import { AgingIndex } from '../../../src/projections/aging-index/aging-index.js'
import { agingIndexOf, takeInto } from '../../../src/projections/aging-index/build-index.js'
import { indexedAging } from '../../../src/projections/aging-index/indexed-aging.js'
import { noLives } from '../../../src/projections/movement/lives.js'
import { recognitions } from '../../../src/projections/open-item/cheque-cover.js'
import type { OpenItemState } from '../../../src/projections/open-item/item-history-codec.js'
import { openItems } from '../../../src/projections/open-item/open-item.js'
import { applyTo } from '../../../src/projections/projection/projection.js'
import { daysOf, placeOf, recordedAt, seen, states } from '../history.js'

const conventions = Object.values(agingConventions)

const groupings: ReadonlyArray<AgingQuery['groupBy']> = [
  undefined,
  ({ debtor }) => debtor,
  ({ collector }) => collector ?? 'nobody',
  ({ id }) => id,
  ({ currency }) => currency,
  ({ tags }) => tags.region ?? 'none',
  (_, head) => head,
]

/** Random books with what may be asked of them: a day, a convention, when cheques count, and by what. */
const asked = (
  check: (events: ReadonlyArray<BookEvent>, query: (pick: number) => AgingQuery) => void,
  numRuns: number,
) =>
  fc.assert(
    fc.property(bookHistory({ maxCommands: 30 }), fc.nat(), ({ events }, first) => {
      const days = daysOf(events)
      check(events, (pick) => {
        const at = first + pick * 7919
        const groupBy = groupings[at % groupings.length]
        return {
          asOf: days[at % days.length] as LocalDate,
          convention: conventions[at % conventions.length] ?? agingConventions.net,
          recognition: recognitions[at % recognitions.length] ?? 'clearing',
          ...(groupBy && { groupBy }),
        }
      })
    }),
    { numRuns },
  )

describe('an index of the aging', () => {
  it('has the figures of the aging after every event of a book', () => {
    asked((events, query) => {
      const [index, lives] = [new AgingIndex(), noLives()]
      const folded = new Map<string, OpenItemState>()
      for (const [n, one] of seen(events).entries()) {
        takeInto(index, lives, one)
        applyTo(openItems, folded, one)
        for (const pick of [0, 1, 2]) {
          const { groupBy: _, ...total } = query(n * 3 + pick)
          expect(indexedAging(index, total)).toEqual(aging(folded, total))
        }
      }
    }, 80)
  })

  it('has them for every day and every knowledge of it, in every grouping', () => {
    asked((events, query) => {
      const index = agingIndexOf(seen(events))
      const folded = states(events)
      for (const day of daysOf(events)) {
        const { groupBy: _, ...total } = query(0)
        expect(indexedAging(index, { ...total, asOf: day })).toEqual(aging(folded, { ...total, asOf: day }))
      }
      for (const n of events.keys()) {
        const knownAt = n % 2 === 0 ? placeOf(n) : recordedAt(n)
        expect(indexedAging(index, { ...query(n), knownAt })).toEqual(aging(folded, { ...query(n), knownAt }))
      }
    }, 80)
  })

  it('has them as they were known at places whose sums are kept, whatever is recorded after', () => {
    asked((events, query) => {
      const [index, lives] = [new AgingIndex(), noLives()]
      const known: string[] = []
      for (const [n, one] of seen(events).entries()) {
        takeInto(index, lives, one)
        if (n % 5 !== 2) continue
        known.push(placeOf(n - (n % 3)), recordedAt(n - 1))
        for (const knownAt of known.slice(-3)) index.keepKnowledge(knownAt as AgingQuery['knownAt'])
      }
      const folded = states(events)
      for (const [n, knownAt] of known.entries()) {
        const { groupBy: _, ...total } = query(n)
        const then = { ...total, knownAt: knownAt as AgingQuery['knownAt'] }
        expect(indexedAging(index, then)).toEqual(aging(folded, then))
      }
    }, 40)
  })

  it('has them for the demo book at the end of every month, as known then and now', async () => {
    const book = openBook(memoryStore<BookEvent>())
    right(await fillDemo(book, { seed: 5, debts: 250 })())
    const { events } = right(await book.store.readAll(book.store.start, 100_000, 'trust')())
    const index = agingIndexOf(events)
    const folded = right(await book.openItems()())
    for (let month = 0; month < 20; month++) {
      const asOf = endOfMonth(addMonths(localDate('2024-10-01'), month))
      const recorded = events.filter(({ event }) => event.on <= asOf).at(-1)
      for (const knownAt of [undefined, recorded?.position]) {
        const convention = conventions[month % conventions.length] ?? agingConventions.net
        const recognition = recognitions[month % recognitions.length] ?? 'clearing'
        const groupBy = groupings[1 + (month % (groupings.length - 1))] ?? ((item) => item.debtor)
        for (const query of [
          { asOf, convention, recognition },
          { asOf, convention, recognition, groupBy },
        ]) {
          expect(indexedAging(index, { ...query, knownAt })).toEqual(aging(folded, { ...query, knownAt }))
        }
      }
    }
  })
})
