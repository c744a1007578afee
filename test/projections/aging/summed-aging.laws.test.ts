import fc from 'fast-check'
import { expect, it } from 'vitest'
import { bookHistory } from '../../../src/adapters/testing/index.js'
import { aging } from '../../../src/projections/aging/aging.js'
import { agingConventions } from '../../../src/projections/aging/aging-convention.js'
import { summedAging } from '../../../src/projections/aging/summed-aging.js'
import { daysOf, states } from '../history.js'

const conventions = Object.values(agingConventions)

it('the ages of all groups come to those of the whole, by any convention', () => {
  fc.assert(
    fc.property(bookHistory({ maxCommands: 30 }), fc.nat(), ({ events }, pick) => {
      const items = states(events)
      const convention = conventions[pick % conventions.length] ?? agingConventions.net
      for (const asOf of daysOf(events).slice(0, 8)) {
        const { currencies, groups } = aging(items, { asOf, convention, groupBy: ({ debtor }) => debtor })
        const parts = (groups ?? []).flatMap((group) => group.currencies)
        expect(summedAging(parts, convention)).toEqual(currencies)
      }
    }),
  )
})
