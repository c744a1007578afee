import type { DebtEvent } from '../../domain/debt/event.js'
import { countsAsMoney } from '../../domain/debt/rule/promise-verdict.js'
import type { KnownDebt } from '../../domain/debt/state.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import { epochDay, type LocalDate } from '../../domain/value/local-date.js'
import type { Channel } from '../../domain/value/method.js'
import { type Money, money } from '../../domain/value/money.js'
import type { Zone } from '../../domain/value/zone.js'
import { debtAt } from '../open-item/debt-at.js'
import { factsAt } from '../open-item/facts-at.js'
import type { Fact } from '../open-item/item-history.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import { type EventId, placed, type ReportAt } from '../open-item/place.js'
import type { States } from '../projection/projection.js'

/**
 * By what the steps of a ladder are told apart.
 *
 * @since 0.2.0
 */
export type StepPart = 'step' | 'channel' | 'hour'

/**
 * What is asked of the steps that were taken in the window from the day `from` to the day `asOf`, both included. What came within so
 * many days of a contact is of it: seven unless told. Hours are those of the zone. By step, channel and hour unless told.
 *
 * @since 0.2.0
 */
export interface StepsQuery extends ReportAt {
  readonly from: LocalDate
  readonly zone: Zone
  readonly within?: number | undefined
  readonly by?: ReadonlyArray<StepPart> | undefined
}

/**
 * What came of the contacts of a step, by a channel, recorded in an hour of the day; a part that was not asked for is nothing, and a
 * contact that was no reminder is of no `step`. `answered` are those after which money came or was promised in time, `promised` and
 * `brought` what it was. Of `waiting` the days for an answer are not over yet.
 *
 * @since 0.2.0
 */
export interface StepRow {
  readonly currency: CurrencyCode
  readonly step: string | undefined
  readonly channel: Channel | undefined
  readonly hour: number | undefined
  readonly contacts: number
  readonly waiting: number
  readonly answered: number
  readonly promised: Money
  readonly brought: Money
}

/**
 * What the steps of a ladder brought, the ones that brought the most of a currency first. `place` is the last event that was known, by
 * its id.
 *
 * @since 0.2.0
 */
export interface StepsReport {
  readonly asOf: ReportAt['asOf']
  readonly knownAt: ReportAt['knownAt']
  readonly place: EventId | undefined
  readonly from: LocalDate
  readonly rows: ReadonlyArray<StepRow>
}

interface Contact {
  readonly on: LocalDate
  readonly step: string | undefined
  readonly channel: Channel
  readonly recordedAt: string
  promised: bigint
  brought: bigint
}

/** The contacts of a debt, in the order of their days: what is told twice on a day by one channel is told once. */
const contactsOf = (facts: ReadonlyArray<Fact<DebtEvent>>): ReadonlyArray<Contact> => {
  const contacts: Contact[] = []
  for (const { event, recordedAt } of facts) {
    if (event.type !== 'DebtorReminded' && event.type !== 'ContactAttempted') continue
    const { on, channel } = event
    const step = event.type === 'DebtorReminded' ? event.step : undefined
    const same = contacts.findIndex((one) => one.on === on && one.channel === channel)
    const contact = { on, step, channel, recordedAt, promised: 0n, brought: 0n }
    if (same < 0) contacts.push(contact)
    else if (contacts[same]?.step === undefined) contacts[same] = contact
  }
  return contacts.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** Gives what came of a debt, and what was promised for it, to the last contact before, where that was in time. */
const hear = (contacts: ReadonlyArray<Contact>, debt: KnownDebt, within: number): void => {
  const last = (day: LocalDate): Contact | undefined => {
    const contact = contacts.findLast(({ on }) => on <= day)
    return contact !== undefined && epochDay(day) - epochDay(contact.on) <= within ? contact : undefined
  }
  for (const payment of debt.payments) {
    const contact = countsAsMoney(payment) ? last(payment.on) : undefined
    if (contact !== undefined) contact.brought += payment.amount
  }
  for (const { madeOn, amount } of debt.promises) {
    const contact = last(madeOn)
    if (contact !== undefined) contact.promised += amount
  }
}

/** The hour of a moment in a zone. */
const hoursIn = (zone: Zone): ((at: string) => number) => {
  const clock = new Intl.DateTimeFormat('en-u-nu-latn', { timeZone: zone, hour: '2-digit', hourCycle: 'h23' })
  return (at) => Number(clock.format(new Date(at)))
}

/** The row of a group as it grows. */
type Growing = { -readonly [K in keyof StepRow]: StepRow[K] extends Money ? bigint : StepRow[K] }

/**
 * What each step of a ladder brought, by channel and hour: money that came within some days of a contact is of the last one before
 * it. Talks and reminders are on record in the states of `collectionItems`; by those of `openItems` there are none.
 *
 * @since 0.2.0
 */
export const stepPerformance = (states: States<OpenItemState>, query: StepsQuery): StepsReport => {
  const { asOf, knownAt, from, zone, within = 7, by = ['step', 'channel', 'hour'] } = query
  const at = placed(states, query)
  const hourOf = hoursIn(zone)
  const rows = new Map<string, Growing>()
  const rowOf = (currency: CurrencyCode, contact: Contact): Growing => {
    const step = by.includes('step') ? contact.step : undefined
    const channel = by.includes('channel') ? contact.channel : undefined
    const hour = by.includes('hour') ? hourOf(contact.recordedAt) : undefined
    const key = JSON.stringify([currency, step, channel, hour])
    const sums = { contacts: 0, waiting: 0, answered: 0, promised: 0n, brought: 0n }
    const row = rows.get(key) ?? { currency, step, channel, hour, ...sums }
    rows.set(key, row)
    return row
  }
  for (const history of states.values()) {
    if (history?.kind !== 'debt') continue
    const contacts = contactsOf(factsAt(history, at))
    const debt = contacts.length === 0 ? undefined : debtAt(history, at)
    if (debt === undefined) continue
    hear(contacts, debt, within)
    for (const contact of contacts) {
      if (contact.on < from) continue
      const row = rowOf(debt.currency, contact)
      row.contacts += 1
      if (contact.promised > 0n || contact.brought > 0n) row.answered += 1
      else if (epochDay(asOf) - epochDay(contact.on) < within) row.waiting += 1
      row.promised += contact.promised
      row.brought += contact.brought
    }
  }
  return {
    ...{ asOf, knownAt, place: at.place, from },
    rows: [...rows.values()]
      .sort((a, b) => (a.currency < b.currency ? -1 : a.currency > b.currency ? 1 : Number(b.brought - a.brought)))
      .map(({ promised, brought, ...row }) => ({
        ...row,
        ...{ promised: money(promised, row.currency), brought: money(brought, row.currency) },
      })),
  }
}
