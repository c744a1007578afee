import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/domain/value/local-date.js'
import { day, eur } from '../sample.js'
import { cash, euros, faultsOf, houseOf, Office, type Strategy } from './office.js'

// Reminder terms of Microsoft Business Central: levels with a grace period and a due date calculation, from the code of its base
// application (microsoft/BCApps, Sales/Reminder: ReminderMake.Codeunit.al, AdditionalFeeSetup.Table.al). Figures are ours.

const due = day('2026-01-31')

/** Grace of five days, a letter that is due in a month, and at most four reminders; the third level serves for the fourth. */
const terms = (says: Partial<Strategy> = {}) =>
  houseOf({
    ...{ mode: 'ladder', per: 'debtor', along: { at: 'own' } },
    steps: [
      // The grace has to be over: the sixth day is the first.
      { step: 'level 1', days: 6, channels: ['email'] },
      { step: 'level 2', days: 6, months: 1, from: 'previous-step', channels: ['email'] },
      {
        ...{ step: 'level 3', days: 6, months: 1, from: 'previous-step', channels: ['letter'] },
        repeat: { every: 36, times: 2 },
      },
    ],
    ...says,
  })

describe('reminder terms of Business Central', () => {
  it('remind once the grace after the due date of the last reminder is over, so many times', () => {
    const office = new Office(terms())
    office.issue('I', due, due, eur('100.00'))
    expect(office.runs(due, 200)).toEqual([
      // Sent on the 6th of February and due on the 6th of March: again on the 12th, then on the 18th of April and the 24th of May.
      ...['6 level 1: I 100.00 EUR', '40 level 2: I 100.00 EUR', '77 level 3: I 100.00 EUR'],
      '113 level 3: I 100.00 EUR',
    ])
    expect(faultsOf(terms())).toEqual([])
  })

  it('give each entry a level of its own in the one reminder of a customer and currency', () => {
    const office = new Office(terms())
    office.issue('I', due, due, eur('100.00'))
    office.letters(addDays(due, 6))
    office.issue('J', due, addDays(due, 30), eur('50.00'))
    office.issue('K', due, addDays(due, 38), eur('25.00'))
    office.issue('F', due, addDays(due, 10), cash(7000, 'CHF'))
    // K is late, and within its grace.
    expect(office.letters(addDays(due, 40))).toEqual(['level 2: I, J 150.00 EUR', 'level 1: F 70.00 CHF'])
    expect(office.levels(addDays(due, 40))).toEqual(['I level 2', 'J level 1', 'F level 1'])
  })

  it('remind of no less than the least amount of all that would be in it', () => {
    const office = new Office(terms({ leastAmount: euros('60.00') }))
    office.issue('I', due, due, eur('50.00'))
    expect(office.letters(addDays(due, 6))).toEqual([])
    office.issue('J', due, addDays(due, 10), eur('10.00'))
    expect(office.letters(addDays(due, 16))).toEqual(['level 1: I, J 60.00 EUR'])
  })

  it('leave out an entry on hold, what is paid, and what a credit memo took off', () => {
    const office = new Office(terms())
    for (const id of ['I', 'J', 'K']) office.issue(id, due, due, eur('100.00'))
    office.block('I', due, addDays(due, 300))
    office.pay('J', due, eur('100.00'))
    office.credit('K', due, eur('25.00'))
    expect(office.letters(addDays(due, 6))).toEqual(['level 1: K 75.00 EUR'])
  })

  const charged = (fee: object, ...amounts: ReadonlyArray<string>): ReadonlyArray<string> => {
    const office = new Office(terms({ steps: [{ step: 'level 1', days: 6, channels: ['email'], fee }] }))
    amounts.forEach((amount, index) => {
      office.issue(`I${index}`, due, due, eur(amount))
    })
    return office.letters(addDays(due, 6))
  }

  it('charge a fixed fee for a reminder, and one for each line', () => {
    const fee = { amounts: euros('10.00'), perDebt: euros('1.50') }
    expect(charged(fee, '100.00', '50.00')).toEqual(['level 1: I0, I1 150.00 EUR + 13.00 EUR'])
  })

  it('charge the one range that the amount is in, or every range for what lies in it', () => {
    const bands = [
      { from: euros('0.00'), amounts: euros('5.00') },
      { from: euros('1000.00'), amounts: euros('2.00'), share: 100 },
      { from: euros('5000.00'), share: 50 },
    ]
    expect(charged({ bands }, '6000.00')).toEqual(['level 1: I0 6,000.00 EUR + 30.00 EUR'])
    // 5.00, then 2.00 and one per cent of 4,000.00, then half a per cent of 1,000.00.
    expect(charged({ bands, everyBand: true }, '6000.00')).toEqual(['level 1: I0 6,000.00 EUR + 52.00 EUR'])
    expect(charged({ bands, everyBand: true }, '600.00')).toEqual(['level 1: I0 600.00 EUR + 5.00 EUR'])
    expect(charged({ bands, everyBand: true, most: euros('40.00') }, '3000.00', '3000.00')).toEqual([
      'level 1: I0, I1 6,000.00 EUR + 40.00 EUR',
    ])
  })
})
