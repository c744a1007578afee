import { describe, expect, it } from 'vitest'
import {
  assertStory,
  checkGate,
  checkPolicy,
  collectionUnder,
  type HouseHistory,
  LawBroken,
  storyJson,
  tellChecked,
  testsOf,
} from '../../../src/adapters/testing/index.js'
import { decideAccount } from '../../../src/domain/collection/index.js'
import { contactGate } from '../../../src/domain/contact/gate.js'
import { lawPacks } from '../../../src/domain/contact/pack/all.js'
import type { Law } from '../../../src/domain/law/law.js'
import { house, policyOf } from '../../domain/collection/sample.js'
import { shipped, shippedNames } from '../../domain/collection/shipped.js'

const ladder = { ...house, legal: { finalNotice: true, finalNoticeDays: 14, minDaysPastDue: 45, leastAmount: [] } }
const usual = policyOf({ version: 'house-1', effectiveFrom: '2026-01-01', strategies: [ladder] })
const softening = policyOf({
  version: 'house-2',
  effectiveFrom: '2026-01-01',
  strategies: [
    {
      ...ladder,
      steps: ladder.steps.map((step) =>
        step.step === 'friendly'
          ? { ...step, tone: 'firm' }
          : step.step === 'firm'
            ? { ...step, tone: 'friendly' }
            : step,
      ),
    },
  ],
})

const broken = (checked: ReturnType<typeof checkPolicy>) =>
  checked.laws.filter(({ verdict }) => verdict === 'broken').map(({ law }) => law)

describe('checkPolicy', () => {
  it.each(shippedNames)('finds no fault in the policy of the %s', (name) => {
    const checked = checkPolicy(shipped(name), lawPacks, { runs: 200 })
    expect(tellChecked(checked)).toContain(': sound')
  })

  it('tells the shortest story of a policy whose second letter is softer than the first, and finds it again', () => {
    const checked = checkPolicy(softening, lawPacks, { runs: 60 })
    expect(broken(checked)).toEqual(['the tone of a ladder never softens'])
    const [law] = checked.laws.filter(({ verdict }) => verdict === 'broken')
    const counterexample = law?.counterexample
    expect(counterexample?.events.length).toBe(3)
    expect(counterexample?.story).toContain('is friendly, after "friendly"')
    expect(counterexample?.replay).toBe(`checkPolicy(policy, packs, { seed: 2026, run: ${counterexample?.run} })`)
    const again = checkPolicy(softening, lawPacks, { run: counterexample?.run ?? 1 })
    expect(broken(again)).toEqual(['the tone of a ladder never softens'])
  })

  it('lets nobody live under a policy whose text is wrong already, where the first fault is enough', () => {
    const twice = policyOf({ version: 'house-3', effectiveFrom: '2026-01-01', strategies: [ladder, ladder] })
    const checked = checkPolicy(twice, lawPacks, { first: true })
    expect(checked).toMatchObject({ passed: false, runs: 0 })
    expect(broken(checked)).toContain('every strategy, and every step of one, has a name of its own')
  })

  it('makes each law a test of its own, by its name', async () => {
    const tests = testsOf(checkPolicy(softening, lawPacks, { runs: 60 }))
    expect(tests.length).toBeGreaterThan(35)
    const failed: string[] = []
    for (const { name, run } of tests) await run().catch(() => failed.push(name))
    expect(failed).toContain('the tone of a ladder never softens')
  })

  it('keeps a story as JSON that is played again, by the policy and by one that is mended', () => {
    const law = checkPolicy(softening, lawPacks, { runs: 60 }).laws.find(({ verdict }) => verdict === 'broken')
    if (law?.counterexample === undefined) throw new Error('nothing was found')
    const json = JSON.parse(JSON.stringify(storyJson(law.counterexample)))
    expect(() => assertStory(collectionUnder(softening), json)).toThrow(LawBroken)
    expect(() => assertStory(collectionUnder(usual), json)).not.toThrow()
  })

  it('holds laws of the house beside its own', () => {
    const noLetters: Law<HouseHistory> = {
      name: 'we write no letters',
      source: 'house rule 1',
      check: ({ events }) => {
        const index = events.findIndex((event) => event.type === 'DebtorReminded' && event.channel === 'letter')
        return index < 0 ? undefined : { after: index + 1, wrong: 'a letter' }
      },
    }
    expect(broken(checkPolicy(usual, lawPacks, { runs: 30, also: [noLetters] }))).toEqual(['we write no letters'])
  })

  it('says of what is no policy, or no gate, that it is none', () => {
    expect(checkPolicy({ version: '1' } as never)).toMatchObject({ passed: false, trouble: { _tag: 'NotAPolicy' } })
    expect(checkGate('open' as never)).toMatchObject({ passed: false, trouble: { _tag: 'NotAGate' } })
  })

  it('tells of a way to decide that throws, never ends or is not the same twice, in a sentence', () => {
    const throwing = checkPolicy(usual, lawPacks, {
      runs: 20,
      decide: (question) => {
        if (question.debts.length > 1) throw new TypeError('two are too many')
        return decideAccount(question)
      },
    })
    expect(broken(throwing)).toContain('every command is answered with events or a rejection')
    const endless = checkPolicy(usual, lawPacks, {
      ...{ runs: 20, patience: 300 },
      decide: (question) => {
        while (question.debts.length > 1);
        return decideAccount(question)
      },
    })
    expect(endless.trouble?.why).toMatch(/^a policy did not answer a command in 0.3 s/)
    let times = 0
    const other = checkPolicy(usual, lawPacks, {
      runs: 20,
      decide: (question) => {
        times += 1
        const decision = decideAccount(question)
        return times % 2 === 0 ? decision : { ...decision, next: undefined }
      },
    })
    expect(broken(other)).toContain('the same question has the same decision, and writes to nothing')
  })
})

describe('checkGate', () => {
  it('finds no fault in the gate of all packs, and a reason that is missing', () => {
    const gate = contactGate(lawPacks)
    expect(checkGate(gate, lawPacks, { runs: 150 })).toMatchObject({ passed: true })
    const silent = checkGate((question) => ({ ...gate(question), reasons: [] }) as never, lawPacks, { runs: 50 })
    expect(broken(silent)).toEqual(['every no of a gate has a reason, and the time that it names is a yes'])
  })
})
