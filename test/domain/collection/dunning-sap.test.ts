import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/domain/value/local-date.js'
import { day, eur } from '../sample.js'
import { cash, euros, faultsOf, houseOf, Office, type Strategy } from './office.js'

// The dunning program of SAP FI (F150), by its documentation in the SAP Library: "Dunning Levels and Days in Arrears", "Effect of
// Minimum Amounts and Percentage Rates on Dunning Levels", "Charges and Interest" (help.sap.com, saphelp_globext607_10). Figures and
// stories are ours.

const due = day('2026-03-02')

/** Four levels, a run every fortnight at most, items of two days' grace, and the account from three days in arrears on. */
const procedure = (says: Partial<Strategy> = {}) =>
  houseOf({
    ...{ mode: 'ladder', per: 'debtor', cadence: { contacts: 1, inDays: 14 } },
    along: { daysPastDue: 3, at: 'own' },
    steps: [3, 17, 31, 45].map((days, index) => ({ step: `level ${index + 1}`, days, channels: ['letter'] })),
    ...says,
  })

describe('a dunning procedure of SAP', () => {
  it('raises an item by its days in arrears, one level a run, and never sooner than the interval', () => {
    const office = new Office(procedure())
    office.issue('I', due, due, eur('500.00'))
    expect(office.runs(due, 60)).toEqual([
      ...['3 level 1: I 500.00 EUR', '17 level 2: I 500.00 EUR', '31 level 3: I 500.00 EUR'],
      '45 level 4: I 500.00 EUR',
    ])
    expect(faultsOf(procedure())).toEqual([])
  })

  it('goes up by one level where a run was missed, and by none within the interval', () => {
    const office = new Office(procedure())
    office.issue('I', due, due, eur('500.00'))
    expect(office.letters(addDays(due, 40))).toEqual(['level 1: I 500.00 EUR'])
    expect(office.letters(addDays(due, 50))).toEqual([])
    expect(office.letters(addDays(due, 54))).toEqual(['level 2: I 500.00 EUR'])
  })

  it('writes one letter an account at the highest level, and each item keeps its own', () => {
    const office = new Office(procedure())
    office.issue('I', due, due, eur('500.00'))
    office.letters(addDays(due, 3))
    office.issue('J', due, addDays(due, 10), eur('80.00'))
    office.issue('K', due, addDays(due, 15), eur('20.00'))
    expect(office.letters(addDays(due, 17))).toEqual(['level 2: I, J 580.00 EUR'])
    expect(office.levels(addDays(due, 17))).toEqual(['I level 2', 'J level 1'])
    office.pay('I', addDays(due, 20), eur('500.00'))
    expect(office.letters(addDays(due, 31))).toEqual(['level 2: J, K 100.00 EUR'])
  })

  it('leaves an item within its days of grace out of the letter and of the least amount', () => {
    const policy = procedure({ leastAmount: euros('50.00'), along: { daysPastDue: 3 } })
    const office = new Office(policy)
    office.issue('I', due, due, eur('30.00'))
    office.issue('J', due, addDays(due, 1), eur('30.00'))
    expect(office.letters(addDays(due, 3))).toEqual([])
    expect(office.letters(addDays(due, 4))).toEqual(['level 1: I, J 60.00 EUR'])
  })

  it('sends the last level again with every run where it always duns, and else is at an end', () => {
    const always = procedure({
      steps: [
        { step: 'level 1', days: 3, channels: ['letter'] },
        { step: 'level 2', days: 17, channels: ['letter'], repeat: { every: 14 } },
      ],
    })
    const office = new Office(always)
    office.issue('I', due, due, eur('500.00'))
    expect(office.runs(due, 50, 1).map((told) => told.slice(0, 10))).toEqual([
      ...['3 level 1:', '17 level 2', '31 level 2', '45 level 2'],
    ])
  })

  /** The first level asks for 10.00 and a twentieth of all that is open, the second for a tenth of it. */
  const weighed = procedure({
    steps: [3, 17].map((days, index) => ({
      ...{ step: `level ${index + 1}`, days, channels: ['letter'], otherwise: 'pass', repeat: { every: 14 } },
      when: { leastAmount: euros('10.00'), leastShare: index === 0 ? 500 : 1000 },
    })),
  })

  it('asks at a level for a least amount and a least share of all that is open, and stays below where it is less', () => {
    const office = new Office(weighed)
    office.issue('late', due, due, eur('100.00'))
    office.issue('not due', due, addDays(due, 90), eur('900.00'))
    expect(office.letters(addDays(due, 3))).toEqual(['level 1: late 100.00 EUR'])
    office.issue('more', due, addDays(due, 90), eur('100.00'))
    expect(office.run(addDays(due, 17)).debts[0]?.notTaken.at(-1)).toEqual({
      ...{ step: 'level 2', status: 'passed', on: undefined },
      reasons: [{ rule: 'share-of-step', least: 1000, actual: eur('100.00'), open: eur('1100.00') }],
    })
    expect(office.letters(addDays(due, 17))).toEqual(['level 1: late 100.00 EUR'])
    office.pay('more', addDays(due, 20), eur('100.00'))
    expect(office.letters(addDays(due, 31))).toEqual(['level 2: late 100.00 EUR'])
    expect(faultsOf(weighed)).toEqual([])
  })

  it('duns at no level what is too little for the lowest', () => {
    const office = new Office(weighed)
    office.issue('late', due, due, eur('9.99'))
    expect(office.runs(due, 40)).toEqual([])
  })

  it('charges by level and by what is dunned: a fixed amount, and a share from so much on', () => {
    const bands = (fixed: string, share: number) => ({
      bands: [
        { from: euros('100.00'), amounts: euros(fixed) },
        { from: euros('1000.00'), share },
      ],
    })
    const charging = procedure({
      steps: [
        { step: 'level 1', days: 3, channels: ['letter'], fee: bands('2.00', 30) },
        { step: 'level 2', days: 17, channels: ['letter'], fee: bands('3.00', 40) },
      ],
    })
    const charged = (amount: string): ReadonlyArray<string> => {
      const office = new Office(charging)
      office.issue('I', due, due, eur(amount))
      return office.runs(due, 20)
    }
    expect(charged('99.99')).toEqual(['3 level 1: I 99.99 EUR', '17 level 2: I 99.99 EUR'])
    expect(charged('250.00')).toEqual(['3 level 1: I 250.00 EUR + 2.00 EUR', '17 level 2: I 252.00 EUR + 3.00 EUR'])
    expect(charged('2000.00')).toEqual([
      '3 level 1: I 2,000.00 EUR + 6.00 EUR',
      '17 level 2: I 2,006.00 EUR + 8.00 EUR',
    ])
  })

  it('looks at each currency by itself, in amounts that the level names for it', () => {
    const office = new Office(procedure({ leastAmount: [...euros('50.00'), { amount: '4000', currency: 'CHF' }] }))
    office.issue('I', due, due, eur('40.00'))
    office.issue('F', due, due, cash(4500, 'CHF'))
    // The accounts of SAP count in local currency together; amounts are never converted here.
    expect(office.letters(addDays(due, 3))).toEqual(['level 1: F 45.00 CHF'])
  })

  it('leaves out an item with a dunning block, one that is disputed in part for that part, and one that is credited', () => {
    const office = new Office(procedure())
    for (const id of ['I', 'J', 'K']) office.issue(id, due, due, eur('100.00'))
    office.block('I', due, addDays(due, 20))
    office.dispute('J', due, eur('40.00'))
    office.credit('K', due, eur('100.00'))
    expect(office.letters(addDays(due, 3))).toEqual(['level 1: J 60.00 EUR'])
    // The block is over: the item begins with its first level.
    expect(office.letters(addDays(due, 21))).toEqual(['level 2: J, I 160.00 EUR'])
    expect(office.levels(addDays(due, 21))).toEqual(['I level 1', 'J level 2'])
  })
})
