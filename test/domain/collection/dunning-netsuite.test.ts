import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/domain/value/local-date.js'
import { day, eur } from '../sample.js'
import { euros, faultsOf, houseOf, Office, type Strategy } from './office.js'

// Dunning procedures of NetSuite, by customer or by invoice: levels by days overdue and amount, and days between two letters (Oracle's
// NetSuite help, "Specifying the Basis for Determining the Dunning Level", section_4114421067). Figures are ours.

const due = day('2026-06-01')

const level = (index: number, days: number, least: string) => ({
  ...{ step: `level ${index}`, days, channels: ['email'] as const, when: { leastAmount: euros(least) } },
})

/** Straight to the level of the oldest invoice and of all that is overdue, a letter a week at most. */
const procedure = (says: Partial<Strategy> = {}) =>
  houseOf({
    ...{ mode: 'jump', per: 'debtor', cadence: { contacts: 1, inDays: 7 } },
    steps: [level(1, 1, '10.00'), level(2, 3, '300.00'), level(3, 20, '300.00')],
    ...says,
  })

describe('a dunning procedure of NetSuite', () => {
  it('takes the level of which both the days and the amount are reached', () => {
    const office = new Office(procedure())
    for (let index = 0; index < 10; index++) office.issue(`I${index}`, due, due, eur('10.00'))
    const [act] = office.run(addDays(due, 5)).acts
    expect(act).toMatchObject({ step: 'level 1', amount: eur('100.00') })
    expect(faultsOf(procedure())).toEqual([])
  })

  it('leaves the days between two letters, and goes up once more is overdue', () => {
    const office = new Office(procedure())
    office.issue('I', due, due, eur('100.00'))
    office.letters(addDays(due, 1))
    office.issue('J', due, addDays(due, 2), eur('250.00'))
    expect(office.runs(due, 25)).toEqual(['8 level 2: I, J 350.00 EUR', '20 level 3: I, J 350.00 EUR'])
  })

  it('takes the level of days or amount, whichever is reached, as two strategies by size, where an invoice decides', () => {
    const large = euros('300.00')
    const either = houseOf(
      {
        ...{ for: { from: large }, mode: 'jump', per: 'debt' },
        steps: [{ step: 'level 2', days: 1, channels: ['email'] }],
      },
      {
        ...{ for: { below: large }, mode: 'jump', per: 'debt' },
        steps: [
          { step: 'level 1', days: 1, channels: ['email'] },
          { step: 'level 2', days: 3, channels: ['email'] },
        ],
      },
    )
    const office = new Office(either)
    office.issue('large', due, due, eur('300.00'))
    office.issue('small', due, due, eur('299.99'))
    expect(office.runs(due, 5)).toEqual([
      ...['1 level 2: large 300.00 EUR', '1 level 1: small 299.99 EUR', '3 level 2: small 299.99 EUR'],
    ])
  })

  it('pauses the letters of an invoice, and goes on where its age is then', () => {
    const office = new Office(procedure())
    office.issue('I', due, due, eur('400.00'))
    office.block('I', due, addDays(due, 22))
    expect(office.runs(due, 22)).toEqual([])
    expect(office.letters(addDays(due, 23))).toEqual(['level 3: I 400.00 EUR'])
  })
})
