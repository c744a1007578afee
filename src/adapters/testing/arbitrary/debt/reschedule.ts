import * as fc from 'fast-check'
import { addDays } from '../../../../domain/value/local-date.js'
import { gap } from '../day.js'
import { planShape } from '../instalments.js'
import { portion } from '../portion.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { planTerms } from './kinds.js'
import { planMistake, planOver } from './plan.js'
import { type DebtFit, guaranteed, newPlan, sightOf } from './sight.js'

/** A plan over all that is open; at times it does not sum, or runs backwards, or has the number of the last one. */
export const rescheduling = (): fc.Arbitrary<DebtFit> =>
  record(
    { gap: gap(), shape: planShape(), mistake: planMistake(), again: rarely() },
    { guarantee: fc.nat(9), above: portion(), terms: planTerms() },
  ).map(({ gap, shape, mistake, again, guarantee, above, terms }) => (state, before) => {
    const sight = sightOf(state, before)
    const { issued, open, about } = sight
    const { on } = about(gap)
    const known = again ? issued?.plans.at(-1)?.plan : undefined
    return {
      type: 'RescheduleDebt',
      ...about(gap),
      plan: known ?? newPlan(before),
      instalments: planOver(open, on, shape, mistake),
      document: 'signed agreement',
      reason: 'cannot pay at once',
      ...guaranteed(sight, guarantee, above),
      ...(terms === undefined ? {} : { terms }),
    }
  })

/** A later due date by agreement; at times one that is not later. */
export const extending = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), days: fc.integer({ min: -3, max: 45 }) }).map(({ gap, days }) => (state, before) => {
    const { issued, today, about } = sightOf(state, before)
    const to = addDays(issued?.dueDate ?? today, days)
    return { type: 'ExtendDueDate', ...about(gap), to, agreedBy: 'account manager', reason: 'delivered late' }
  })
