import { isLeft } from 'fp-ts/lib/Either.js'
import { type CollectionPolicyJson, readPolicy } from 'receivables/collection'
import { checkPolicy, type PolicyCheckOptions } from 'receivables/testing'
import type { Exhibit } from '../faulty-rules/faulty.js'

type Strategy = CollectionPolicyJson['strategies'][number]
type Step = Strategy['steps'][number]

const euros = (amount: string) => [{ amount, currency: 'EUR' }]

/** A ladder as most houses have one. */
export const steps: ReadonlyArray<Step> = [
  { step: 'soon', days: -3, channels: ['email'], tone: 'before-due' },
  { step: 'friendly', days: 3, channels: ['email'], tone: 'friendly' },
  { step: 'firm', days: 14, channels: ['letter'], tone: 'firm' },
  { step: 'final-notice', days: 30, channels: ['letter'], tone: 'final-notice' },
  { step: 'court', days: 60, does: 'refer-to-legal' },
]

const legal = { finalNotice: true, finalNoticeDays: 14, minDaysPastDue: 45, leastAmount: euros('5000') }

/** Its steps with some of them otherwise. */
export const otherwise = (changed: Readonly<Record<string, Partial<Step>>>): ReadonlyArray<Step> =>
  steps.map((step) => ({ ...step, ...changed[step.step] }))

const ladder = (says: Partial<Strategy> = {}): Strategy => ({
  ...{ strategy: 'all', mode: 'ladder', per: 'debt', steps, legal },
  ...says,
})

/** A house with one strategy; where that is for some, another is for all others. */
export const house = (
  strategy: Partial<Strategy> = {},
  policy: Partial<CollectionPolicyJson> = {},
): CollectionPolicyJson => ({
  version: 'house-1',
  effectiveFrom: '2026-01-01',
  strategies: [ladder(strategy), ...(strategy.for === undefined ? [] : [ladder({ strategy: 'others' })])],
  ...policy,
})

export const read = (json: unknown) => {
  const policy = readPolicy(json)
  if (isLeft(policy)) throw new Error(JSON.stringify(policy.left))
  return policy.right
}

/** A policy on show, with what decides by it and what it asks, if that is not ours. */
export const under = (rule: string, json: CollectionPolicyJson, options: PolicyCheckOptions = {}): Exhibit => ({
  rule,
  check: () => checkPolicy(read(json), undefined, { name: rule, first: true, runs: 1_000, ...options }),
})

const bank = { sectors: ['financial-institution'] } as const
const simple = {
  strategy: 'simple-interest',
  terms: { rates: { by: 'agreed', table: [{ from: '2026-01-01', value: { basisPoints: 800 } }] } },
} as const

/** Policies that are well formed, and wrong. */
export const policies: ReadonlyArray<Exhibit> = [
  under(
    'policy: no law packs for a lender in Saudi Arabia',
    house(
      { for: { jurisdictions: ['SA'] }, steps: otherwise({ firm: { channels: ['visit'] } }) },
      { contact: { ...bank, packs: [] } },
    ),
  ),
  under(
    'policy: no law packs in India, where nobody is called at night',
    house(
      { for: { jurisdictions: ['IN'] }, steps: otherwise({ friendly: { channels: ['phone'] } }) },
      { contact: { ...bank, packs: [] } },
    ),
  ),
  under('policy: a letter every day', house({ steps: otherwise({ friendly: { repeat: { every: 1, times: 10 } } }) })),
  under(
    'policy: a friendly letter after a firm one',
    house({ steps: otherwise({ friendly: { tone: 'firm' }, firm: { tone: 'friendly' } }) }),
  ),
  under('policy: a firm letter before the due date', house({ steps: otherwise({ soon: { tone: 'firm' } }) })),
  under('policy: a fee before the due date', house({ steps: otherwise({ soon: { fee: { amounts: euros('500') } } }) })),
  under('policy: a fee of half of what is late', house({ steps: otherwise({ firm: { fee: { share: 5_000 } } }) })),
  under(
    'policy: 40.00 for a reminder of 20.00',
    house({ steps: otherwise({ firm: { fee: { amounts: euros('4000') } } }), leastAmount: euros('2000') }),
  ),
  under(
    'policy: with an agency before the due date',
    house({
      agency: { agency: 'an agency', commission: 1_500 },
      steps: [{ step: 'agency', days: -1, does: 'place-with-agency' }, ...steps],
    }),
  ),
  under(
    'policy: court without a final notice',
    house({ steps: steps.filter(({ step }) => step !== 'final-notice'), legal: { ...legal, finalNotice: false } }),
  ),
  under('policy: court whatever notice there was', house({ legal: { ...legal, finalNotice: false } })),
  under(
    'policy: court two days after the final notice',
    house({
      legal: { finalNotice: true, minDaysPastDue: 0, leastAmount: [] },
      steps: otherwise({ court: { days: 32 } }),
    }),
  ),
  under(
    'policy: a final notice that is called otherwise',
    house({ steps: otherwise({ 'final-notice': { step: 'last letter' } }) }),
  ),
  under(
    'policy: a write-off of 1,000.00 on the due date',
    house({}, { writeOff: { most: euros('100000'), daysPastDue: 0 } }),
  ),
  under('policy: a promise is kept with a third of it', house({}, { promises: { toleranceShare: 6_700 } })),
  under('policy: interest in Saudi Arabia', house({ for: { jurisdictions: ['SA'] }, lateCharge: simple as never })),
  under(
    'policy: a fee in percent in Saudi Arabia',
    house({ for: { currencies: ['SAR'] }, steps: otherwise({ firm: { fee: { share: 100 } } }) }),
  ),
  under(
    'policy: a strategy behind one for all',
    house(
      {},
      {
        strategies: [...house().strategies, ladder({ strategy: 'small', for: { below: euros('10000') } })],
      },
    ),
  ),
  under('policy: nobody for consumers', house({}, { strategies: [ladder({ for: { kinds: ['business'] } })] })),
  under(
    'policy: two strategies for the same debts',
    house(
      {},
      {
        strategies: [
          ladder({ strategy: 'businesses', for: { kinds: ['business'] } }),
          ladder({ strategy: 'euros', for: { currencies: ['EUR'] } }),
          ladder(),
        ],
      },
    ),
  ),
  under(
    'policy: a step that no debt comes to',
    house({ steps: otherwise({ firm: { when: { leastAmount: euros('100000'), mostAmount: euros('50000') } } }) }),
  ),
  under('policy: a step before the one before it', house({ steps: otherwise({ firm: { days: 1 } }) })),
  under(
    'policy: more contacts than the law allows',
    house(
      { for: { jurisdictions: ['SA'], kinds: ['consumer'] }, cadence: { contacts: 2, inDays: 1 } },
      { contact: { ...bank, unverified: ['sa-sama/10-in-30'] } },
    ),
  ),
  under(
    'policy: an agency that nobody names',
    house({ steps: otherwise({ court: { step: 'agency', does: 'place-with-agency' } }) }),
  ),
  under('policy: business days without a calendar', house({ businessDays: true })),
]

/** One without a fault. */
export const soundPolicies: ReadonlyArray<Exhibit> = [
  under('policy: a usual ladder', house(), { first: false, runs: 300 }),
]
