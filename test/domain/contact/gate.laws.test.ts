import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import type { Contact } from '../../../src/domain/contact/contact.js'
import { contactGate } from '../../../src/domain/contact/gate.js'
import { lawPacks } from '../../../src/domain/contact/pack/all.js'
import { LawPack } from '../../../src/domain/contact/pack/pack.js'
import { usRegulationF } from '../../../src/domain/contact/pack/united-states.js'
import type { ContactGate, GateAnswer, GateQuestion } from '../../../src/domain/contact/question.js'
import type { GateSettings } from '../../../src/domain/contact/settings.js'
import { debtor as debtorDecider } from '../../../src/domain/debtor/debtor.js'
import type { DebtorState } from '../../../src/domain/debtor/state.js'
import { fold } from '../../../src/domain/decider.js'
import { disputeId } from '../../../src/domain/value/id.js'
import { instant } from '../../../src/domain/value/instant.js'
import { daysBetween } from '../../../src/domain/value/local-date.js'
import { dayIn, zone } from '../../../src/domain/value/zone.js'
import { customer, day, INV } from '../sample.js'
import { channel, contact, restriction, type Situation, situation } from './arbitrary.js'
import { ask, call, debtOf, debtorOf } from './sample.js'

// Everything on, so that every rule of every pack is tried.
const all: GateSettings = {
  also: lawPacks.map(({ id }) => id),
  sectors: ['financial-institution', 'consumer-credit'],
  unverified: true,
  practices: true,
  calendars: {
    US: {
      name: 'US',
      version: '1',
      weekends: [],
      holidays: [
        { on: day('2026-06-04'), name: 'a holiday' },
        { on: day('2026-06-05'), name: 'another' },
      ],
      months: 'gregory',
    },
  },
}
const gates: ReadonlyArray<ContactGate> = [
  contactGate(lawPacks),
  contactGate(lawPacks, all),
  contactGate(lawPacks, { ...all, cadence: { limit: 1, days: 2, per: 'debtor', channels: ['phone', 'email'] } }),
]

const minutes = (n: number) => n * 60_000
const later = (at: string, by: number): string => new Date(Date.parse(at) + by).toISOString()

const renamed = (state: DebtorState, id: string): DebtorState =>
  state.situation === 'unregistered'
    ? state
    : { ...state, registered: { ...state.registered, debtor: id as typeof customer } }

const next = (answer: GateAnswer): string | undefined => (answer.allowed ? undefined : answer.nextAllowedAt)

describe('the contact gate', () => {
  it('gives a reason for every no, and a next time that is allowed', () => {
    fc.assert(
      fc.property(situation, fc.constantFrom(...gates), ({ question }, gate) => {
        const answer = gate(question)
        if (answer.allowed) return
        expect(answer.reasons.length).toBeGreaterThan(0)
        const at = next(answer)
        if (at === undefined) return
        expect(at > question.at).toBe(true)
        expect(gate({ ...question, at })).toMatchObject({ allowed: true })
      }),
      { numRuns: 1_000 },
    )
  })

  it('names the first such time: no moment before it is allowed', () => {
    fc.assert(
      fc.property(situation, fc.constantFrom(...gates), fc.integer({ min: 1, max: 1_000 }), ({ question }, gate, n) => {
        const answer = gate(question)
        if (answer.allowed) return
        const until = Date.parse(next(answer) ?? later(question.at, minutes(60 * 24 * 40)))
        const length = until - Date.parse(question.at)
        const between = [
          until - 1,
          ...[...Array(40).keys()].map((k) => until - Math.ceil((length * (k + n / 1_000)) / 41)),
        ]
        for (const moment of between) {
          if (moment < Date.parse(question.at)) continue
          const at = new Date(moment).toISOString()
          expect(gate({ ...question, at }).allowed, `${at}, while next is ${next(answer)}`).toBe(false)
        }
      }),
      { numRuns: 600 },
    )
  })

  it('never says yes for one more contact from us, or one more restriction', () => {
    const more = situation.chain((told) =>
      fc.record({
        told: fc.constant(told),
        contacts: fc.array(
          contact(told.from).map((one): Contact => ({ ...one, direction: 'outbound' })),
          { maxLength: 4 },
        ),
        wishes: fc.array(restriction(told.from), { maxLength: 2 }),
      }),
    )
    const restricted = ({ question }: Situation, contacts: ReadonlyArray<Contact>, wishes: Situation['events']) => ({
      ...question,
      contacts: [...question.contacts, ...contacts],
      debtor: wishes.reduce((state, event) => debtorDecider.evolve(state, event), question.debtor),
    })
    fc.assert(
      fc.property(more, fc.constantFrom(...gates), ({ told, contacts, wishes }, gate) => {
        // An opt-out is what its confirmation needs.
        if (told.question.purpose === 'opt-out-confirmation') return
        if (!gate(told.question).allowed) expect(gate(restricted(told, contacts, wishes)).allowed).toBe(false)
      }),
      { numRuns: 2_000 },
    )
  })

  it('lets no wish of the creditor pass what a law holds back: the stricter of the two wins', () => {
    fc.assert(
      fc.property(
        situation,
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        ({ question }, limit, days) => {
          const wish = { limit, days, per: 'debt', channels: ['phone', 'sms', 'email'] } as const
          const byLaw = contactGate(lawPacks, all)(question)
          const byBoth = contactGate(lawPacks, { ...all, cadence: wish })(question)
          const byWish = contactGate([], { cadence: wish })(question)
          const wishes = byWish.reasons.some(({ rule }) => rule === 'cadence') && !byWish.allowed
          expect(byBoth.allowed).toBe(byLaw.allowed && !wishes)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('answers the same question in the same way, whatever order its contacts are in', () => {
    fc.assert(
      fc.property(situation, fc.constantFrom(...gates), ({ question }, gate) => {
        const answer = gate(question)
        expect(gate(question)).toEqual(answer)
        expect(gate({ ...question, contacts: question.contacts.toReversed() }).allowed).toBe(answer.allowed)
      }),
      { numRuns: 500 },
    )
  })

  it('answers the same by packs that were kept as JSON: a decision of the past is made again', () => {
    const kept = lawPacks.map((pack) => LawPack.decode(JSON.parse(JSON.stringify(LawPack.encode(pack)))))
    const read = contactGate(
      kept.flatMap((pack) => (E.isRight(pack) ? [pack.right] : [])),
      all,
    )
    const made = contactGate(lawPacks, all)
    fc.assert(
      fc.property(situation, ({ question }) => {
        expect(read(question)).toEqual(made(question))
      }),
      { numRuns: 300 },
    )
  })

  it('goes by place, kind, collector and day alone when it takes packs: another debtor like it is answered the same', () => {
    fc.assert(
      fc.property(situation, fc.constantFrom(...gates), ({ question }, gate) => {
        const other = (id: string) => ({ ...question, debtor: renamed(question.debtor, id) })
        expect(gate(other('C-1'))).toEqual(gate(other('C-2')))
      }),
      { numRuns: 200 },
    )
  })

  it('of a debtor whose zone is not known says yes when it does in every zone where he may be, and only then', () => {
    const zones = ['America/New_York', 'America/Denver', 'Pacific/Honolulu', 'Europe/London']
    const gate = contactGate(lawPacks, { ...all, zones: { US: zones } })
    fc.assert(
      fc.property(situation, ({ question, events }) => {
        const verdictIn = (zone?: string): boolean =>
          gate({ ...question, debtor: debtorOf(zone === undefined ? {} : { zone }, ...events) }).allowed
        const isNamed = events.some((event) => event.type === 'ContactPreferenceChanged' && event.zone !== undefined)
        if (!isNamed) expect(verdictIn()).toBe(zones.every(verdictIn))
      }),
      { numRuns: 500 },
    )
  })
})

describe('what passes the gate of Regulation F', () => {
  const here = zone('America/New_York')
  const gate = contactGate([usRegulationF], { also: ['us-regulation-f'] })

  /** A log that a gate let through: attempts at random moments, each asked for with all before it. */
  const log = fc
    .array(
      fc.record({
        wait: fc.integer({ min: 1, max: 60 * 14 }),
        conversation: fc.integer({ min: 0, max: 12 }).map((n) => n === 0),
        connected: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
        inbound: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
      }),
      { minLength: 20, maxLength: 80 },
    )
    .map((attempts) => {
      let at = '2026-10-20T00:00:00.000Z'
      const contacts: Contact[] = []
      for (const { wait, conversation, connected, inbound } of attempts) {
        at = later(at, minutes(wait))
        const one = call(at, { conversation, connected: connected || conversation })
        if (inbound) contacts.push({ ...one, direction: 'inbound' })
        else if (gate(ask({ at, contacts })).allowed) contacts.push(one)
      }
      return contacts
    })

  const dayOf = ({ at }: Contact) => dayIn(here, instant(at))
  const ours = (contacts: ReadonlyArray<Contact>) => contacts.filter(({ direction }) => direction === 'outbound')

  it('is no more than seven counted calls in any seven days', () => {
    fc.assert(
      fc.property(log, (contacts) => {
        const counted = ours(contacts).filter(({ connected }) => connected)
        for (const one of counted) {
          const window = counted.filter((other) => {
            const days = daysBetween(dayOf(one), dayOf(other))
            return days >= 0 && days < 7
          })
          expect(window.length).toBeLessThanOrEqual(7)
        }
      }),
      { numRuns: 200 },
    )
  })

  it('is no call in the seven days that begin with a conversation', () => {
    fc.assert(
      fc.property(log, (contacts) => {
        for (const spoken of contacts.filter(({ conversation }) => conversation)) {
          const soon = ours(contacts).filter(
            (other) => other.at > spoken.at && daysBetween(dayOf(spoken), dayOf(other)) < 7,
          )
          expect(soon).toEqual([])
        }
      }),
      { numRuns: 200 },
    )
  })

  it('is nothing before eight or from nine in the evening on, on the clock of the debtor', () => {
    const clock = new Intl.DateTimeFormat('en-GB', { timeZone: here, hour: 'numeric', hourCycle: 'h23' })
    fc.assert(
      fc.property(log, (contacts) => {
        for (const { at } of ours(contacts)) {
          const hour = Number(clock.format(new Date(at)))
          expect(hour >= 8 && hour < 21, at).toBe(true)
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('the wishes of a debtor', () => {
  const about = { debtor: customer, on: day('2026-06-01') }
  const gate = contactGate([])
  const at = '2026-06-02T16:00:00.000Z'

  it('to have no more by one medium keep no other back', () => {
    fc.assert(
      fc.property(channel, channel, (refused, used) => {
        const debtor = debtorOf({}, { type: 'ConsentRevoked', ...about, channel: refused })
        expect(gate(ask({ at, debtor, channel: used })).allowed).toBe(refused !== used)
      }),
    )
  })

  it('to have no more by a medium let one confirmation pass, and one answer to what he sends there himself', () => {
    const debtor = debtorOf({}, { type: 'ConsentRevoked', ...about, channel: 'sms' })
    const question = ask({ at, debtor, channel: 'sms' })
    const sent = (says: Partial<Contact>) => call('2026-06-02T12:00:00.000Z', { channel: 'sms', ...says })
    expect(gate({ ...question, purpose: 'opt-out-confirmation' }).allowed).toBe(true)
    const confirmed = [sent({ purpose: 'opt-out-confirmation' })]
    expect(gate({ ...question, purpose: 'opt-out-confirmation', contacts: confirmed }).allowed).toBe(false)
    expect(gate({ ...question, purpose: 'answer' }).allowed).toBe(false)
    const asked = sent({ direction: 'inbound' })
    expect(gate({ ...question, purpose: 'answer', contacts: [asked] }).allowed).toBe(true)
    const answered = sent({ at: '2026-06-02T12:05:00.000Z', purpose: 'answer' })
    expect(gate({ ...question, purpose: 'answer', contacts: [asked, answered] }).allowed).toBe(false)
  })

  it('for no contact at all leave but three things to say, and what a law demands', () => {
    const debtor = debtorOf({}, { type: 'CeaseRequested', ...about, how: 'by letter', scope: 'everything' })
    const passes = (purpose: GateQuestion['purpose'] & string) =>
      gate(ask({ at, debtor, channel: 'letter', purpose })).allowed
    const purposes = [
      'ask',
      'legal-threat',
      'inform',
      'answer',
      'opt-out-confirmation',
      'end-of-efforts',
      'remedy-may-be-invoked',
      'remedy-invoked',
      'required-by-law',
    ] as const
    expect(purposes.filter(passes)).toEqual([
      'end-of-efforts',
      'remedy-may-be-invoked',
      'remedy-invoked',
      'required-by-law',
    ])
  })

  it('are lifted by a later consent, for its channel', () => {
    const debtor = fold(debtorDecider, [
      { type: 'DebtorRegistered', debtor: customer, on: day('2020-01-01'), kind: 'consumer', jurisdiction: 'US' },
      { type: 'CeaseRequested', ...about, how: 'by letter', scope: 'everything' },
      { type: 'ConsentGiven', ...about, channel: 'email' },
    ])
    expect(gate(ask({ at, debtor, channel: 'email' })).allowed).toBe(true)
    expect(gate(ask({ at, debtor, channel: 'phone' })).allowed).toBe(false)
  })
})

describe('what protects a debtor', () => {
  const gate = contactGate([])
  const at = '2026-06-02T16:00:00.000Z'
  const threat = (says: Partial<GateQuestion>) => gate(ask({ at, purpose: 'legal-threat', ...says }))

  it('keeps a court from being spoken of where it is too late for one, or something is disputed', () => {
    expect(threat({}).allowed).toBe(true)
    expect(threat({ timeBarredFrom: day('2026-06-02') }).allowed).toBe(false)
    expect(threat({ timeBarredFrom: day('2026-06-03') }).allowed).toBe(true)
    const partly = debtOf({
      type: 'DisputeRaised',
      on: day('2026-05-01'),
      debt: INV,
      debtor: customer,
      dispute: disputeId('D-1'),
      amount: { amount: 1n, currency: 'EUR' },
      reason: 'a cent too much',
    })
    expect(threat({ debt: partly }).allowed).toBe(false)
    expect(gate(ask({ at, debt: partly })).allowed).toBe(true)
  })
})
