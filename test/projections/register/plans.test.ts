import { describe, expect, it } from 'vitest'
import { planRegister } from '../../../src/projections/register/plans.js'
import { decimalsOf } from '../../decimals.js'
import { lookAtPlan, reschedule, twoParts } from '../../domain/debt/sample.js'
import { day, INV, life, PLAN, pay } from '../../domain/sample.js'
import { cases } from './books.js'

const told = (events: ReturnType<typeof life>, on: string) => {
  const { rows, currencies } = decimalsOf(planRegister(cases(events), { asOf: day(on) }))
  return { row: rows[0], sums: currencies[0] }
}

describe('a plan in the register', () => {
  it('is in force until an instalment is past its day, then late until it has come', () => {
    const events = life(reschedule('2026-04-02'), pay('500.00', '2026-05-04'))
    expect(told(events, '2026-05-01').row).toMatchObject({
      status: 'in-force',
      missing: '1000.00',
      nextDue: '2026-05-01',
    })
    const late = told(events, '2026-05-02')
    expect(late.row).toMatchObject({ status: 'late', overdue: '500.00', cleared: '0.00' })
    expect(late.sums).toMatchObject({ overdue: '500.00', byStatus: { late: { count: 1 } }, keptShare: null })
    expect(told(events, '2026-05-04').row).toMatchObject({
      ...{ status: 'in-force', cleared: '500.00', missing: '500.00', overdue: '0.00', nextDue: '2026-06-01' },
      instalments: [{ missing: '0.00' }, { missing: '500.00' }],
    })
  })

  it('that defaulted is waited for no more, and has cleared what came until then', () => {
    const events = life(reschedule('2026-04-02'), lookAtPlan('2026-05-02'), pay('1000.00', '2026-06-10'))
    const { row, sums } = told(events, '2026-07-01')
    expect(row).toMatchObject({ status: 'defaulted', endedOn: '2026-05-02', missed: [1] })
    expect(row).toMatchObject({ cleared: '0.00', missing: '0.00', nextDue: null })
    expect(sums?.keptShare).toBe(0)
  })

  it('is proposed until it is signed, and lapses with its offer', () => {
    const offer = { plan: PLAN(1), instalments: twoParts, proposedBy: 'the debtor', validUntil: day('2026-04-10') }
    const events = life({ type: 'ProposePlan', debt: INV, on: day('2026-04-02'), ...offer })
    expect(told(events, '2026-04-10').row).toMatchObject({ status: 'proposed', since: '2026-04-02', amount: '1000.00' })
    expect(told(events, '2026-04-11').row).toMatchObject({ status: 'lapsed', missing: '0.00' })
  })
})
