import { describe, expect, it } from 'vitest'
import { type CollectionPolicyJson, checkPolicy, checkPolicyJson } from '../../../src/domain/collection/index.js'
import { euros } from './office.js'
import { house, policyOf } from './sample.js'

type Strategy = CollectionPolicyJson['strategies'][number]

type Step = Strategy['steps'][number]

const [, friendly, firm, notice, court] = house.steps as ReadonlyArray<Step> as readonly [Step, Step, Step, Step, Step]
const legal = { ...house.legal, finalNotice: true, finalNoticeDays: 14, minDaysPastDue: 45, leastAmount: [] }

const faultsOf = (strategies: ReadonlyArray<Strategy>, says: Partial<CollectionPolicyJson> = {}) =>
  checkPolicy(policyOf({ version: '1', effectiveFrom: '2026-01-01', strategies, ...says }))
const places = (...strategies: ReadonlyArray<Strategy>): ReadonlyArray<string> =>
  faultsOf(strategies).map(({ path, fault }) => `${path} ${fault}`)

describe('a policy check', () => {
  it('tries the amounts that a step is bounded by, so that one for large debts alone is reached', () => {
    const large = { ...firm, when: { leastAmount: euros('50000.00') } }
    expect(places({ ...house, legal, steps: [friendly, large, notice, court] })).toEqual([])
  })

  it('tells strategies apart by the language of the debtor, and finds one that another hides', () => {
    const speaking = (strategy: string, ...languages: ReadonlyArray<string>): Strategy => ({
      ...{ ...house, strategy, legal, for: { languages } },
    })
    const all: Strategy = { ...house, strategy: 'others', legal }
    expect(places(speaking('Persian', 'fa'), speaking('Arabic', 'ar'), all)).toEqual([])
    expect(places(speaking('Arabic', 'ar'), speaking('Saudi', 'ar-SA'), all)).toEqual(['strategies.1.for hidden'])
    expect(places(speaking('Persian', 'fa'))).toContain('strategies nobody')
  })

  it('knows the packs that there are', () => {
    const sound = [{ ...house, legal }]
    expect(faultsOf(sound, { contact: { packs: ['us-regulation-f', 'gb-conc-7'] } })).toEqual([])
    expect(faultsOf(sound, { contact: { packs: ['us-regulation-g'] } })).toContainEqual(
      expect.objectContaining({ fault: 'unknown-pack', path: 'contact.packs.0', nearest: 'us-regulation-f' }),
    )
  })

  it('sees that days from the due date come before a month from it', () => {
    const inAMonth = { ...firm, days: 0, months: 1 }
    const steps = [friendly, inAMonth, { ...notice, days: 5 }]
    expect(places({ ...house, steps })).toContain('strategies.0.steps.2.days backwards')
    expect(places({ ...house, steps: [friendly, inAMonth, { ...notice, days: 31 }] })).toEqual([])
  })

  it('counts the days between notice and court from the notice, where court follows that', () => {
    const after = (days: number) => ({ ...court, from: 'previous-step' as const, days })
    const { finalNoticeDays: _, ...without } = legal
    const ladder = (days: number): Strategy => ({
      ...house,
      legal: without,
      steps: [friendly, firm, notice, after(days)],
    })
    expect(places(ladder(7))).toEqual([])
    expect(faultsOf([ladder(6)])).toMatchObject([{ fault: 'notice-too-short', days: 6, least: 7 }])
  })

  it('tells what cannot be read, and beside it every fault of the rest', () => {
    const { finalNotice: _, ...unnoticed } = legal
    const json = {
      ...{ version: '1', effectiveFrom: '2026-01-01', zone: 'Europe/Berlinn', strategys: [] },
      strategies: [{ ...house, legal: { ...unnoticed, finalNotice: false } }],
      contact: { packs: ['us-regulation-g'] },
    }
    const { policy, problems, faults } = checkPolicyJson(json)
    expect(policy).toBeUndefined()
    expect(problems.map(({ path }) => path)).toEqual(['zone', 'strategys'])
    expect(faults.map(({ path, fault }) => `${path} ${fault}`)).toEqual([
      ...['contact.packs.0 unknown-pack', 'strategies.0.steps.4 court-without-notice'],
    ])
    expect(checkPolicyJson({ ...json, strategies: 'none' })).toMatchObject({ faults: [] })
    expect(checkPolicyJson([]).problems).toHaveLength(1)
    const sound = { version: '1', effectiveFrom: '2026-01-01', strategies: [{ ...house, legal }] }
    expect(checkPolicyJson(sound)).toMatchObject({ policy: { version: '1' }, problems: [], faults: [] })
  })
})
