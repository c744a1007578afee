// Random debtors, contacts and questions around June 2026 and the days on which clocks change.
import * as fc from 'fast-check'
import type { Contact, ContactPurpose } from '../../../src/domain/contact/contact.js'
import type { GateQuestion } from '../../../src/domain/contact/question.js'
import type { DebtEvent } from '../../../src/domain/debt/event.js'
import type { DebtorEvent } from '../../../src/domain/debtor/event.js'
import { debtId, disputeId, holdId, moratoriumId } from '../../../src/domain/value/id.js'
import { addDays, type LocalDate } from '../../../src/domain/value/local-date.js'
import { Channel } from '../../../src/domain/value/method.js'
import type { TimeOfDay } from '../../../src/domain/value/time-of-day.js'
import { customer, day, eur, INV } from '../sample.js'
import { debtOf, debtorOf } from './sample.js'

const channels = Object.keys(Channel.keys) as ReadonlyArray<Channel>
export const channel: fc.Arbitrary<Channel> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Channel>('phone') },
  { weight: 3, arbitrary: fc.constantFrom(...channels) },
)

const starts = ['2026-03-06', '2026-03-28', '2026-06-01', '2026-10-23', '2026-10-31'] as const
const start: fc.Arbitrary<LocalDate> = fc.constantFrom(...starts).map(day)

/** Some moment in the days after a start. */
const instantNear = (from: LocalDate, days: number): fc.Arbitrary<string> =>
  fc
    .integer({ min: 0, max: days * 24 * 60 * 2 })
    .map((halfMinutes) => new Date(Date.parse(from) + halfMinutes * 30_000).toISOString())

const dayNear = (from: LocalDate): fc.Arbitrary<LocalDate> =>
  fc.integer({ min: -10, max: 12 }).map((days) => addDays(from, days))

export const purpose: fc.Arbitrary<ContactPurpose> = fc.constantFrom<ContactPurpose>(
  'ask',
  'ask',
  'ask',
  'legal-threat',
  'inform',
  'answer',
  'opt-out-confirmation',
  'end-of-efforts',
)

export const contact = (from: LocalDate): fc.Arbitrary<Contact> =>
  fc.record({
    at: instantNear(from, 9),
    channel,
    direction: fc.constantFrom('outbound', 'outbound', 'outbound', 'inbound'),
    conversation: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    connected: fc.boolean(),
    debt: fc.constantFrom(INV, INV, INV, debtId('INV-8'), undefined),
  })

const time: fc.Arbitrary<TimeOfDay> = fc
  .integer({ min: 0, max: 47 })
  .map((half) => `${String(half >> 1).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}` as TimeOfDay)

/** What only ever takes contacts away. */
export const restriction = (from: LocalDate): fc.Arbitrary<DebtorEvent> => {
  const on = dayNear(from)
  const about = { debtor: fc.constant(customer), on }
  return fc.oneof(
    fc.record({ type: fc.constant('ConsentRevoked' as const), ...about, channel }),
    fc.record({
      type: fc.constant('CeaseRequested' as const),
      ...about,
      how: fc.constant('by letter'),
      scope: fc.oneof(channel, fc.constant('everything' as const)),
    }),
    fc.tuple(on, fc.integer({ min: 0, max: 9 }), fc.uuid(), fc.boolean()).map(([began, lasts, id, open]) => ({
      type: 'MoratoriumStarted' as const,
      debtor: customer,
      on: began,
      moratorium: moratoriumId(id),
      kind: 'breathing-space' as const,
      ...(open ? {} : { until: addDays(began, lasts) }),
    })),
    fc.record({
      type: fc.constant('InsolvencyRecorded' as const),
      ...about,
      proceeding: fc.constant('bankruptcy'),
      court: fc.constant('of the district'),
    }),
  )
}

const preference = (from: LocalDate): fc.Arbitrary<DebtorEvent> =>
  fc
    .tuple(dayNear(from), fc.option(fc.tuple(time, time)), fc.option(fc.constantFrom('Asia/Tehran', 'America/Denver')))
    .map(([on, hours, zone]) => {
      const [a, b] = hours ?? []
      return {
        type: 'ContactPreferenceChanged' as const,
        debtor: customer,
        on,
        channels: [],
        ...(a !== undefined && b !== undefined && a !== b
          ? { hours: a < b ? { from: a, to: b } : { from: b, to: a } }
          : {}),
        ...(zone === null ? {} : { zone }),
      }
    })

const consent = (from: LocalDate): fc.Arbitrary<DebtorEvent> =>
  fc.record({
    type: fc.constant('ConsentGiven' as const),
    debtor: fc.constant(customer),
    on: dayNear(from),
    channel,
  })

const ofDebtor = (from: LocalDate): fc.Arbitrary<ReadonlyArray<DebtorEvent>> =>
  fc.array(fc.oneof(consent(from), consent(from), preference(from), restriction(from)), { maxLength: 3 })

const ofDebt = (from: LocalDate): fc.Arbitrary<ReadonlyArray<DebtEvent>> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant([]) },
    {
      weight: 1,
      arbitrary: fc.tuple(dayNear(from), fc.integer({ min: 0, max: 5 })).map(([on, days]) => [
        {
          type: 'DunningHeld' as const,
          on,
          debt: INV,
          debtor: customer,
          hold: holdId('H-1'),
          reason: 'goodwill' as const,
          until: addDays(on, days),
        },
      ]),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(dayNear(from), fc.constantFrom('300.00', '1000.00')).map(([on, amount]) => [
        {
          type: 'DisputeRaised' as const,
          on,
          debt: INV,
          debtor: customer,
          dispute: disputeId('D-1'),
          amount: eur(amount),
          reason: 'the goods',
        },
      ]),
    },
  )

export const jurisdiction = fc.constantFrom('US', 'US-CA', 'GB', 'SA', 'DE', 'FR', 'AE', 'EG', 'IR', 'IN')
const zoneOf: fc.Arbitrary<string | undefined> = fc.constantFrom(
  undefined,
  'America/New_York',
  'America/Los_Angeles',
  'Europe/London',
  'Asia/Tehran',
  'Africa/Cairo',
  'Australia/Lord_Howe',
)

export interface Situation {
  readonly from: LocalDate
  readonly question: GateQuestion
  readonly events: ReadonlyArray<DebtorEvent>
  readonly zone: string | undefined
  readonly jurisdiction: string
}

export const situation: fc.Arbitrary<Situation> = start.chain((from) =>
  fc
    .record({
      at: instantNear(from, 10),
      channel,
      purpose,
      contacts: fc.array(contact(from), { maxLength: 25 }),
      events: ofDebtor(from),
      debt: ofDebt(from),
      zone: zoneOf,
      jurisdiction,
      kind: fc.constantFrom('consumer' as const, 'consumer' as const, 'business' as const),
      known: fc.integer({ min: 0, max: 9 }).map((n) => n > 0),
      timeBarredFrom: fc.option(dayNear(from), { nil: undefined }),
    })
    .map(({ events, debt, zone, jurisdiction, kind, known, ...rest }) => {
      const place = { jurisdiction, kind, ...(zone === undefined ? {} : { zone }) }
      return {
        from,
        events,
        zone,
        jurisdiction,
        question: {
          ...rest,
          debtor: known ? debtorOf(place, ...events) : { situation: 'unregistered' as const },
          debt: debtOf(...debt),
        },
      }
    }),
)
