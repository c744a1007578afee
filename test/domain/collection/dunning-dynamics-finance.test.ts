import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/domain/value/local-date.js'
import { day, eur } from '../sample.js'
import { cash, euros, faultsOf, houseOf, Office, type Strategy } from './office.js'

// Collection letter sequences of Microsoft Dynamics 365 Finance: letters with days, a fee by currency and a least overdue balance, by
// transaction or by customer ("Set up collection letter sequence", "Process collection letters", learn.microsoft.com). Figures are ours.

const due = day('2026-04-01')

const sequence = (says: Partial<Strategy> = {}) =>
  houseOf({
    ...{ mode: 'ladder', per: 'debtor', along: { at: 'own' } },
    steps: [
      { step: 'collection letter 1', days: 5, channels: ['letter'], when: { leastAmount: euros('20.00') } },
      {
        ...{ step: 'collection letter 2', days: 10, from: 'previous-step', channels: ['letter'] },
        ...{ when: { leastAmount: euros('20.00') }, fee: { amounts: euros('8.00') } },
      },
      { step: 'collection', days: 15, from: 'previous-step', does: 'place-with-agency' },
    ],
    agency: { agency: 'North', commission: 1500 },
    ...says,
  })

describe('a collection letter sequence of Dynamics 365 Finance', () => {
  it('counts the days of the first letter from the due date and of the next from the letter before', () => {
    const office = new Office(sequence())
    office.issue('I', due, due, eur('100.00'))
    expect(office.runs(due, 60)).toEqual([
      ...['5 collection letter 1: I 100.00 EUR', '15 collection letter 2: I 100.00 EUR + 8.00 EUR'],
      '30 collection: I 108.00 EUR',
    ])
    expect(faultsOf(sequence())).toEqual([])
  })

  it('creates no letter for less than the least overdue balance, or in a currency that has none', () => {
    const office = new Office(sequence())
    office.issue('I', due, due, eur('19.99'))
    office.issue('F', due, due, cash(50_000, 'USD'))
    expect(office.letters(addDays(due, 5))).toEqual([])
    office.issue('J', due, due, eur('0.01'))
    expect(office.letters(addDays(due, 6))).toEqual(['collection letter 1: I, J 20.00 EUR'])
  })

  it('returns to the letter of what is left once the oldest is paid', () => {
    const office = new Office(sequence())
    office.issue('old', due, due, eur('100.00'))
    office.issue('new', due, addDays(due, 10), eur('60.00'))
    office.letters(addDays(due, 5))
    expect(office.letters(addDays(due, 15))).toEqual(['collection letter 2: old, new 160.00 EUR + 8.00 EUR'])
    office.pay('old', addDays(due, 16), eur('108.00'))
    expect(office.letters(addDays(due, 25))).toEqual(['collection letter 2: new 60.00 EUR + 8.00 EUR'])
  })

  it('leaves the grace of the next letter to the customer, though something else is late by now', () => {
    const office = new Office(sequence({ cadence: { contacts: 1, inDays: 10 } }))
    office.issue('old', due, due, eur('100.00'))
    office.issue('new', due, addDays(due, 2), eur('60.00'))
    expect(office.runs(due, 16)).toEqual([
      ...['5 collection letter 1: old 100.00 EUR', '15 collection letter 2: old, new 160.00 EUR + 8.00 EUR'],
    ])
  })

  it('sends a letter for each transaction where letters are not by customer', () => {
    const office = new Office(sequence({ per: 'debt' }))
    for (const id of ['I', 'J']) office.issue(id, due, due, eur('100.00'))
    expect(office.letters(addDays(due, 5))).toEqual([
      ...['collection letter 1: I 100.00 EUR', 'collection letter 1: J 100.00 EUR'],
    ])
  })
})
