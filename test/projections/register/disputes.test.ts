import { describe, expect, it } from 'vitest'
import { disputeRegister } from '../../../src/projections/register/disputes.js'
import { decimalsOf } from '../../decimals.js'
import { credit, resolve } from '../../domain/debt/sample.js'
import { day, dispute, life, pay } from '../../domain/sample.js'
import { states } from '../history.js'

const told = (events: ReturnType<typeof life>, on: string) => {
  const { rows, currencies } = decimalsOf(disputeRegister(states(events), { asOf: day(on) }))
  return { row: rows[0], sums: currencies[0] }
}

describe('a dispute in the register', () => {
  it('is open and grows older until it is resolved, and says how it ended', () => {
    const events = life(dispute('300.00', '2026-03-10'), resolve('2026-04-09', 'rejected'))
    const open = told(events, '2026-03-31')
    expect(open.row).toMatchObject({
      status: 'open',
      reason: 'wrong quantity',
      days: 21,
      left: '300.00',
      endedOn: null,
    })
    expect(open.sums).toMatchObject({ disputed: '300.00', givenUpShare: null, daysToEnd: null })
    const ended = told(events, '2026-06-30')
    expect(ended.row).toMatchObject({ status: 'rejected', days: 30, left: '0.00', endedOn: '2026-04-09' })
    expect(ended.sums).toMatchObject({ disputed: '0.00', givenUpShare: 0, daysToEnd: 30 })
  })

  it('is given up where a credit note takes all of it, though nobody resolved it', () => {
    const disputed = dispute('300.00', '2026-03-10')
    expect(told(life(disputed, credit('100.00', '2026-03-20')), '2026-03-31').row).toMatchObject({ status: 'open' })
    const all = life(disputed, { ...credit('300.00', '2026-03-20'), dispute: disputed.dispute })
    expect(told(all, '2026-03-31').row).toMatchObject({ status: 'givenUp', givenUp: '300.00', left: '0.00', days: 10 })
  })

  it('has no more left than is open', () => {
    const events = life(dispute('300.00', '2026-03-10'), pay('900.00', '2026-03-20'))
    expect(told(events, '2026-03-31').row).toMatchObject({ status: 'open', amount: '300.00', left: '100.00' })
  })
})
