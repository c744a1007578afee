import { describe, expect, it } from 'vitest'
import { chequeRegister } from '../../../src/projections/register/cheques.js'
import { decimalsOf } from '../../decimals.js'
import { bounce, deposit, endorse, life, lifeOf, receive } from '../../domain/cheque/sample.js'
import { day } from '../../domain/sample.js'
import { states } from '../history.js'

const told = (events: ReturnType<typeof life>, on: string) => {
  const { rows, currencies } = decimalsOf(chequeRegister(states(events), { asOf: day(on) }))
  return { row: rows[0], sums: currencies[0] }
}

describe('a cheque in the register', () => {
  it('is in hand until it is deposited, then at the bank, and owes its amount once it bounced', () => {
    const events = life(deposit('2026-06-01'), bounce('2026-06-04'))
    const inHand = told(events, '2026-05-30')
    expect(inHand.row).toMatchObject({ status: 'in-hand', place: null, daysToDue: 1, waitedFor: '1000.00' })
    expect(inHand.sums).toMatchObject({ inHand: '1000.00', due: '0.00', underCollection: '0.00' })
    expect(told(events, '2026-05-31').sums).toMatchObject({ inHand: '1000.00', due: '1000.00' })
    const atBank = told(events, '2026-06-01')
    expect(atBank.row).toMatchObject({ status: 'deposited', place: 'our bank', waitedFor: '1000.00' })
    expect(atBank.sums).toMatchObject({ inHand: '0.00', underCollection: '1000.00' })
    expect(told(events, '2026-06-04').row).toMatchObject({ status: 'bounced', waitedFor: '0.00', shortfall: '1000.00' })
  })

  it('is where it was passed on to, and may come back from there', () => {
    const { row, sums } = told(life(endorse('2026-04-01', true)), '2026-04-30')
    expect(row).toMatchObject({ status: 'endorsed', waitedFor: '1000.00', recourse: '1000.00' })
    expect(row?.place).not.toBeNull()
    expect(sums).toMatchObject({ passedOn: '1000.00', recourse: '1000.00' })
  })

  it('that is security is waited for by nobody', () => {
    const { row, sums } = told(lifeOf(receive({ purpose: 'security' })), '2026-04-30')
    expect(row).toMatchObject({ status: 'in-hand', waitedFor: '0.00', covers: [] })
    expect(sums).toMatchObject({ inHand: '0.00', received: { count: 1, amount: '1000.00' } })
  })
})
