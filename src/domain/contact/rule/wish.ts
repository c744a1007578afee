import { consentFor, preferenceOn } from '../../debtor/consent.js'
import type { KnownDebtor } from '../../debtor/state.js'
import { epochDay, type LocalDate } from '../../value/local-date.js'
import type { Contact, ContactPurpose } from '../contact.js'
import { type Case, type Judged, type Moment, never } from '../judged.js'
import { localDayOf } from '../local-clock.js'
import { betweenTimes } from './hours.js'

type Purposes = ReadonlySet<ContactPurpose>

/** What may still be said to one who wants no contact (12 CFR 1006.6(c)(2)), and what a law itself demands. */
const afterCease: Purposes = new Set(['end-of-efforts', 'remedy-may-be-invoked', 'remedy-invoked', 'required-by-law'])

/** What may still be sent by a channel that the debtor does not want (12 CFR 1006.14(h)(2)). */
const afterOptOut: Purposes = new Set(['opt-out-confirmation', 'answer', 'required-by-law'])

/** What the debtor's own word on the channel says: no contact, or not by this channel. Who is erased is not contacted. */
export const wished = (asked: Case, moment: Moment): Judged | undefined => {
  const { debtor, channel, purpose } = asked
  if (debtor === undefined || (debtor.wishes.length === 0 && debtor.situation === 'registered')) return undefined
  const word = consentFor(debtor, channel, moment.on)
  switch (word.consent) {
    case 'erased':
      return never({ rule: 'erased', since: word.since })
    case 'ceased':
      if (!afterCease.has(purpose)) return never({ rule: 'cease', channel, since: word.since })
      return refused(withoutCease(debtor), asked, moment)
    case 'revoked':
      return refused(debtor, asked, moment)
    default:
      return undefined
  }
}

/** A channel that the debtor had refused stays refused where he wants no contact at all. */
const withoutCease = (debtor: KnownDebtor): KnownDebtor => ({
  ...debtor,
  wishes: debtor.wishes.filter(({ type }) => type !== 'CeaseRequested'),
})

const refused = (debtor: KnownDebtor, asked: Case, moment: Moment): Judged | undefined => {
  const { channel, purpose } = asked
  const word = consentFor(debtor, channel, moment.on)
  if (word.consent !== 'revoked') return undefined
  if (!afterOptOut.has(purpose)) return never({ rule: 'opt-out', channel, since: word.since })
  return purpose === 'opt-out-confirmation' && isConfirmed(asked, word.since, moment)
    ? never({ rule: 'confirmed-already', channel })
    : undefined
}

/** An opt-out is confirmed once. */
const isConfirmed = ({ contacts, channel, times }: Case, since: LocalDate, { at, clock }: Moment): boolean =>
  contacts.some(
    (contact, n) =>
      contact.purpose === 'opt-out-confirmation' &&
      contact.channel === channel &&
      localDayOf(clock, times[n] ?? at) >= epochDay(since),
  )

/** An answer answers the debtor's last contact by that channel, once. */
export const answering = ({ purpose, channel, contacts, times }: Case, { at }: Moment): Judged | undefined => {
  if (purpose !== 'answer') return undefined
  let last: Contact | undefined
  let lastAt = Number.NEGATIVE_INFINITY
  let next = Number.POSITIVE_INFINITY
  for (const [n, contact] of contacts.entries()) {
    if (contact.channel !== channel) continue
    const moment = times[n] ?? at
    if (moment > at && contact.direction === 'inbound') next = Math.min(next, moment)
    if (moment > at || moment < lastAt) continue
    last = moment === lastAt && last?.direction === 'outbound' ? last : contact
    lastAt = moment
  }
  return last?.direction === 'inbound' ? undefined : { reason: { rule: 'nothing-to-answer', channel }, from: next }
}

/** The hours that the debtor has asked for. An answer may be given when he asks. */
export const inDebtorHours = ({ debtor, purpose }: Case, moment: Moment): Judged | undefined => {
  if (debtor === undefined || debtor.preferences.length === 0 || purpose === 'answer') return undefined
  const hours = preferenceOn(debtor, moment.on)?.hours
  if (hours === undefined) return undefined
  const { from, to } = hours
  return betweenTimes({ rule: 'debtor-hours', from, to, zone: moment.clock.zone }, moment)
}
