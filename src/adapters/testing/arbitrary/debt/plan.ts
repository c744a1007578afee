import * as fc from 'fast-check'
import type { Instalment } from '../../../../domain/value/instalment.js'
import { addDays, type LocalDate, laterOf } from '../../../../domain/value/local-date.js'
import { type Money, money } from '../../../../domain/value/money.js'
import { gap } from '../day.js'
import { type PlanShape, shapedPlan } from '../instalments.js'
import { rarely } from '../rarely.js'
import { record } from '../record.js'
import { type DebtFit, newPlan, pick, sightOf } from './sight.js'

type PlanMistake = 'sum' | 'order' | 'currency' | undefined

/** Mostly none. */
export const planMistake = (): fc.Arbitrary<PlanMistake> =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: fc.constantFrom<PlanMistake>('sum', 'order', 'currency') },
  )

/** Instalments of that shape over all that is open, unless there is a mistake in them. */
export const planOver = (
  open: Money,
  on: LocalDate,
  shape: PlanShape,
  mistake: PlanMistake,
): ReadonlyArray<Instalment> => {
  const [first, ...others] = open.amount > 0n ? shapedPlan(shape, open, on) : []
  if (first === undefined) return []
  const { due, amount } = first
  switch (mistake) {
    case 'sum':
      return [{ due, amount: money(amount.amount + 1n, amount.currency) }, ...others]
    case 'order':
      return [{ due: addDays(due, -100), amount }, ...others]
    case 'currency':
      return [{ due, amount: money(amount.amount, amount.currency === 'CHF' ? 'SEK' : 'CHF') }, ...others]
    default:
      return [first, ...others]
  }
}

/** Asks how a plan is going, mostly the one in force, after the grace of one of its instalments. */
export const followingUp = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), which: fc.nat(9), instalment: fc.nat(5), early: rarely(), odd: rarely() }).map(
    ({ gap, which, instalment, early, odd }) =>
      (state, before) => {
        const { issued, about } = sightOf(state, before)
        const { debt, on } = about(gap)
        const inForce = issued?.plans.find(({ status }) => status === 'in-force')
        const plan = (odd ? undefined : inForce) ?? pick(issued?.plans, which)
        const due = pick(plan?.instalments, instalment)?.due
        const grace = plan?.terms.graceDays ?? 0
        return {
          type: 'EvaluatePlan',
          debt,
          on: due === undefined || early ? on : laterOf(on, addDays(due, grace + 1)),
          plan: plan?.plan ?? issued?.file.proposal?.plan ?? newPlan(before),
        }
      },
  )

export const cancellingPlan = (): fc.Arbitrary<DebtFit> =>
  record({ gap: gap(), which: fc.nat(9), early: rarely() }).map(({ gap, which, early }) => (state, before) => {
    const { issued, about } = sightOf(state, before)
    const { debt, on } = about(gap)
    const plan = pick(issued?.plans, which)
    return {
      type: 'CancelPlan',
      debt,
      on: early && plan !== undefined ? addDays(plan.on, -1) : on,
      plan: plan?.plan ?? issued?.file.proposal?.plan ?? newPlan(before),
      reason: 'by agreement',
    }
  })
