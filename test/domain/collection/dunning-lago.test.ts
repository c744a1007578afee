import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/domain/value/local-date.js'
import { day, eur } from '../sample.js'
import { cash, euros, faultsOf, houseOf, Office, type Strategy } from './office.js'

// Dunning campaigns of Lago: so many attempts, so many days apart, for whoever owes a threshold of its currency (getlago/lago-api,
// app/services/dunning_campaigns and their specs). Figures are ours.

const due = day('2026-05-04')

/** Three attempts, four days apart, from 51.00 EUR or 60.00 USD on. */
const campaign: Omit<Strategy, 'strategy'> = {
  ...{ mode: 'ladder', per: 'debtor', cadence: { contacts: 1, inDays: 4 } },
  steps: [
    {
      ...{ step: 'attempt', days: 1, channels: ['email'], repeat: { every: 4, times: 3 } },
      when: { leastAmount: [...euros('51.00'), { amount: '6000', currency: 'USD' }] },
    },
  ],
}
const policy = houseOf(campaign)

describe('a dunning campaign of Lago', () => {
  it('asks for all that is overdue once that comes to the threshold, so many times', () => {
    const office = new Office(policy)
    office.issue('I', due, due, eur('50.00'))
    expect(office.letters(addDays(due, 1))).toEqual([])
    office.issue('J', due, due, eur('1.00'))
    expect(office.runs(due, 30)).toEqual([
      ...['1 attempt: I, J 51.00 EUR', '5 attempt: I, J 51.00 EUR', '9 attempt: I, J 51.00 EUR'],
    ])
    expect(faultsOf(policy)).toEqual([])
  })

  it('counts from the last attempt, also where a run was missed', () => {
    const office = new Office(policy)
    office.issue('I', due, due, eur('60.00'))
    office.letters(addDays(due, 1))
    expect(office.letters(addDays(due, 4))).toEqual([])
    expect(office.letters(addDays(due, 7))).toEqual(['attempt: I 60.00 EUR'])
    expect(office.letters(addDays(due, 10))).toEqual([])
    expect(office.letters(addDays(due, 11))).toEqual(['attempt: I 60.00 EUR'])
    expect(office.letters(addDays(due, 40))).toEqual([])
  })

  it('asks nobody who owes in a currency without a threshold, and nobody below that of his', () => {
    const office = new Office(policy)
    office.issue('G', due, due, cash(100_000, 'GBP'))
    office.issue('U', due, due, cash(5999, 'USD'))
    expect(office.runs(due, 20)).toEqual([])
  })

  it('stops where a payment or a credit note leaves less than the threshold', () => {
    const office = new Office(policy)
    office.issue('I', due, due, eur('60.00'))
    office.letters(addDays(due, 1))
    office.pay('I', addDays(due, 2), eur('10.00'))
    expect(office.letters(addDays(due, 5))).toEqual([])
    expect(office.open()).toBe(5000n)
  })

  it('begins anew for what is late after everything was paid', () => {
    const office = new Office(policy)
    office.issue('I', due, due, eur('60.00'))
    office.runs(due, 12)
    office.pay('I', addDays(due, 13), eur('60.00'))
    office.issue('J', due, addDays(due, 20), eur('70.00'))
    expect(office.runs(addDays(due, 20), 12)).toHaveLength(3)
  })

  it('asks for an invoice that is late later as often as for any, where Lago counts the attempts of the customer', () => {
    const office = new Office(policy)
    office.issue('I', due, due, eur('60.00'))
    office.issue('J', due, addDays(due, 3), eur('70.00'))
    expect(office.runs(due, 30)).toEqual([
      ...['1 attempt: I 60.00 EUR', '5 attempt: I, J 130.00 EUR', '9 attempt: I, J 130.00 EUR'],
      '13 attempt: J 70.00 EUR',
    ])
  })

  it('goes by the campaign of the customer where he has one, and by none where he is excluded', () => {
    const own: Omit<Strategy, 'strategy'> = {
      ...{ for: { debtorTags: { campaign: 'gentle' } }, mode: 'ladder', per: 'debtor' },
      steps: [{ step: 'gentle', days: 10, channels: ['email'] }],
    }
    const excluded: Omit<Strategy, 'strategy'> = {
      ...{ for: { debtorTags: { campaign: 'none' } }, mode: 'ladder', per: 'debtor' },
      steps: [{ step: 'nobody writes', days: 3650, does: 'review' }],
    }
    const runsOf = (tag: string): ReadonlyArray<string> => {
      const office = new Office(houseOf(own, excluded, campaign))
      office.register(due, { campaign: tag })
      office.issue('I', due, due, eur('60.00'))
      return office.runs(due, 12)
    }
    expect(runsOf('gentle')).toEqual(['10 gentle: I 60.00 EUR'])
    expect(runsOf('none')).toEqual([])
    expect(runsOf('other')).toHaveLength(3)
  })
})
