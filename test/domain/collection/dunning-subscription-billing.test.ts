import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/domain/value/local-date.js'
import { day, eur } from '../sample.js'
import { faultsOf, houseOf, Office, type Strategy } from './office.js'

// The dunning of subscription billing, where customers pay by themselves: reminders by days before and after the due date, and a final
// action on the invoice (Chargebee, "What happens when dunning retries expire" and offline dunning; Maxio, "Configure retries and
// dunning"). What becomes of the subscription is the embedder's. Figures are ours.

const due = day('2026-07-01')

const schedule = (last: Strategy['steps'][number]) =>
  houseOf({
    ...{ mode: 'ladder', per: 'debt' },
    steps: [
      { step: 'soon due', days: -3, channels: ['email'], tone: 'before-due' },
      { step: 'overdue', days: 1, channels: ['email'] },
      { step: 'overdue again', days: 7, channels: ['email'] },
      { step: 'last reminder', days: 14, channels: ['email'], tone: 'firm' },
      last,
    ],
  })

const reminded = ['4 soon due: I 50.00 EUR', '8 overdue: I 50.00 EUR', '14 overdue again: I 50.00 EUR']

describe('the dunning of a subscription', () => {
  it('reminds before and after, and then somebody decides about the subscription', () => {
    const policy = schedule({ step: 'subscription', days: 21, does: 'review' })
    const office = new Office(policy)
    office.issue('I', addDays(due, -7), due, eur('50.00'))
    expect(office.runs(addDays(due, -7), 28)).toEqual([
      ...[...reminded, '21 last reminder: I 50.00 EUR', '28 subscription: I 50.00 EUR'],
    ])
    expect(faultsOf(policy)).toEqual([])
  })

  it('or writes the invoice off, which stays a claim', () => {
    const office = new Office(schedule({ step: 'written off', days: 21, does: 'write-off' }))
    office.issue('I', addDays(due, -7), due, eur('50.00'))
    expect(office.runs(addDays(due, -7), 40)).toHaveLength(5)
    expect(office.debts.get('I')?.situation).toBe('writtenOff')
  })

  it('ends with the payment, also with the last cent of it, and not before', () => {
    const office = new Office(schedule({ step: 'subscription', days: 21, does: 'review' }))
    office.issue('I', addDays(due, -7), due, eur('50.00'))
    office.runs(addDays(due, -7), 8)
    office.pay('I', addDays(due, 2), eur('49.99'), 'P-1')
    expect(office.letters(addDays(due, 7))).toEqual(['overdue again: I 0.01 EUR'])
    office.pay('I', addDays(due, 8), eur('0.01'), 'P-2')
    expect(office.runs(addDays(due, 9), 40)).toEqual([])
  })
})
