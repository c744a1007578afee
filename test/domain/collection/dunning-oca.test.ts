import { describe, expect, it } from 'vitest'
import { addDays } from '../../../src/domain/value/local-date.js'
import { day, eur } from '../sample.js'
import { faultsOf, houseOf, Office, type Strategy } from './office.js'

// account_credit_control of the Odoo Community Association (OCA/credit-control, models/credit_control_policy.py, data/data.xml and
// tests/test_credit_control_run.py): the levels of its "3 time policy", played with our own invoices.

const threeTimes: Omit<Strategy, 'strategy'> = {
  mode: 'ladder',
  per: 'debtor',
  steps: [
    { step: 'level 1', days: 10, channels: ['email'] },
    { step: 'level 2', days: 30, endOfMonth: true, channels: ['email'] },
    { step: 'level 3', days: 10, from: 'previous-step', channels: ['letter'] },
  ],
}
const policy = houseOf(threeTimes)

describe('a policy of the credit control of OCA', () => {
  it('counts net days, then to the end of a month, then from the reminder before', () => {
    const office = new Office(policy)
    const due = day('2026-01-15')
    office.issue('I', due, due, eur('500.00'))
    expect(office.runs(due, 90)).toEqual([
      // The 25th of January; the last of February, thirty days after the due date being in it; ten days after that.
      ...['10 level 1: I 500.00 EUR', '44 level 2: I 500.00 EUR', '54 level 3: I 500.00 EUR'],
    ])
    expect(faultsOf(policy)).toEqual([])
  })

  it('takes one level a run, however late the run is', () => {
    const office = new Office(policy)
    const due = day('2026-01-01')
    office.issue('I', due, due, eur('500.00'))
    expect(office.letters(addDays(due, 180))).toEqual(['level 1: I 500.00 EUR'])
    expect(office.letters(addDays(due, 181))).toEqual(['level 2: I 500.00 EUR'])
    expect(office.letters(addDays(due, 182))).toEqual([])
    expect(office.letters(addDays(due, 191))).toEqual(['level 3: I 500.00 EUR'])
  })

  /** Two invoices, a month apart, and runs at the end of the months. */
  const runs = (office: Office) => {
    office.issue('old', day('2024-12-01'), day('2024-12-01'), eur('500.00'))
    office.issue('new', day('2025-01-01'), day('2025-01-01'), eur('500.00'))
    return [office.letters(day('2024-12-30')), office.letters(day('2025-01-30'))]
  }

  it('takes all invoices of a partner at the highest level, where that is wanted', () => {
    const office = new Office(policy)
    expect(runs(office)).toEqual([['level 1: old 500.00 EUR'], ['level 2: old, new 1,000.00 EUR']])
    expect(office.levels(day('2025-01-30'))).toEqual(['old level 2', 'new level 2'])
  })

  it('or each at a level of its own, in one message a day', () => {
    const office = new Office(houseOf({ ...threeTimes, along: { at: 'own' } }))
    expect(runs(office)).toEqual([['level 1: old 500.00 EUR'], ['level 2: old, new 1,000.00 EUR']])
    expect(office.levels(day('2025-01-30'))).toEqual(['old level 2', 'new level 1'])
  })

  it('follows nobody up who is under the policy that does nothing', () => {
    const none: Omit<Strategy, 'strategy'> = {
      ...{ for: { debtorTags: { dunning: 'none' } }, mode: 'ladder', per: 'debtor' },
      steps: [{ step: 'looked at', days: 0, does: 'review' }],
    }
    const office = new Office(houseOf(none, threeTimes))
    office.register(day('2026-01-01'), { dunning: 'none' })
    office.issue('I', day('2026-01-01'), day('2026-01-01'), eur('500.00'))
    expect(office.runs(day('2026-01-02'), 90).filter((told) => told.includes('level'))).toEqual([])
  })

  it('asks no more for what is paid, for less where a part is, and for nothing that is credited', () => {
    const office = new Office(policy)
    const due = day('2026-01-15')
    for (const id of ['paid', 'in part', 'credited']) office.issue(id, due, due, eur('100.00'))
    office.letters(addDays(due, 10))
    office.pay('paid', addDays(due, 12), eur('100.00'))
    office.pay('in part', addDays(due, 12), eur('30.00'))
    office.credit('credited', addDays(due, 12), eur('100.00'))
    expect(office.letters(addDays(due, 44))).toEqual(['level 2: in part 70.00 EUR'])
  })
})
