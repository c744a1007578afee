import { describe, expect, it } from 'vitest'
import { issuedDebts } from '../../../src/adapters/testing/index.js'
import { placementRegister } from '../../../src/projections/register/placements.js'
import { until } from '../history.js'
import { cases, eachDay, sum } from './books.js'

const around = ['PlaceWithAgency', 'RecordAgencyCollection'] as const

describe('the register of placements', () => {
  it('has every placement of the streams once, with what its decider knows was collected', () => {
    eachDay(
      120,
      (events, asOf, book) => {
        const { rows } = placementRegister(cases(events), { asOf })
        const told = issuedDebts(book).flatMap(({ debt, file }) =>
          file.placements.map(({ placement, agency, on, claim, collected, recalled }) => ({
            ...{ debt, placement, agency, placedOn: on, recalledOn: recalled, claim, collected },
          })),
        )
        const recorded = rows.map(({ debt, placement, agency, placedOn, recalledOn, amount, collected }) => ({
          ...{ debt, placement, agency, placedOn, recalledOn, claim: amount.amount, collected: collected.amount },
        }))
        expect(recorded).toHaveLength(told.length)
        expect(recorded).toEqual(expect.arrayContaining(told))
        for (const { status, recalledOn } of rows) expect(status === 'placed').toBe(recalledOn === undefined)
      },
      around,
    )
  })

  it('sums to what the agencies reported, and leaves what they did not keep', () => {
    eachDay(
      120,
      (events, asOf) => {
        const reports = until(events, asOf).flatMap((event) => (event.type === 'AgencyCollected' ? [event] : []))
        for (const { currency, collected, commission, net } of placementRegister(cases(events), { asOf }).currencies) {
          const own = reports.filter(({ amount }) => amount.currency === currency)
          expect(collected.amount).toBe(sum(own.map(({ amount }) => amount.amount)))
          expect(commission.amount).toBe(sum(own.map((report) => report.commission.amount)))
          expect(net.amount).toBe(collected.amount - commission.amount)
        }
      },
      around,
    )
  })
})
