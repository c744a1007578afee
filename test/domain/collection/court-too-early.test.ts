import { describe, expect, it } from 'vitest'
import { tellReason } from '../../../src/adapters/words/collection-reason.js'
import { tellFault, tellStoryLine } from '../../../src/adapters/words/policy-fault.js'
import { type CollectionPolicyJson, checkPolicy } from '../../../src/domain/collection/index.js'
import { lawPacks } from '../../../src/domain/contact/pack/all.js'
import { life } from '../sample.js'
import { brief, decided, house, policyOf, remind } from './sample.js'

const steps: CollectionPolicyJson['strategies'][number]['steps'] = [
  { step: 'friendly', days: 1, channels: ['email'], tone: 'friendly' },
  { step: 'final-notice', days: 14, channels: ['letter'], tone: 'final-notice' },
  { step: 'court', days: 28, does: 'refer-to-legal' },
]
const legal = { finalNotice: true, finalNoticeDays: 14, minDaysPastDue: 0, leastAmount: [] }
const policy = (contact?: CollectionPolicyJson['contact'], says: object = {}) =>
  policyOf({
    ...{ version: '1', effectiveFrom: '2026-01-01', strategies: [{ ...house, steps, legal, ...says }] },
    ...(contact && { contact }),
  })
const practice = { practices: ['industry-practice/45-past-due'] }
const regulation = { also: ['us-regulation-f'], unverified: ['us-regulation-f/1006.34(b)(5)'] }

const reminded = life(remind('friendly', '2026-04-01'), remind('final-notice', '2026-04-14'))

describe('days before court', () => {
  it('of every pack are off until a house lets them in', () => {
    const rules = lawPacks.flatMap((pack) =>
      pack.rules.flatMap((rule) => (rule.rule === 'days-before-court' ? [{ pack, rule }] : [])),
    )
    expect(rules.map(({ pack, rule }) => `${pack.id} ${rule.days} ${rule.after}`)).toEqual([
      'us-regulation-f 37 first-reminder',
      'de-bgb-286 30 due-date',
      'industry-practice 45 due-date',
    ])
    for (const { pack, rule } of rules) {
      expect(pack.status === 'industry-practice' || rule.verified === false, pack.id).toBe(true)
    }
    expect(brief(decided('2026-04-28', reminded, policy()))).toBe('court')
  })

  it('hold court until they are over, from the due date or from the first reminder, and say so', () => {
    const early = decided('2026-05-14', reminded, policy(practice))
    expect(brief(early)).toBe('2026-05-15 court-too-early')
    const held = early.notTaken.find(({ step }) => step === 'court')?.reasons ?? []
    expect(held.map(tellReason)).toContain(
      'industry-practice (45-past-due) wants 45 days before court from the due date on (2026-03-31)',
    )
    expect(brief(decided('2026-05-15', reminded, policy(practice)))).toBe('court')
    expect(brief(decided('2026-05-07', reminded, policy(regulation)))).toBe('2026-05-08 court-too-early')
    expect(brief(decided('2026-05-08', reminded, policy(regulation)))).toBe('court')
  })

  it('are not those of a pack that the house does not go by', () => {
    expect(brief(decided('2026-04-28', reminded, policy({ ...practice, packs: ['sa-sama'] })))).toBe('court')
  })

  it('are told of a ladder that comes to court sooner, with the shortest life', () => {
    const [fault, ...others] = checkPolicy(policy(practice))
    expect(others).toEqual([])
    expect(fault?.path).toBe('strategies.0.steps.2.days')
    expect(fault && tellFault(fault)).toBe(
      "'court' goes to court in less than 45 days from the due date on, which industry-practice (45-past-due) wants: it would wait",
    )
    expect(fault?.story.map(tellStoryLine)).toEqual([
      '2026-01-01  an invoice of 1,000.00 EUR, due 2026-01-31',
      '2026-02-01  friendly (1 day past due)',
      '2026-02-14  final-notice (14 days past due)',
      '2026-02-28  court (28 days past due)',
      '2026-02-28  industry-practice has court wait until 2026-03-17',
    ])
    expect(checkPolicy(policy())).toEqual([])
    const late = steps.map((one) => (one.step === 'court' ? { ...one, days: 45 } : one))
    expect(checkPolicy(policy(practice, { steps: late }))).toEqual([])
  })

  it('of a law elsewhere are none of a strategy', () => {
    const here = { for: { jurisdictions: ['US'] } }
    const german = { unverified: ['de-bgb-286/286(3)'] }
    const early = (says: object) =>
      checkPolicy(policy(german, says)).filter(({ fault }) => fault === 'court-too-early').length
    expect(early(here)).toBe(0)
    expect(early({ for: { jurisdictions: ['DE'] } })).toBe(1)
  })
})
