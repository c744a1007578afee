import { describe, expect, it } from 'vitest'
import { contactGate } from '../../../src/domain/contact/gate.js'
import { usRegulationF } from '../../../src/domain/contact/pack/united-states.js'
import { debtId, placementId } from '../../../src/domain/value/id.js'
import { customer, day, INV } from '../sample.js'
import { ask, call, debtOf, debtorOf, newYorker, told } from './sample.js'

const gate = contactGate([usRegulationF], { by: 'agency' })
const placed = debtOf({
  type: 'PlacedWithAgency',
  on: day('2026-03-01'),
  debt: INV,
  debtor: customer,
  placement: placementId('PL-1'),
  agency: 'Fair & Square',
  claim: { amount: 1000_00n, currency: 'EUR' },
  commission: 1000,
})
const asked = (at: string, says = {}) => told(gate(ask({ at, debt: placed, ...says })))

/** Noon in New York on those days of June 2026, which is in summer time. */
const noons = (...days: ReadonlyArray<number>) =>
  days.map((n) => call(`2026-06-${String(n).padStart(2, '0')}T16:00:00.000Z`))

describe('Regulation F, for an agency', () => {
  it('lets the seventh call in seven days pass and not the eighth, which passes when the first is out of the window', () => {
    expect(asked('2026-06-07T16:00:00.000Z', { contacts: noons(1, 2, 3, 4, 5, 6) })).toBe('yes')
    expect(asked('2026-06-07T17:00:00.000Z', { contacts: noons(1, 2, 3, 4, 5, 6, 7) })).toBe(
      'no: cap; 2026-06-08T12:00:00.000Z',
    )
    expect(asked('2026-06-08T12:00:00.000Z', { contacts: noons(1, 2, 3, 4, 5, 6, 7) })).toBe('yes')
  })

  it('tells the figures, and what it goes by', () => {
    const contacts = noons(1, 1, 1, 2, 2, 2, 3).map((contact, n) => ({ ...contact, event: `E-${n}` }))
    expect(gate(ask({ at: '2026-06-03T18:00:00.000Z', debt: placed, contacts }))).toEqual({
      allowed: false,
      nextAllowedAt: '2026-06-08T12:00:00.000Z',
      reasons: [
        {
          rule: 'cap',
          counted: 7,
          limit: 7,
          days: 7,
          per: 'debt',
          debt: 'INV-7',
          events: ['E-0', 'E-1', 'E-2', 'E-3', 'E-4', 'E-5', 'E-6'],
          pack: 'us-regulation-f',
          version: '2026-11-30',
          provision: '1006.14(b)(2)(i)(A)',
        },
      ],
    })
  })

  it('counts by the debt, and what was about no debt for each', () => {
    const other = noons(1, 2, 3, 4, 5, 6, 7).map((contact) => ({ ...contact, debt: debtId('INV-8') }))
    expect(asked('2026-06-07T17:00:00.000Z', { contacts: other })).toBe('yes')
    const none = other.map(({ debt: _, ...contact }) => contact)
    expect(asked('2026-06-07T17:00:00.000Z', { contacts: none })).toBe('no: cap; 2026-06-08T12:00:00.000Z')
  })

  it('does not count a dead line, an inbound call, or another medium', () => {
    const busy = noons(1, 2, 3, 4, 5, 6, 7).map((contact) => ({ ...contact, connected: false }))
    const inbound = noons(1, 2, 3, 4, 5, 6, 7).map((contact) => ({ ...contact, direction: 'inbound' as const }))
    const texts = noons(1, 2, 3, 4, 5, 6, 7).map((contact) => ({ ...contact, channel: 'sms' as const }))
    expect(asked('2026-06-07T17:00:00.000Z', { contacts: [...busy, ...inbound, ...texts] })).toBe('yes')
  })

  it('waits seven days from a conversation on, whose own day is the first, whoever began it', () => {
    for (const direction of ['outbound', 'inbound'] as const) {
      const contacts = [call('2026-06-01T16:00:00.000Z', { conversation: true, direction })]
      expect(asked('2026-06-01T17:00:00.000Z', { contacts })).toBe(
        'no: wait-after-conversation; 2026-06-08T12:00:00.000Z',
      )
      expect(asked('2026-06-07T17:00:00.000Z', { contacts })).toBe(
        'no: wait-after-conversation; 2026-06-08T12:00:00.000Z',
      )
      expect(asked('2026-06-08T12:00:00.000Z', { contacts })).toBe('yes')
    }
  })

  it('takes a consent for its own day and the six after it', () => {
    const consented = debtorOf(
      { zone: 'America/New_York' },
      { type: 'ConsentGiven', debtor: customer, on: day('2026-06-01'), channel: 'phone' },
    )
    const contacts = [...noons(1, 2, 3, 4, 5, 6, 7), call('2026-06-07T16:00:00.000Z', { conversation: true })]
    expect(asked('2026-06-07T17:00:00.000Z', { debtor: consented, contacts })).toBe('yes')
    expect(asked('2026-06-08T17:00:00.000Z', { debtor: consented, contacts })).toBe(
      'no: wait-after-conversation; 2026-06-14T12:00:00.000Z',
    )
  })

  it('goes by the debtor’s clock, also where it is put forward and back', () => {
    expect(asked('2026-06-01T11:59:59.999Z')).toBe('no: hours; 2026-06-01T12:00:00.000Z')
    expect(asked('2026-06-02T00:59:59.999Z')).toBe('yes')
    expect(asked('2026-06-02T01:00:00.000Z')).toBe('no: hours; 2026-06-02T12:00:00.000Z')
    // Clocks go forward on 8 March and back on 1 November.
    expect(asked('2026-03-08T03:00:00.000Z')).toBe('no: hours; 2026-03-08T12:00:00.000Z')
    expect(asked('2026-11-01T02:00:00.000Z')).toBe('no: hours; 2026-11-01T13:00:00.000Z')
  })

  it('takes the hours that are right in every zone where the debtor may be, where his own is not known', () => {
    const somewhere = debtorOf({})
    const noSuchZone = debtorOf({ zone: 'America/Gotham' })
    for (const debtor of [somewhere, noSuchZone]) {
      // 8:00 in Honolulu is 18:00 in UTC; 21:00 in New York is 1:00.
      expect(asked('2026-06-01T16:00:00.000Z', { debtor })).toBe('no: hours; 2026-06-01T18:00:00.000Z')
      expect(asked('2026-06-01T18:00:00.000Z', { debtor })).toBe('yes')
      expect(asked('2026-06-02T01:00:00.000Z', { debtor })).toBe('no: hours; 2026-06-02T18:00:00.000Z')
    }
    expect(asked('2026-06-01T16:00:00.000Z', { debtor: debtorOf({ jurisdiction: 'US-CA' }) })).toBe('yes')
  })

  it('does not bind a creditor who collects its own debts, or one who collects of a business, unless it is taken on', () => {
    const contacts = noons(1, 2, 3, 4, 5, 6, 7)
    const own = ask({ at: '2026-06-07T17:00:00.000Z', contacts })
    expect(told(contactGate([usRegulationF])(own))).toBe('yes')
    expect(told(contactGate([usRegulationF], { also: ['us-regulation-f'] })(own))).toMatch(/^no: cap/)
    const business = debtorOf({ kind: 'business', zone: 'America/New_York' })
    expect(told(gate({ ...own, debtor: business, debt: placed }))).toBe('yes')
  })

  it('does not hold before it was in force', () => {
    const contacts = noons(1, 2, 3, 4, 5, 6, 7).map((one) => ({ ...one, at: one.at.replace('2026', '2021') }))
    expect(asked('2021-06-07T17:00:00.000Z', { contacts })).toBe('yes')
  })

  it('is not passed by the creditor while the agency has the debt', () => {
    expect(told(contactGate([usRegulationF])(ask({ at: '2026-06-01T16:00:00.000Z', debt: placed })))).toBe(
      'no: owner-of-contact; no time known',
    )
  })

  it('does not take a text for an instant', () => {
    expect(asked('tomorrow')).toBe('no: not-an-instant; no time known')
    expect(told(gate(ask({ at: '2026-06-01T16:00:00.000Z', debt: placed, debtor: newYorker })))).toBe('yes')
  })
})
