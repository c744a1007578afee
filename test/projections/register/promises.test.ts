import { describe, expect, it } from 'vitest'
import { promiseRegister } from '../../../src/projections/register/promises.js'
import { decimalsOf } from '../../decimals.js'
import { day, life, PTP, pay, promise } from '../../domain/sample.js'
import { states } from '../history.js'

const told = (events: ReturnType<typeof life>, on: string) => {
  const { rows, currencies } = decimalsOf(promiseRegister(states(events), { asOf: day(on) }))
  return { row: rows[0], sums: currencies[0] }
}

describe('a promise in the register', () => {
  it('is open until its last day, then unjudged: nobody has recorded yet that it was broken', () => {
    const events = life(promise('300.00', '2026-03-10', '2026-03-20'))
    expect(told(events, '2026-03-09')).toEqual({ row: undefined, sums: undefined })
    expect(told(events, '2026-03-20').row).toMatchObject({
      promise: PTP(1),
      status: 'open',
      left: '300.00',
      counted: '0.00',
    })
    const { row, sums } = told(events, '2026-03-21')
    expect(row).toMatchObject({ status: 'unjudged', left: '0.00' })
    expect(sums).toMatchObject({ promised: '0.00', keptShare: null, made: { count: 1, amount: '300.00' } })
  })

  it('is waited for by what has not come, and is kept where all has', () => {
    const made = promise('300.00', '2026-03-10', '2026-03-20')
    const partly = life(made, pay('100.00', '2026-03-12'))
    expect(told(partly, '2026-03-12').row).toMatchObject({ status: 'open', counted: '100.00', left: '200.00' })
    const wholly = life(made, pay('300.00', '2026-03-12'))
    const { row, sums } = told(wholly, '2026-03-12')
    expect(row).toMatchObject({ status: 'kept', counted: '300.00', left: '0.00' })
    expect(sums).toMatchObject({ keptShare: 1, cameShare: 1, byStatus: { kept: { count: 1, amount: '300.00' } } })
    expect(told(wholly, '2026-03-11').row).toMatchObject({ status: 'open', left: '300.00' })
  })
})
