import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookHistory } from '../../../src/adapters/testing/index.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import type { LocalDate } from '../../../src/domain/value/local-date.js'
import { AgingIndex } from '../../../src/projections/aging-index/aging-index.js'
import { agingIndexOf } from '../../../src/projections/aging-index/build-index.js'
import { packIndex, unpackIndex } from '../../../src/projections/aging-index/index-parcel.js'
import { indexedAging } from '../../../src/projections/aging-index/indexed-aging.js'
import { logParts } from '../../../src/projections/aging-index/log-parts.js'
import { mergeIndexes } from '../../../src/projections/aging-index/merge-indexes.js'
import type { Seen } from '../../../src/projections/projection/projection.js'
import { daysOf, placeOf, seen } from '../history.js'

/** In which of three parts each event is: a cheque is where the debts are that it names, and so are they together. */
const parted = (events: ReadonlyArray<Seen<BookEvent>>): ReadonlyArray<ReadonlyArray<Seen<BookEvent>>> => {
  const cheques = events.flatMap(({ stream, event }) =>
    event.type === 'ChequeReceived' ? [[stream, event.covers.map(({ debt }) => `debt-${debt}`)] as const] : [],
  )
  const partOf = logParts(cheques, 3)
  const otherWayRound = logParts(cheques.toReversed(), 3)
  for (const { stream } of events) expect(otherWayRound(stream)).toBe(partOf(stream))
  for (const [cheque, debts] of cheques) for (const debt of debts) expect(partOf(debt)).toBe(partOf(cheque))
  return [0, 1, 2].map((part) => events.filter(({ stream }) => partOf(stream) === part))
}

const eachBook = (
  check: (
    whole: AgingIndex,
    parts: ReadonlyArray<AgingIndex>,
    same: (one: AgingIndex, other: AgingIndex) => void,
  ) => void,
) =>
  fc.assert(
    fc.property(bookHistory({ maxCommands: 30 }), fc.nat(), ({ events }, pick) => {
      const days = daysOf(events)
      const asOf = days[pick % days.length] as LocalDate
      const queries = [
        { asOf },
        { asOf, groupBy: (_: unknown, head: string) => head },
        { asOf, knownAt: placeOf(pick % (events.length + 1)), groupBy: ({ id }: { id: string }) => id },
      ]
      check(agingIndexOf(seen(events)), parted(seen(events)).map(agingIndexOf), (one, other) => {
        expect([...one.rowsUntil(one.rows.length)].length).toBe(other.rows.length)
        for (const query of queries) expect(indexedAging(one, query)).toEqual(indexedAging(other, query))
      })
    }),
    { numRuns: 60 },
  )

describe('merging indexes', () => {
  it('of parts of a log makes that of the whole, in any order', () => {
    eachBook((whole, parts, same) => {
      same(parts.reduce(mergeIndexes, new AgingIndex()), whole)
      same(parts.toReversed().reduce(mergeIndexes), whole)
    })
  })

  it('of parts that were posted from elsewhere makes the same', () => {
    eachBook((whole, parts, same) => {
      const posted = parts.map((part) => unpackIndex(structuredClone(packIndex(part))))
      same(posted.reduce(mergeIndexes), whole)
    })
  })

  it('is associative, and nothing is its identity', () => {
    eachBook((whole, [a, b, c], same) => {
      if (a === undefined || b === undefined || c === undefined) return
      same(mergeIndexes(mergeIndexes(a, b), c), mergeIndexes(a, mergeIndexes(b, c)))
      same(mergeIndexes(new AgingIndex(), whole), whole)
      same(mergeIndexes(whole, new AgingIndex()), whole)
    })
  })
})
