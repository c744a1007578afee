import { describe, expect, it } from 'vitest'
import { placementRegister } from '../../../src/projections/register/placements.js'
import { decimalsOf } from '../../decimals.js'
import { PLA, place, recall } from '../../domain/debt/sample.js'
import { day, eur, INV, life, PAY, pay } from '../../domain/sample.js'
import { cases } from './books.js'

describe('a placement in the register', () => {
  it('is with its agency until it is recalled, with what that collected and kept', () => {
    const events = life(
      place('2026-06-01'),
      pay('400.00', '2026-07-10'),
      {
        ...{ type: 'RecordAgencyCollection', debt: INV, on: day('2026-07-12'), placement: PLA(1), payment: PAY(1) },
        amount: eur('400.00'),
      },
      recall('2026-08-31'),
    )
    const on = (asOf: string) => decimalsOf(placementRegister(cases(events), { asOf: day(asOf) }))
    expect(on('2026-07-01').rows).toMatchObject([
      { status: 'placed', agency: 'Incasso Ltd', days: 30, amount: '1000.00', open: '1000.00', collected: '0.00' },
    ])
    expect(on('2026-07-31').rows).toMatchObject([
      { status: 'placed', open: '600.00', collected: '400.00', commission: '100.00', lastCollectedOn: '2026-07-12' },
    ])
    const { rows, currencies } = on('2026-09-30')
    expect(rows).toMatchObject([{ status: 'recalled', recalledOn: '2026-08-31', days: 91, open: '0.00', rate: 0.25 }])
    expect(currencies).toMatchObject([
      { collected: '400.00', commission: '100.00', net: '300.00', collectedShare: 0.4 },
    ])
  })
})
