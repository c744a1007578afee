import * as fc from 'fast-check'
import type { DebtCommandOf } from '../../../../domain/debt/command.js'
import type { PlanId } from '../../../../domain/value/id.js'
import { addDays } from '../../../../domain/value/local-date.js'
import { gap } from '../day.js'
import { planShape } from '../instalments.js'
import { portion } from '../portion.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { planTerms } from './kinds.js'
import { planMistake, planOver } from './plan.js'
import { type DebtFit, earlierOf, guaranteed, newPlan, pick, sightOf } from './sight.js'

/** What both sides say of a plan that they offer. */
const offer = record(
  { gap: gap(), shape: planShape(), mistake: planMistake(), which: fc.nat(9), odd: rarely() },
  { terms: planTerms(), days: fc.integer({ min: -1, max: 45 }) },
)

type Offer = typeof offer extends fc.Arbitrary<infer T> ? T : never

const conditions = ({ terms, days }: Offer, on: DebtCommandOf<'ProposePlan'>['on']) => ({
  ...(terms === undefined ? {} : { terms }),
  ...(days === undefined ? {} : { validUntil: addDays(on, days) }),
})

/** Offers a plan over all that is open; at times under the number of another. */
export const proposing = (): fc.Arbitrary<DebtFit> =>
  offer.map((offer) => (state, before) => {
    const { issued, open, about } = sightOf(state, before)
    const { on } = about(offer.gap)
    const used = issued?.file.proposal?.plan ?? pick(issued?.plans, offer.which)?.plan
    return {
      type: 'ProposePlan',
      ...about(offer.gap),
      plan: (offer.odd ? used : undefined) ?? newPlan(before),
      instalments: planOver(open, on, offer.shape, offer.mistake),
      ...conditions(offer, on),
      proposedBy: 'the debtor',
    }
  })

/** Answers the plan on the table; at times one that is not there. */
export const countering = (): fc.Arbitrary<DebtFit> =>
  offer.map((offer) => (state, before) => {
    const { issued, open, about } = sightOf(state, before)
    const { on } = about(offer.gap)
    const other = pick(issued?.plans, offer.which)?.plan ?? newPlan(before)
    return {
      type: 'CounterPlan',
      ...about(offer.gap),
      plan: (offer.odd ? undefined : issued?.file.proposal?.plan) ?? other,
      instalments: planOver(open, on, offer.shape, offer.mistake),
      ...conditions(offer, on),
      counteredBy: 'credit control',
    }
  })

/** Signs the plan on the table, mostly while it can be signed. */
export const signing = (): fc.Arbitrary<DebtFit> =>
  record(
    { gap: gap(), late: rarely(), odd: rarely(), which: fc.nat(9) },
    { guarantee: fc.nat(9), above: portion() },
  ).map(({ gap, late, odd, which, guarantee, above }) => (state, before) => {
    const sight = sightOf(state, before)
    const { issued, about } = sight
    const { debt, on } = about(gap)
    const proposal = issued?.file.proposal
    const other = pick(issued?.plans, which)?.plan ?? ('PLAN-1' as PlanId)
    const until = proposal?.validUntil
    return {
      type: 'SignPlan',
      debt,
      on: until === undefined ? on : late && on <= until ? addDays(until, 1) : late ? on : earlierOf(on, until),
      plan: (odd ? undefined : proposal?.plan) ?? other,
      document: 'signed agreement',
      signedBy: 'both sides',
      reason: 'cannot pay at once',
      ...guaranteed(sight, guarantee, above),
    }
  })
