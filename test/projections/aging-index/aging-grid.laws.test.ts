import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bookHistory } from '../../../src/adapters/testing/index.js'
import { aging } from '../../../src/projections/aging/aging.js'
import { agingConventions } from '../../../src/projections/aging/aging-convention.js'
import { agingGrid } from '../../../src/projections/aging-index/aging-grid.js'
import { agingIndexOf } from '../../../src/projections/aging-index/build-index.js'
import { daysOf, placeOf, recordedAt, seen, states } from '../history.js'

const conventions = Object.values(agingConventions)

describe('a grid of agings', () => {
  it('has the aging of every day by every knowledge of it', () => {
    fc.assert(
      fc.property(bookHistory({ maxCommands: 30 }), fc.nat(), ({ events }, pick) => {
        const all = [...daysOf(events)].sort()
        const days = all.filter((_, n) => (n + pick) % Math.ceil(all.length / 12) === 0)
        const places = [0, 1, 2].map((n) => (pick * 7919 * n) % (events.length + 1))
        const knownAts = [undefined, ...places.map((n) => (n % 2 === 0 ? placeOf(n) : recordedAt(n)))]
        const convention = conventions[pick % conventions.length] ?? agingConventions.net
        const { reports } = agingGrid(agingIndexOf(seen(events)), { days, knownAts, convention })
        const folded = states(events)
        expect(reports).toEqual(
          knownAts.map((knownAt) => days.map((asOf) => aging(folded, { asOf, knownAt, convention }))),
        )
      }),
      { numRuns: 80 },
    )
  })
})
