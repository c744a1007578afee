import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { debtorEvent } from '../../../src/adapters/testing/arbitrary/debtor/event.js'
import { debtorHistory } from '../../../src/adapters/testing/arbitrary/debtor/history.js'
import { arbitrary, debtorSaidAgain, deciderLaws, obeys } from '../../../src/adapters/testing/index.js'
import { DebtorCommand } from '../../../src/domain/debtor/command.js'
import { consentFor } from '../../../src/domain/debtor/consent.js'
import { debtor } from '../../../src/domain/debtor/debtor.js'
import type { DebtorEvent } from '../../../src/domain/debtor/event.js'
import {
  bandOn,
  creditHeld,
  limitOn,
  mandateInForce,
  moratoriumOn,
  retentionHoldsFrom,
} from '../../../src/domain/debtor/in-force.js'
import type { DebtorState, KnownDebtor } from '../../../src/domain/debtor/state.js'
import { fold } from '../../../src/domain/decider.js'
import { addDays } from '../../../src/domain/value/local-date.js'

const everyCommand = DebtorCommand.types.map((member) => /"(\w+)"/.exec(member.name)?.[1] ?? member.name)

const contact: ReadonlySet<DebtorEvent['type']> = new Set([
  'ContactPreferenceChanged',
  'ConsentGiven',
  'ConsentRevoked',
  'CeaseRequested',
] as const)

const isKnown = (state: DebtorState): state is KnownDebtor => state.situation !== 'unregistered'
const last = (states: ReadonlyArray<DebtorState>): DebtorState => states.at(-1) ?? debtor.initial

describe('whatever becomes known of a debtor', () => {
  it.each([...deciderLaws, debtorSaidAgain].map((law) => [law.name, law] as const))('%s', (_, law) => {
    expect(everyCommand).toHaveLength(19)
    fc.assert(fc.property(debtorHistory(), obeys(law)), { numRuns: 200 })
  })

  it('evolve takes events that cannot follow one another, in any order', () => {
    fc.assert(
      fc.property(fc.array(debtorEvent(), { maxLength: 30 }), (events) => {
        const state = fold(debtor, events)
        return (state.situation === 'unregistered') === events.every(({ type }) => type !== 'DebtorRegistered')
      }),
      { numRuns: 300 },
    )
  })

  it('what has ended has ended: a second end, or a second erasure, changes nothing', () => {
    const endings = [
      'CreditReleased',
      'MoratoriumEnded',
      'MandateRevoked',
      'RetentionHoldReleased',
      'SubjectErased',
    ] as const
    fc.assert(
      fc.property(debtorHistory(), debtorEvent(...endings), debtorEvent(...endings), ({ states }, first, second) => {
        const once = debtor.evolve(last(states), first)
        const same = { ...first, on: second.on }
        expect(debtor.evolve(once, same)).toEqual(once)
      }),
      { numRuns: 300 },
    )
  })

  it('nobody is erased while their data must be kept, and nothing is heard of contact afterwards', () => {
    fc.assert(
      fc.property(debtorHistory(), ({ turns }) => {
        for (const { before, events } of turns) {
          for (const event of events) {
            if (event.type === 'SubjectErased' && isKnown(before)) {
              expect(retentionHoldsFrom(before, event.on)).toEqual([])
            }
            if (contact.has(event.type)) expect(before.situation).not.toBe('erased')
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  it('a hold, a moratorium or a mandate is in force from the day it begins until the day it ends, and on neither side', () => {
    fc.assert(
      fc.property(debtorHistory(), ({ states }) => {
        const state = last(states)
        if (!isKnown(state)) return
        for (const { began, ended } of state.creditHolds) {
          const held = (day: typeof began.on) => creditHeld(state, day).some((each) => each.began.hold === began.hold)
          expect(held(addDays(began.on, -1))).toBe(false)
          expect(held(began.on)).toBe(ended?.on !== began.on)
          if (ended) expect(held(ended.on)).toBe(false)
        }
        for (const { began, ended } of state.moratoria) {
          if (ended?.on !== began.on) expect(moratoriumOn(state, began.on)).toBeDefined()
          const first = state.moratoria.every((other) => began.on <= other.began.on)
          if (first) expect(moratoriumOn(state, addDays(began.on, -1))).toBeUndefined()
        }
        for (const { began, ended } of state.mandates) {
          expect(mandateInForce(state, began.mandate, addDays(began.on, -1))).toBeUndefined()
          expect(mandateInForce(state, began.mandate, began.on) === undefined).toBe(ended?.on === began.on)
          if (ended) expect(mandateInForce(state, began.mandate, ended.on)).toBeUndefined()
        }
      }),
      { numRuns: 300 },
    )
  })

  it('what was set holds on the day from which it was set, also if that day is back-dated', () => {
    fc.assert(
      fc.property(debtorHistory(), ({ turns }) => {
        for (const { command, events, after } of turns) {
          if (events.length === 0 || !isKnown(after)) continue
          if (command.type === 'SetCreditLimit') {
            expect(limitOn(after, command.limit.currency, command.on)).toEqual(command.limit)
          }
          if (command.type === 'ClassifyDebtor') expect(bandOn(after, command.on)).toBe(command.to)
          if (command.type === 'AssessCredit') expect(bandOn(after, command.on)).toBe(command.band)
          if (command.type === 'GiveConsent') {
            expect(consentFor(after, command.channel, command.on)).toEqual({ consent: 'given', since: command.on })
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})

const talkative = debtorHistory({
  only: ['GiveConsent', 'RevokeConsent', 'RequestCease', 'ChangeContactPreference', 'EraseSubject'],
})

describe('the word of a debtor on a channel', () => {
  it('becomes a yes by consent to that channel alone', () => {
    fc.assert(
      fc.property(
        talkative,
        debtorEvent(),
        arbitrary.channel(),
        arbitrary.localDate(),
        ({ states }, event, channel, day) => {
          const before = last(states)
          const after = debtor.evolve(before, event)
          if (!isKnown(before) || !isKnown(after)) return
          const turned = consentFor(before, channel, day).consent !== 'given' && consentFor(after, channel, day).consent
          if (turned === 'given') expect(event).toMatchObject({ type: 'ConsentGiven', channel })
        },
      ),
      { numRuns: 1000 },
    )
  })

  it('is a request to cease until consent to that channel lifts it', () => {
    fc.assert(
      fc.property(
        talkative,
        debtorEvent('ConsentGiven', 'ConsentRevoked', 'CeaseRequested', 'ContactPreferenceChanged'),
        arbitrary.channel(),
        arbitrary.localDate(),
        ({ states }, event, channel, day) => {
          const before = last(states)
          if (!isKnown(before) || consentFor(before, channel, day).consent !== 'ceased') return
          const after = debtor.evolve(before, event)
          const lifts = event.type === 'ConsentGiven' && event.channel === channel
          if (!lifts && isKnown(after)) expect(consentFor(after, channel, day).consent).toBe('ceased')
        },
      ),
      { numRuns: 1000 },
    )
  })
})
