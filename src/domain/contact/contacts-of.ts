import type { DebtEvent, DebtEventOf } from '../debt/event.js'
import type { Instant } from '../value/instant.js'
import { epochDay } from '../value/local-date.js'
import { dayIn, type Zone } from '../value/zone.js'
import type { Contact } from './contact.js'
import { clockOf, dayBegins, dayLength, instantAt } from './local-clock.js'

/**
 * An event of a debt, and when and as what it was recorded, where that is known.
 *
 * @since 0.2.0
 */
export interface ToldEvent {
  readonly event: DebtEvent
  readonly recordedAt?: Instant | undefined
  readonly id?: string | undefined
}

/**
 * The contacts that a debt's history tells of: reminders, attempts, and what came from the debtor. Of a contact that was
 * recorded on its own day, in the zone of the book, the moment is when it was recorded; of one that was recorded on another
 * day, or one whose moment is not told, it is noon of its day there. Histories of several debts, and of the debtors of one
 * parent, are given one after the other.
 *
 * @since 0.2.0
 * @example contactsOf(debt.history.map((event) => ({ event })), zone('Europe/Berlin'))
 */
export const contactsOf = (history: Iterable<ToldEvent>, bookZone: Zone): ReadonlyArray<Contact> => {
  const contacts: Contact[] = []
  for (const told of history) {
    const contact = contactOf(told, bookZone)
    if (contact !== undefined) contacts.push(contact)
  }
  return contacts
}

type Telling = DebtEventOf<'DebtorReminded' | 'ContactAttempted' | 'InboundContactRecorded'>

const contactOf = ({ event, recordedAt, id }: ToldEvent, bookZone: Zone): Contact | undefined => {
  switch (event.type) {
    case 'DebtorReminded':
    case 'ContactAttempted':
    case 'InboundContactRecorded':
      return {
        at: momentOf(event, recordedAt, bookZone),
        channel: event.channel,
        debt: event.debt,
        debtor: event.debtor,
        ...reach(event),
        ...(id === undefined ? {} : { event: id }),
      }
    default:
      return undefined
  }
}

const momentOf = ({ on }: Telling, recordedAt: Instant | undefined, bookZone: Zone): string => {
  if (recordedAt !== undefined && dayIn(bookZone, recordedAt) === on) return recordedAt
  const clock = clockOf(bookZone)
  const noon = (clock === undefined ? epochDay(on) * dayLength : dayBegins(clock, epochDay(on))) + dayLength / 2
  return instantAt(noon)
}

type Reach = Pick<Contact, 'direction' | 'conversation' | 'connected' | 'purpose'>

const reach = (event: Telling): Reach => {
  switch (event.type) {
    case 'DebtorReminded':
      return { direction: 'outbound', conversation: false, connected: true, purpose: 'ask' }
    case 'InboundContactRecorded':
      return { direction: 'inbound', conversation: event.conversation, connected: true }
    case 'ContactAttempted':
      return { direction: 'outbound', conversation: event.conversation, connected: !lineDead.has(event.outcome) }
  }
}

/** Outcomes by which the number that was dialled was never reached; one that rings at somebody else's was. */
const lineDead: ReadonlySet<DebtEventOf<'ContactAttempted'>['outcome']> = new Set(['busy', 'undelivered'])
