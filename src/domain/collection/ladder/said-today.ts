import type { Contact } from '../../contact/contact.js'
import { epochDay } from '../../value/local-date.js'
import type { Asked, Gated } from './asked.js'
import type { DueStep } from './decision.js'

/** What was said to a debtor until now, that day's acts among it: what the gate is asked with, and the days that a cadence counts. */
export interface SaidToday {
  readonly gated: () => Gated
  readonly contactDays: () => ReadonlyArray<number>
  /** A step that is due is said, about all these debts at once. */
  readonly add: (step: DueStep, asks: ReadonlyArray<Asked>) => void
}

export const saidUntil = (gated: Gated, contactDays: ReadonlyArray<number>): SaidToday => {
  let contacts = gated.contacts ?? noContacts
  let days = contactDays
  return {
    gated: () => ({ gate: gated.gate, at: gated.at, zone: gated.zone, contacts }),
    contactDays: () => days,
    add: ({ does, channel, at }, asks) => {
      if (does !== 'remind' && does !== 'negotiate') return
      days = [...days, ...asks.slice(0, 1).map(({ day }) => epochDay(day))]
      if (gated.gate === undefined || channel === undefined || at === undefined) return
      contacts = [...contacts, ...asks.map((ask): Contact => contactAbout(ask, channel, at))]
    },
  }
}

const noContacts: ReadonlyArray<Contact> = []

const contactAbout = ({ debt }: Asked, channel: Contact['channel'], at: string): Contact => ({
  ...{ at, channel, direction: 'outbound', conversation: false, connected: true, purpose: 'ask' },
  ...{ debt: debt.debt, debtor: debt.debtor },
})
