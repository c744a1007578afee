// Policies, behaviours and accounts to simulate.
import * as fc from 'fast-check'
import { bookHistory, seenEvents } from '../../../src/adapters/testing/index.js'
import type { CollectionPolicy } from '../../../src/domain/collection/index.js'
import { gateOf } from '../../../src/domain/collection/index.js'
import { addDays, type LocalDate, localDate } from '../../../src/domain/value/local-date.js'
import { Channel } from '../../../src/domain/value/method.js'
import { zone } from '../../../src/domain/value/zone.js'
import { type CollectionAccount, collectionAccounts } from '../../../src/projections/collection/accounts.js'
import { collectionItems } from '../../../src/projections/collection/collection-items.js'
import { project } from '../../../src/projections/projection/projection.js'
import type { AnswerChances, Behaviour, SimulationSetting } from '../../../src/projections/simulation/index.js'
import { housePolicy, policyOf } from '../../domain/collection/sample.js'
import { shipped, shippedNames } from '../../domain/collection/shipped.js'

export const berlin = zone('Europe/Berlin')

const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100)
const rarely = fc.integer({ min: 0, max: 20 }).map((percent) => percent / 100)

const answers: fc.Arbitrary<AnswerChances> = fc.record({
  channel: fc.constantFrom(...(Object.keys(Channel.keys) as Channel[])),
  from: fc.constantFrom(-400, 1, 30),
  pays: rarely,
  paysPart: rarely,
  promises: rarely,
  disputes: rarely,
  excuses: rarely,
})

export const behaviour: fc.Arbitrary<Behaviour> = fc.record({
  pays: fc
    .uniqueArray(fc.record({ from: fc.integer({ min: -60, max: 120 }), chance: rarely }), {
      selector: ({ from }) => from,
      maxLength: 4,
    })
    .map((bands) => bands.toSorted((a, b) => a.from - b.from)),
  within: fc.integer({ min: 1, max: 10 }),
  answers: fc.array(answers, { maxLength: 10 }),
  part: share,
  promises: fc.record({ days: fc.nat(20), kept: share.map((one) => one / 2), partly: share.map((one) => one / 2) }),
  disputes: fc.record({ days: fc.nat(40), upheld: share }),
  cheques: fc.record({ days: fc.nat(5), clear: share }),
})

/** Nobody ever pays, whatever he is told. */
export const nobodyPays: Behaviour = {
  pays: [],
  within: 7,
  answers: [],
  part: 0,
  promises: { days: 7, kept: 0, partly: 0 },
  disputes: { days: 14, upheld: 0 },
  cheques: { days: 2, clear: 0 },
}

const small = (mode: 'ladder' | 'jump', per: 'debt' | 'debtor'): CollectionPolicy =>
  policyOf({
    version: `small ${mode} ${per}`,
    effectiveFrom: '2000-01-01',
    reviewEvery: 5,
    writeOff: { most: [{ amount: '40000', currency: 'EUR' }], daysPastDue: 12 },
    strategies: [
      {
        ...{ strategy: 'newcomers', mode: 'ladder', per: 'debt', for: { customerBelow: 60 } },
        steps: [{ step: 'welcome', days: -10, channels: ['email'] }],
      },
      {
        ...{ strategy: 'all', mode, per, cadence: { contacts: 2, inDays: 9 } },
        steps: [
          { step: 'before', days: -4, channels: ['sms', 'email'], tone: 'before-due' },
          { step: 'first', days: 1, channels: ['email'], repeat: { every: 6, times: 3 } },
          { step: 'call', days: 9, channels: ['phone'], when: { minDebts: 2 }, otherwise: 'pass' },
          { step: 'final-notice', days: 16, channels: ['letter'], tone: 'final-notice' },
          { step: 'agency', days: 40, does: 'place-with-agency' },
        ],
        agency: { agency: 'inkasso', commission: 1_500 },
      },
    ],
  })

export const policy: fc.Arbitrary<CollectionPolicy> = fc.oneof(
  fc.constantFrom(...shippedNames).map(shipped),
  fc.constantFrom(housePolicy(), small('ladder', 'debt'), small('jump', 'debtor'), small('ladder', 'debtor')),
)

/** The accounts of a random book, on a random day about the middle of its life. */
const accountsOf = (from: LocalDate): fc.Arbitrary<ReadonlyArray<CollectionAccount>> =>
  bookHistory({ maxCommands: 40 }).map(({ events }) =>
    collectionAccounts(project(collectionItems, seenEvents(events)), { asOf: addDays(from, -1), zone: berlin }),
  )

export interface Simulated {
  readonly setting: SimulationSetting
  readonly accounts: ReadonlyArray<CollectionAccount>
}

/** Anything that one may simulate. */
export const simulated: fc.Arbitrary<Simulated> = fc
  .record({
    policy,
    behaviour,
    seed: fc.integer(),
    from: fc.integer({ min: 0, max: 300 }).map((days) => addDays(localDate('2026-01-15'), days)),
    days: fc.integer({ min: 1, max: 150 }),
    gated: fc.boolean(),
  })
  .chain(({ days, gated, from, ...says }) =>
    fc.record({
      setting: fc.constant<SimulationSetting>({
        ...{ ...says, from, to: addDays(from, days), zone: berlin },
        gate: gated ? gateOf(says.policy) : undefined,
        costs: { phone: { amount: 300n, currency: 'EUR' }, letter: { amount: 120n, currency: 'EUR' } } as never,
      }),
      accounts: accountsOf(from),
    }),
  )
