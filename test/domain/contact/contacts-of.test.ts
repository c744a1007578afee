import { describe, expect, it } from 'vitest'
import { contactsOf } from '../../../src/domain/contact/contacts-of.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import { instant } from '../../../src/domain/value/instant.js'
import { zone } from '../../../src/domain/value/zone.js'
import { customer, day, eur, INV, issued } from '../sample.js'

const about = { debt: INV, debtor: customer, on: day('2026-06-02') }
const told = { channel: 'phone', debt: INV, debtor: customer } as const
const tehran = zone('Asia/Tehran')

describe('the contacts of a history', () => {
  it('are its reminders, its attempts, and what came from the debtor', () => {
    const history: ReadonlyArray<DebtEvent> = [
      issued,
      { type: 'ContactAttempted', ...about, channel: 'phone', outcome: 'busy', conversation: false },
      { type: 'ContactAttempted', ...about, channel: 'phone', outcome: 'reached', conversation: true },
      { type: 'InboundContactRecorded', ...about, channel: 'phone', conversation: true, regarding: 'the invoice' },
      {
        type: 'DebtorReminded',
        ...about,
        channel: 'email',
        step: 'friendly',
        tone: 1,
        message: 'M-1',
        balance: eur('1000.00'),
        revision: 1,
      },
    ]
    const contacts = contactsOf(
      history.map((event) => ({ event })),
      tehran,
    )
    const at = '2026-06-02T08:30:00.000Z'
    expect(contacts).toEqual([
      { ...told, at, direction: 'outbound', conversation: false, connected: false },
      { ...told, at, direction: 'outbound', conversation: true, connected: true },
      { ...told, at, direction: 'inbound', conversation: true, connected: true },
      { ...told, at, channel: 'email', direction: 'outbound', conversation: false, connected: true, purpose: 'ask' },
    ])
  })

  it('were when they were recorded, if that was on their own day in the zone of the book', () => {
    const event: DebtEvent = {
      type: 'ContactAttempted',
      ...about,
      channel: 'phone',
      outcome: 'no-answer',
      conversation: false,
    }
    const at = (recordedAt: string) =>
      contactsOf([{ event, recordedAt: instant(recordedAt), id: 'E-1' }], tehran).map((one) => [one.at, one.event])
    expect(at('2026-06-01T20:30:00.000Z')).toEqual([['2026-06-01T20:30:00.000Z', 'E-1']])
    expect(at('2026-06-02T20:30:00.000Z')).toEqual([['2026-06-02T08:30:00.000Z', 'E-1']])
  })
})
