import { describe, expect, it } from 'vitest'
import { contactGate } from '../../../src/domain/contact/gate.js'
import { usRegulationF } from '../../../src/domain/contact/pack/united-states.js'
import type { DebtorEvent } from '../../../src/domain/debtor/event.js'
import { holdId, moratoriumId, placementId } from '../../../src/domain/value/id.js'
import { customer, day, eur, INV } from '../sample.js'
import { ask, call, debtOf, debtorOf, told } from './sample.js'

const inNewYork = (...said: ReadonlyArray<DebtorEvent>) => debtorOf({ zone: 'America/New_York' }, ...said)
const about = { debt: INV, debtor: customer } as const

describe('what protects a debtor wherever he is', () => {
  const gate = contactGate([])
  const noon = '2026-06-10T16:00:00.000Z'

  it('is an insolvency, without an end, for as long as money is asked for', () => {
    const proceeding = { proceeding: 'bankruptcy', court: 'Southern District' }
    const insolvent = inNewYork({
      ...{ type: 'InsolvencyRecorded', debtor: customer, on: day('2026-06-10') },
      ...proceeding,
    })
    expect(told(gate(ask({ at: noon, debtor: insolvent })))).toBe('no: insolvency; no time known')
    expect(told(gate(ask({ at: noon, debtor: insolvent, purpose: 'inform' })))).toBe('yes')
    expect(told(gate(ask({ at: '2026-06-09T16:00:00.000Z', debtor: insolvent })))).toBe('yes')
  })

  it('is a moratorium until it ends by itself, or sooner where it was ended', () => {
    const moratorium = moratoriumId('M-1')
    const began: DebtorEvent = {
      ...{ type: 'MoratoriumStarted', debtor: customer, on: day('2026-06-01'), kind: 'breathing-space' },
      ...{ moratorium, until: day('2026-07-30') },
    }
    expect(told(gate(ask({ at: noon, debtor: inNewYork(began) })))).toBe('no: moratorium; 2026-07-31T04:00:00.000Z')
    const ended = (on: string): DebtorEvent => ({
      ...{ type: 'MoratoriumEnded', debtor: customer, on: day(on), moratorium, reason: 'cancelled' },
    })
    expect(told(gate(ask({ at: noon, debtor: inNewYork(began, ended('2026-06-10')) })))).toBe('yes')
    expect(told(gate(ask({ at: noon, debtor: inNewYork(began, ended('2026-06-11')) })))).toBe(
      'no: moratorium; 2026-06-11T04:00:00.000Z',
    )
  })

  it('is a hold of the debt, for who asks for money and not for who tells him something', () => {
    const heldUntil = debtOf({
      ...{ type: 'DunningHeld', ...about, on: day('2026-06-01'), hold: holdId('H-1'), reason: 'other' },
      ...{ until: day('2026-06-12') },
    })
    expect(told(gate(ask({ at: noon, debt: heldUntil })))).toBe('no: hold; 2026-06-13T04:00:00.000Z')
    expect(told(gate(ask({ at: noon, debt: heldUntil, purpose: 'inform' })))).toBe('yes')
  })
})

describe('Regulation F and consent', () => {
  const gate = contactGate([usRegulationF], { by: 'agency' })
  const placed = debtOf({
    ...{ type: 'PlacedWithAgency', ...about, on: day('2026-03-01'), placement: placementId('PL-1') },
    ...{ agency: 'Fair & Square', claim: eur('1000.00'), commission: 1000 },
  })
  const agreed = (on: string): DebtorEvent => ({
    type: 'ConsentGiven',
    debtor: customer,
    on: day(on),
    channel: 'phone',
  })
  const withdrawn = (on: string): DebtorEvent => ({ ...agreed(on), type: 'ConsentRevoked', channel: 'phone' })
  const talked = [call('2026-06-03T16:00:00.000Z', { conversation: true })]
  const onThe = (date: number, ...said: ReadonlyArray<DebtorEvent>) =>
    told(
      gate(
        ask({
          ...{ at: `2026-06-${`${date}`.padStart(2, '0')}T16:00:00.000Z`, debt: placed, contacts: talked },
          debtor: inNewYork(...said),
        }),
      ),
    )

  it('lets who has just agreed to a call be called within seven days of a conversation, and nobody later than that', () => {
    expect(onThe(6)).toBe('no: wait-after-conversation; 2026-06-10T12:00:00.000Z')
    expect(onThe(6, agreed('2026-06-03'))).toBe('yes')
    // The day of the consent is the first of seven.
    expect(onThe(9, agreed('2026-06-03'))).toBe('yes')
    expect(onThe(9, agreed('2026-06-02'))).toBe('no: wait-after-conversation; 2026-06-10T12:00:00.000Z')
    // A consent of tomorrow says nothing of today, but of tomorrow; one that was withdrawn says nothing at all.
    expect(onThe(6, agreed('2026-06-07'))).toBe('no: wait-after-conversation; 2026-06-07T12:00:00.000Z')
    expect(onThe(6, agreed('2026-06-03'), withdrawn('2026-06-05'))).toContain('no: ')
  })

  it('hears no conversation about another debt, nor one that has yet to be', () => {
    const other = talked.map((contact) => ({ ...contact, debt: 'INV-8' as never }))
    const asked = { at: '2026-06-06T16:00:00.000Z', debt: placed, debtor: inNewYork() }
    expect(told(gate(ask({ ...asked, contacts: other })))).toBe('yes')
    const byMail = talked.map((contact) => ({ ...contact, channel: 'email' as const }))
    expect(told(gate(ask({ ...asked, contacts: byMail })))).toBe('yes')
    const later = talked.map((contact) => ({ ...contact, at: '2026-06-06T18:00:00.000Z' }))
    expect(told(gate(ask({ ...asked, contacts: later })))).toBe('yes')
  })
})
