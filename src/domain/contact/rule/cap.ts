import { consentFor } from '../../debtor/consent.js'
import type { DebtId } from '../../value/id.js'
import { epochDay } from '../../value/local-date.js'
import type { Channel } from '../../value/method.js'
import type { Contact } from '../contact.js'
import { type Case, type Judged, type Law, type Moment, passes, untilDay } from '../judged.js'
import { dateOf, dayLength, localDayOf } from '../local-clock.js'

/** So many contacts in so many days, by a law or by the creditor's own wish. */
export interface Cap {
  readonly rule: 'cap' | 'cadence'
  readonly channels: ReadonlyArray<Channel>
  readonly limit: number
  readonly days: number
  readonly per: 'debt' | 'debtor'
  readonly counts: 'attempts' | 'connected'
  readonly consentLifts?: number | undefined
}

/** Of every debt that the contact is about the one that has been asked about most; all together where it goes by the debtor. */
export const underCap = (cap: Cap, asked: Case, moment: Moment, law: Law): Judged | undefined => {
  if (!cap.channels.includes(asked.channel)) return undefined
  if (isLifted(cap.consentLifts, asked, asked.channel, moment.day)) return undefined
  let worst: Judged | undefined
  for (const debt of subjects(cap.per, asked)) {
    const judged = countedFor(cap, debt, asked, moment, law)
    if (worst === undefined || judged.from > worst.from) worst = judged
  }
  return worst
}

/** What contacts are counted by: each debt, or all that there are contacts about where none is named; or the person. */
export const subjects = (per: 'debt' | 'debtor', { debts, contacts }: Case): ReadonlyArray<DebtId | undefined> => {
  if (per === 'debtor') return everything
  if (debts.length > 0) return debts.map(({ debt }) => debt)
  const told = new Set(contacts.flatMap(({ debt }) => (debt === undefined ? [] : [debt])))
  return told.size === 0 ? everything : [...told]
}

const everything: ReadonlyArray<undefined> = [undefined]

/** Whether a contact is about that debt. One that names none is about all. */
export const isAbout = (contact: Contact, debt: DebtId | undefined): boolean =>
  debt === undefined || contact.debt === undefined || contact.debt === debt

/** Whether the debtor had agreed to a channel on a day or in the days right before, `lifts` in all. */
export const isLifted = (lifts: number | undefined, { debtor }: Case, channel: Channel, day: number): boolean => {
  if (lifts === undefined || debtor === undefined || debtor.wishes.length === 0) return false
  const isNear = debtor.wishes.some(
    ({ type, on }) => type === 'ConsentGiven' && epochDay(on) <= day && day - epochDay(on) < lifts,
  )
  if (!isNear) return false
  const word = consentFor(debtor, channel, dateOf(day))
  return word.consent === 'given' && day - epochDay(word.since) < lifts
}

const countedFor = (
  cap: Cap,
  debt: DebtId | undefined,
  asked: Case,
  moment: Moment,
  { pack, version, provision }: Law,
): Judged => {
  const { rule, limit, days, per } = cap
  const found = countedContacts(cap, debt, asked, moment)
  const counted = mostInARun(found, moment.day, days)
  if (counted < limit)
    return passes({ rule, counted, limit, days, per, debt, events: undefined, pack, version, provision })
  let day = moment.day + 1
  while (mostInARun(found, day, days) >= limit) day += 1
  const events = eventsOf(found, moment.day - days)
  return untilDay({ rule, counted, limit, days, per, debt, events, pack, version, provision }, moment, day)
}

/** A contact that counts, and its day. */
interface CountedContact {
  readonly contact: Contact
  readonly day: number
}

const eventsOf = (found: ReadonlyArray<CountedContact>, after: number): ReadonlyArray<string> | undefined => {
  const events = found.flatMap(({ contact: { event }, day }) => (event === undefined || day <= after ? [] : [event]))
  return events.length === 0 ? undefined : events
}

const none: ReadonlyArray<never> = []

/** The contacts that count and may be in one run with the moment. */
const countedContacts = (
  { channels, counts, days, consentLifts }: Cap,
  debt: DebtId | undefined,
  asked: Case,
  { at, clock }: Moment,
): ReadonlyArray<CountedContact> => {
  let found: CountedContact[] | undefined
  const { contacts, times } = asked
  // Two days more than the run, since days of a zone begin up to a day from those of UTC.
  const after = at - (days + 2) * dayLength
  for (let n = 0; n < contacts.length; n += 1) {
    const contact = contacts[n] as Contact
    const told = times[n] ?? at
    if (told < after || contact.direction === 'inbound' || !channels.includes(contact.channel)) continue
    if (!isAbout(contact, debt) || (counts === 'connected' && !contact.connected)) continue
    const day = localDayOf(clock, told)
    if (isLifted(consentLifts, asked, contact.channel, day)) continue
    found ??= []
    found.push({ contact, day })
  }
  return found ?? none
}

/** The most contacts in any run of so many days that has that day in it. Contacts after it can only be planned ones. */
const mostInARun = (found: ReadonlyArray<CountedContact>, day: number, days: number): number => {
  let most = countBetween(found, day - days + 1, day)
  if (found.every((one) => one.day <= day)) return most
  for (const { day: start } of found) {
    if (start > day - days && start <= day) most = Math.max(most, countBetween(found, start, start + days - 1))
  }
  return Math.max(most, countBetween(found, day, day + days - 1))
}

const countBetween = (found: ReadonlyArray<CountedContact>, from: number, to: number): number => {
  let count = 0
  for (const { day } of found) if (from <= day && day <= to) count += 1
  return count
}
