import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/domain/value/local-date.js'
import { day, eur } from '../sample.js'
import { faultsOf, houseOf, Office, type Strategy } from './office.js'

// Follow-up levels of Odoo, which is closed source: by its documentation ("Follow-up on invoices", odoo.com/documentation) and its
// forum ("Features of follow-up levels", 189126). Figures are ours.

const due = day('2026-03-10')

/** A day before, a fortnight after, a month after by letter with something to do, then a call. */
const levels: Omit<Strategy, 'strategy'> = {
  mode: 'jump',
  per: 'debtor',
  steps: [
    { step: 'soon due', days: -1, channels: ['email'], tone: 'before-due' },
    { step: 'first', days: 15, channels: ['email', 'sms'] },
    { step: 'second', days: 30, channels: ['letter'], tone: 'firm' },
    { step: 'call', days: 45, does: 'negotiate', channels: ['phone'] },
  ],
}
const policy = houseOf(levels)

describe('the follow-up of Odoo', () => {
  it('goes by days overdue, before the due date where they are below zero', () => {
    const office = new Office(policy)
    office.issue('I', addDays(due, -30), due, eur('100.00'))
    expect(office.runs(addDays(due, -10), 60)).toEqual([
      ...['9 soon due: I 100.00 EUR', '25 first: I 100.00 EUR', '40 second: I 100.00 EUR', '55 call: I 100.00 EUR'],
    ])
    expect(faultsOf(policy)).toEqual([])
  })

  it('gathers what is overdue in one message at the level of the oldest, and then goes by the next oldest', () => {
    const office = new Office(policy)
    office.issue('old', due, due, eur('100.00'))
    office.issue('new', due, addDays(due, 20), eur('40.00'))
    office.letters(addDays(due, 15))
    expect(office.letters(addDays(due, 30))).toEqual(['second: old, new 140.00 EUR'])
    office.pay('old', addDays(due, 31), eur('100.00'))
    // What was asked of the rest with the second reminder stands: it is not told again that it is the first time.
    expect(office.letters(addDays(due, 35))).toEqual([])
    expect(office.letters(addDays(due, 65))).toEqual(['call: new 40.00 EUR'])
  })

  it('or keeps the level of each, where a friendlier word is wanted for what is left', () => {
    const office = new Office(houseOf({ ...levels, along: { at: 'own' } }))
    office.issue('old', due, due, eur('100.00'))
    office.issue('new', due, addDays(due, 20), eur('40.00'))
    office.letters(addDays(due, 30))
    office.pay('old', addDays(due, 31), eur('100.00'))
    expect(office.letters(addDays(due, 35))).toEqual(['first: new 40.00 EUR'])
  })

  it('waits until the next reminder date of who asked for it, and says which level it jumped', () => {
    const office = new Office(policy)
    office.issue('I', due, due, eur('100.00'))
    office.block('I', due, addDays(due, 35))
    expect(office.letters(addDays(due, 35))).toEqual([])
    const [decision] = office.run(addDays(due, 36)).debts
    expect(decision?.notTaken.map(({ step, status }) => `${step} ${status}`)).toEqual([
      ...['soon due lapsed', 'first jumped', 'call later'],
    ])
    expect(office.letters(addDays(due, 36))).toEqual(['second: I 100.00 EUR'])
  })

  it('leaves out an invoice that is excluded, by its tag, and follows the others up', () => {
    const excluded: Omit<Strategy, 'strategy'> = {
      ...{ for: { tags: { 'follow-up': 'none' } }, mode: 'ladder', per: 'debtor' },
      steps: [{ step: 'looked at', days: 60, does: 'review' }],
    }
    const office = new Office(houseOf(excluded, levels))
    office.issue('I', due, due, eur('100.00'), { tags: { 'follow-up': 'none' } })
    office.issue('J', due, due, eur('50.00'))
    expect(office.letters(addDays(due, 15))).toEqual(['first: J 50.00 EUR'])
  })

  it('asks for what is left after a payment on account, and for nothing where that covers all', () => {
    const office = new Office(policy)
    office.issue('I', due, due, eur('100.00'))
    expect(office.run(addDays(due, 15), { unapplied: 3000n }).acts).toMatchObject([{ amount: eur('70.00') }])
    expect(office.run(addDays(due, 15), { unapplied: 10_000n }).acts).toEqual([])
  })
})
