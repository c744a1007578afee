import type { PlanId } from '../../value/id.js'
import type { DebtCommandOf } from '../command.js'
import type { DebtEvent } from '../event.js'
import { newlyMissed } from '../plan-progress.js'
import type { DebtRejection } from '../rejection.js'
import {
  currentPlan,
  type DebtState,
  type IssuedDebt,
  inCurrencyOf,
  type OpenDebt,
  openBalance,
  type Plan,
} from '../state.js'
import { about, accept, beforeItBegan, type Decision, nothing, reject, whenIssued, whenOpen } from './decision.js'

/**
 * Evaluates a plan: records every instalment that was not paid within its grace as missed. With more misses than tolerated the
 * plan defaults.
 */
export const evaluatePlan = (command: DebtCommandOf<'EvaluatePlan'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const { plan: id, on } = command
    const plan = currentPlan(debt)
    if (plan?.plan !== id) return reject(notCurrent(debt, id))
    const early = beforeItBegan('plan', on, plan.on)
    if (early) return reject(early)
    const misses = newlyMissed(debt, plan, on)
    const missed = misses.map(({ number, due, missing }): DebtEvent => {
      const what = { plan: id, instalment: number, due, missing: inCurrencyOf(debt, missing) }
      return { type: 'InstalmentMissed', ...about(debt, on), ...what }
    })
    const count = plan.missed.length + misses.length
    return count > plan.terms.toleratedMisses ? accept(...missed, defaulted(debt, plan, on, count)) : accept(...missed)
  })

const defaulted = (debt: OpenDebt, plan: Plan, on: OpenDebt['dueDate'], missed: number): DebtEvent => {
  const consequence = plan.terms.onDefault
  // A default must not leave the debtor better off than no plan, so acceleration never makes a debt due later.
  const dueDate = consequence === 'accelerated' && on < debt.dueDate ? on : debt.dueDate
  return { type: 'PlanDefaulted', ...about(debt, on), plan: plan.plan, missed, consequence, dueDate }
}

/** Cancels a plan. The due date before the plan applies again. */
export const cancelPlan = (command: DebtCommandOf<'CancelPlan'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => {
    const { plan: id, reason, on } = command
    const plan = debt.plans.find((one) => one.plan === id)
    if (plan?.status === 'cancelled') return nothing
    if (plan?.status !== 'in-force') return reject(notCurrent(debt, id))
    const early = beforeItBegan('plan', on, plan.on)
    return early ? reject(early) : accept({ type: 'PlanCancelled', ...about(debt, on), plan: id, reason })
  })

const notCurrent = (debt: IssuedDebt, plan: PlanId): DebtRejection => {
  const status = debt.plans.find((one) => one.plan === plan)?.status
  if (status !== undefined) return { _tag: 'PlanNotInForce', plan, status }
  return debt.file.proposal?.plan === plan
    ? { _tag: 'PlanNotInForce', plan, status: 'proposed' }
    : { _tag: 'UnknownPlan', plan }
}

/** A plan is completed when nothing of its debt is open. */
export const planAfterwards = (debt: IssuedDebt, on: IssuedDebt['dueDate']): ReadonlyArray<DebtEvent> => {
  const plan = openBalance(debt) === 0n ? currentPlan(debt) : undefined
  return plan === undefined ? [] : [{ type: 'PlanCompleted', ...about(debt, on), plan: plan.plan }]
}
