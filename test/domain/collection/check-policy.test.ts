import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import {
  type CollectionPolicyJson,
  checkPolicy,
  type PolicyFault,
  readPolicy,
} from '../../../src/domain/collection/index.js'
import { tellProblem } from '../../../src/domain/value/codec-error.js'
import { house, housePolicy, policyOf } from './sample.js'

type Strategy = CollectionPolicyJson['strategies'][number]
const [before, friendly, firm, notice, court] = house.steps as ReadonlyArray<Strategy['steps'][number]> as [
  Strategy['steps'][number],
  Strategy['steps'][number],
  Strategy['steps'][number],
  Strategy['steps'][number],
  Strategy['steps'][number],
]
const legal = { ...house.legal, finalNotice: true, finalNoticeDays: 14, minDaysPastDue: 45, leastAmount: [] }
const sound: Partial<Strategy> = { legal }

const faultsOf = (says: Partial<Strategy>): ReadonlyArray<PolicyFault> =>
  checkPolicy(housePolicy({ ...sound, ...says }))
const told = (faults: ReadonlyArray<PolicyFault>): ReadonlyArray<string> =>
  faults.map(({ path, fault }) => `${path} ${fault}`)
const of = (...strategies: ReadonlyArray<Strategy>): ReadonlyArray<string> =>
  told(checkPolicy(policyOf({ version: '1', effectiveFrom: '2026-01-01', strategies })))

describe('a policy', () => {
  it('without fault has none', () => {
    expect(faultsOf({})).toEqual([])
  })

  it('is refused with the nearest key where one is unknown, and with every place', () => {
    const read = readPolicy({ version: '1', effectiveFrom: '2026-02-30', zone: 'Europe/Berlinn', strategys: [] })
    expect(E.isLeft(read) ? read.left.map(tellProblem) : []).toEqual([
      'effectiveFrom: expected a date such as 2026-03-31, got "2026-02-30"',
      'strategies: expected a list, got nothing',
      'zone: expected an IANA time zone such as Europe/Berlin, got "Europe/Berlinn"',
      'strategys: expected no such key (the nearest is strategies), got []',
    ])
  })

  it('that goes to court without a final notice is told, with the story', () => {
    const faults = faultsOf({
      steps: [before, friendly, firm, { ...court, days: 50 }],
      legal: { ...legal, finalNotice: false },
    })
    expect(told(faults)).toEqual(['strategies.0.steps.3 court-without-notice'])
    expect(faults[0]?.story.map((line) => ('step' in line ? `${line.on} ${line.step}` : line.happens))).toEqual([
      'issued',
      '2026-01-28 before due',
      '2026-02-01 friendly',
      '2026-02-14 firm',
      '2026-03-22 court',
    ])
  })

  it('that leaves nobody time between notice and court', () => {
    expect(told(faultsOf({ legal: { ...legal, finalNoticeDays: 3 } }))).toEqual([
      'strategies.0.steps.4.days notice-too-short',
    ])
  })

  it('whose court can never come, since the notice is called otherwise', () => {
    const steps = [friendly, { ...notice, step: 'last call' }, court]
    expect(told(faultsOf({ steps }))).toEqual([
      'strategies.0.steps.1.step notice-name',
      'strategies.0.steps.2 court-without-notice',
      'strategies.0.steps.2 unreachable-step',
    ])
  })

  it('whose steps run backwards, have one name, no channel, or need what is not there', () => {
    expect(told(faultsOf({ steps: [firm, { ...friendly, days: 3 }] }))).toEqual(['strategies.0.steps.1.days backwards'])
    // What is reckoned from the step before it stands beside no day of that step.
    const relative = faultsOf({ steps: [friendly, { ...firm, from: 'previous-step', days: -5 }] })
    const backwards = relative.find(({ fault }) => fault === 'backwards')
    expect(backwards).toMatchObject({ days: -5, before: 'friendly' })
    expect(backwards).not.toHaveProperty('beforeDays')
    expect(told(faultsOf({ steps: [friendly, { ...firm, step: 'friendly' }] }))).toEqual([
      'strategies.0.steps.1.step same-name',
    ])
    expect(told(faultsOf({ steps: [{ step: 'word', days: 1 }] }))).toEqual(['strategies.0.steps.0.channels no-channel'])
    expect(told(faultsOf({ steps: [{ ...friendly, needs: [{ step: 'cal', days: 3 }] }] }))).toEqual([
      'strategies.0.steps.0.needs unknown-need',
    ])
  })

  it('with a step that nothing comes to', () => {
    const never = {
      leastAmount: [{ amount: '500', currency: 'EUR' }],
      mostAmount: [{ amount: '400', currency: 'EUR' }],
    }
    expect(told(faultsOf({ steps: [friendly, { ...firm, when: never }, notice] }))).toEqual([
      'strategies.0.steps.1 unreachable-step',
      'strategies.0.steps.2 unreachable-step',
    ])
    // A jump never comes to what is jumped on the same day.
    expect(told(faultsOf({ mode: 'jump', steps: [friendly, { ...firm, days: 1 }] }))).toEqual([
      'strategies.0.steps.0 unreachable-step',
    ])
  })

  it('whose segments cross, hide one another, or leave debts out', () => {
    const ladder = { ...house, legal }
    const large = { ...ladder, strategy: 'large', for: { from: [{ amount: '100000', currency: 'EUR' }] } }
    const german = { ...ladder, strategy: 'German', for: { jurisdictions: ['DE'] } }
    const berlin = { ...ladder, strategy: 'Berlin', for: { jurisdictions: ['DE-BE'] } }
    expect(of(large, german, ladder)).toEqual(['strategies.1.for overlap'])
    expect(of(berlin, german, ladder)).toEqual([])
    expect(of(german, berlin, ladder)).toEqual(['strategies.1.for hidden'])
    expect(of(ladder, german)).toEqual(['strategies.1.for hidden'])
    expect(of(german)).toEqual(['strategies nobody'])
    expect(of({ ...ladder, strategy: 'a' }, { ...ladder, strategy: 'a' })).toContain('strategies.1.strategy same-name')
  })

  it('shows a debt that is in two segments, as far as both look at it, and every pair that crosses', () => {
    const ladder = { ...house, legal }
    const german = { ...ladder, strategy: 'German', for: { jurisdictions: ['DE'] } }
    const business = { ...ladder, strategy: 'business', for: { kinds: ['business' as const] } }
    const large = { ...ladder, strategy: 'large', for: { from: [{ amount: '100000', currency: 'EUR' }] } }
    const faults = checkPolicy(
      policyOf({ version: '1', effectiveFrom: '2026-01-01', strategies: [german, business, large, ladder] }),
    )
    expect(faults.map(({ path, ...fault }) => [path, 'with' in fault ? fault.with : fault.fault])).toEqual([
      ['strategies.1.for', 'German'],
      ['strategies.2.for', 'German'],
      ['strategies.2.for', 'business'],
    ])
    expect(faults[0]?.story).toMatchObject([
      { happens: 'somebody', is: { kinds: ['business'], jurisdictions: ['DE'] } },
      { happens: 'issued' },
      { happens: 'falls', strategy: 'German', also: ['business'] },
    ])
    expect(faults[1]?.story[0]).toMatchObject({ is: { jurisdictions: ['DE'] } })
    // Two ranges cross as well, and a rule for what is in both, put first, says which is meant.
    const amount = (text: string) => [{ amount: text, currency: 'EUR' }]
    const low = { ...ladder, strategy: 'low', for: { below: amount('50000') } }
    const high = { ...ladder, strategy: 'high', for: { from: amount('30000') } }
    const middle = { ...ladder, strategy: 'middle', for: { from: amount('30000'), below: amount('50000') } }
    expect(of(low, high, ladder)).toEqual(['strategies.1.for overlap'])
    expect(of(middle, low, high, ladder)).toEqual([])
  })

  it('sees what several strategies hide together, what holds nothing, and whom nobody is for', () => {
    const ladder = { ...house, legal }
    const fresh = { ...ladder, strategy: 'new', for: { customerBelow: 90 } }
    const old = { ...ladder, strategy: 'old', for: { customerFrom: 90 } }
    // All debtors are of the one or of the other; who is not registered is no customer for long.
    expect(of(fresh, old)).toEqual([])
    const [hidden] = checkPolicy(
      policyOf({ version: '1', effectiveFrom: '2026-01-01', strategies: [fresh, old, ladder] }),
    )
    expect(hidden).toMatchObject({ path: 'strategies.2.for', fault: 'hidden', strategy: 'all' })
    const amount = (text: string) => [{ amount: text, currency: 'EUR' }]
    const none = { ...ladder, strategy: 'none', for: { from: amount('500'), below: amount('400') } }
    expect(of(none, ladder)).toEqual(['strategies.0.for nothing-in-it'])
    const kinds = { ...ladder, strategy: 'kinds', for: { kinds: ['business', 'consumer', 'public-body'] as const } }
    const [nobody] = checkPolicy(policyOf({ version: '1', effectiveFrom: '2026-01-01', strategies: [{ ...kinds }] }))
    expect(nobody).toMatchObject({ fault: 'nobody', path: 'strategies' })
    expect(nobody?.story[0]).toMatchObject({ happens: 'somebody', is: undefined })
  })

  it('says what nothing heeds', () => {
    expect(told(faultsOf({ along: { at: 'own' } }))).toEqual(['strategies.0.along no-effect'])
    expect(faultsOf({ per: 'debtor', along: { at: 'own' } })).toEqual([])
    expect(told(faultsOf({ steps: [{ ...friendly, otherwise: 'pass' }] }))).toEqual([
      'strategies.0.steps.0.otherwise no-effect',
    ])
    const when = { minDebts: 2 }
    expect(faultsOf({ steps: [{ ...friendly, when, otherwise: 'pass' }] })).toEqual([])
    expect(told(faultsOf({ mode: 'jump', steps: [{ ...friendly, when, otherwise: 'pass' }] }))).toEqual([
      'strategies.0.steps.0.otherwise no-effect',
    ])
  })

  it('that runs backwards past a step which follows another, or from another day than the due date', () => {
    const follows = { ...firm, from: 'previous-step' as const, days: 20 }
    expect(told(faultsOf({ steps: [friendly, follows, { ...notice, days: 15 }] }))).toEqual([
      'strategies.0.steps.2.days backwards',
    ])
    expect(told(faultsOf({ steps: [firm, { ...friendly, from: 'invoice-date', days: 3 }] }))).toEqual([
      'strategies.0.steps.1.days backwards',
    ])
    // With a term of no days it does not, and which terms there are is not said.
    expect(faultsOf({ steps: [friendly, { ...firm, from: 'invoice-date', days: 14 }] })).toEqual([])
  })

  it('whose cadence is more than a law allows, with the contact that has to wait', () => {
    const lender = policyOf({
      version: '1',
      effectiveFrom: '2026-01-01',
      contact: { sectors: ['financial-institution'], unverified: ['sa-sama/10-in-30'] },
      strategies: [{ ...house, legal, cadence: { contacts: 1, inDays: 2 } }],
    })
    expect(checkPolicy(lender)[0]?.story).toEqual([
      { on: '2026-02-01', happens: 'contacts', count: 10, until: '2026-02-19' },
      { on: '2026-02-21', happens: 'capped', pack: 'sa-sama', allowedOn: '2026-03-03' },
    ])
    const slow = policyOf({
      version: '1',
      effectiveFrom: '2026-01-01',
      contact: { sectors: ['financial-institution'], unverified: ['sa-sama/10-in-30'] },
      strategies: [{ ...house, legal, cadence: { contacts: 1, inDays: 3 } }],
    })
    expect(checkPolicy(slow)).toEqual([])
  })

  it('with packs that nobody knows, and wishes that a law does not allow', () => {
    const policy = policyOf({
      version: '1',
      effectiveFrom: '2026-01-01',
      contact: { packs: ['us-regulation-g'], also: [] },
      strategies: [{ ...house, legal }],
    })
    expect(checkPolicy(policy)).toMatchObject([
      { path: 'contact.packs.0', fault: 'unknown-pack', nearest: 'us-regulation-f' },
    ])
    const lender = policyOf({
      version: '1',
      effectiveFrom: '2026-01-01',
      contact: { sectors: ['financial-institution'], unverified: ['sa-sama/10-in-30'] },
      strategies: [{ ...house, legal, cadence: { contacts: 3, inDays: 1 } }],
    })
    expect(checkPolicy(lender)).toMatchObject([
      { path: 'strategies.0.cadence', fault: 'cap-below-cadence', pack: 'sa-sama', limit: 10, days: 30 },
    ])
  })

  it('that counts business days without a calendar', () => {
    expect(told(faultsOf({ businessDays: true }))).toEqual(['strategies.0.businessDays no-calendar'])
  })
})
