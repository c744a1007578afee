import { consentFor } from '../../debtor/consent.js'
import type { DebtId } from '../../value/id.js'
import { epochDay } from '../../value/local-date.js'
import type { Channel } from '../../value/method.js'
import type { Contact } from '../contact.js'
import type { Case, Judged, Moment } from '../judged.js'
import { passes, untilDay } from '../judged.js'
import { dateOf, dayLength, localDayOf } from '../local-clock.js'
import { momentOf } from '../moment-of.js'

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
export const underCap = (cap: Cap, asked: Case, moment: Moment): Judged | undefined => {
  if (!cap.channels.includes(asked.channel)) return undefined
  if (isLifted(cap.consentLifts, asked, asked.channel, moment.day)) return undefined
  let worst: Judged | undefined
  for (const debt of subjects(cap.per, asked)) {
    const judged = countedFor(cap, debt, asked, moment)
    if (worst === undefined || judged.from > worst.from || moreCounted(judged, worst)) worst = judged
  }
  return worst
}

const moreCounted = (one: Judged, other: Judged): boolean =>
  one.from === other.from && countedOf(one) > countedOf(other)
const countedOf = ({ reason }: Judged): number => ('counted' in reason ? reason.counted : 0)

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
  const word = consentFor(debtor, channel, dateOf(day))
  return word.consent === 'given' && day - epochDay(word.since) < lifts
}

const countedFor = (cap: Cap, debt: DebtId | undefined, asked: Case, moment: Moment): Judged => {
  const { limit, days, per, rule } = cap
  const [found, events] = countedDays(cap, debt, asked, moment)
  const counted = mostInARun(found, moment.day, days)
  const reason = {
    rule,
    counted,
    limit,
    days,
    per,
    ...(debt === undefined ? {} : { debt }),
    ...(events.length === 0 ? {} : { events }),
  }
  if (counted < limit) return passes(reason)
  let day = moment.day + 1
  while (mostInARun(found, day, days) >= limit) day += 1
  return untilDay(reason, moment, day)
}

/** The days of the contacts that count and may be in one run with the moment, and the events that tell of those before it. */
const countedDays = (
  { channels, counts, days, consentLifts }: Cap,
  debt: DebtId | undefined,
  asked: Case,
  { at, clock, day }: Moment,
): readonly [ReadonlyArray<number>, ReadonlyArray<string>] => {
  const found: number[] = []
  const events: string[] = []
  for (const contact of asked.contacts) {
    if (contact.direction === 'inbound' || !channels.includes(contact.channel) || !isAbout(contact, debt)) continue
    if (counts === 'connected' && !contact.connected) continue
    const told = momentOf(contact.at)
    const moment = Number.isNaN(told) ? at : told
    // Two days more than the run, since days of a zone begin up to a day from those of UTC.
    if (moment < at - (days + 2) * dayLength) continue
    const on = localDayOf(clock, moment)
    if (isLifted(consentLifts, asked, contact.channel, on)) continue
    found.push(on)
    if (contact.event !== undefined && on > day - days && on <= day) events.push(contact.event)
  }
  return [found, events]
}

/** The most contacts in any run of so many days that has that day in it. Contacts after it can only be planned ones. */
const mostInARun = (found: ReadonlyArray<number>, day: number, days: number): number => {
  let most = countBetween(found, day - days + 1, day)
  for (const start of found) {
    if (start > day - days && start <= day) most = Math.max(most, countBetween(found, start, start + days - 1))
  }
  return Math.max(most, countBetween(found, day, day + days - 1))
}

const countBetween = (found: ReadonlyArray<number>, from: number, to: number): number => {
  let count = 0
  for (const day of found) if (from <= day && day <= to) count += 1
  return count
}
