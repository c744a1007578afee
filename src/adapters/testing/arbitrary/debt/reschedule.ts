import * as fc from 'fast-check'
import type { Instalment } from '../../../../domain/debt/event.js'
import type { PlanId } from '../../../../domain/id.js'
import { addDays } from '../../../../domain/local-date.js'
import { money } from '../../../../domain/money.js'
import { gap } from '../day.js'
import { planShape, shapedPlan } from '../instalments.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { type DebtFit, sightOf } from './sight.js'

const mistakes = fc.oneof(
  { weight: 4, arbitrary: fc.constant(undefined) },
  { weight: 1, arbitrary: fc.constantFrom('sum' as const, 'order' as const) },
)

/** A plan over all that is open; at times it does not sum, or runs backwards, or has the number of the last one. */
export const rescheduling = (): fc.Arbitrary<DebtFit> =>
  record(
    { gap: gap(), shape: planShape(), mistake: mistakes, again: rarely() },
    { guarantee: fc.constantFrom('cheque 12', 'guarantor C-9') },
  ).map(({ gap, shape, mistake, again, guarantee }) => (state, before) => {
    const { issued, open, about } = sightOf(state, before)
    const { on } = about(gap)
    const instalments = open.amount > 0n ? shapedPlan(shape, open, on) : []
    const known = again ? issued?.plan?.plan : undefined
    return {
      type: 'RescheduleDebt',
      ...about(gap),
      plan: known ?? (`PLAN-${before.length}` as PlanId),
      instalments: mistaken(instalments, mistake),
      document: 'signed agreement',
      reason: 'cannot pay at once',
      ...(guarantee === undefined ? {} : { guarantee }),
    }
  })

const mistaken = (
  instalments: ReadonlyArray<Instalment>,
  mistake: 'sum' | 'order' | undefined,
): Array<{ due: Instalment['due']; amount: Instalment['amount'] }> => {
  const [first, ...others] = instalments
  if (first === undefined || mistake === undefined) return [...instalments]
  return mistake === 'sum'
    ? [{ due: first.due, amount: money(first.amount.amount + 1n, first.amount.currency) }, ...others]
    : [{ due: addDays(first.due, -100), amount: first.amount }, ...others]
}

/** A later due date by agreement; at times one that is not later. */
export const extending = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), days: fc.integer({ min: -3, max: 45 }) }).map(({ gap, days }) => (state, before) => {
    const { issued, today, about } = sightOf(state, before)
    const to = addDays(issued?.dueDate ?? today, days)
    return { type: 'ExtendDueDate', ...about(gap), to, agreedBy: 'account manager', reason: 'delivered late' }
  })
