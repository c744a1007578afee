import { type Component, type Components, paymentOrder, total } from '../value/component.js'
import type { ChargeId, PlanId } from '../value/id.js'
import { type LocalDate, localDate } from '../value/local-date.js'
import { outstandingBy } from './rule/plan-progress.js'
import { type IssuedDebt, type Plan, schedulingPlan } from './state.js'

/** Where a part comes from: a due date of the issue, an instalment of a plan (both count from 1), or a charge of a day. */
export type PartOrigin =
  | { readonly of: 'issue'; readonly instalment: number }
  | { readonly of: 'plan'; readonly plan: PlanId; readonly instalment: number }
  | { readonly of: 'charge'; readonly charge: ChargeId | undefined; readonly on: LocalDate }

/** A part of what is open, in minor units of the debt's currency: of which component it is, and when it is due. */
export interface SchedulePart {
  readonly component: Component
  readonly due: LocalDate
  readonly open: bigint
  readonly origin: PartOrigin
}

/**
 * What is open of a debt, part by part, the oldest due first: the one answer to what is due when. The parts sum to the open
 * balance; a debt of which nothing is open has none.
 *
 * For another day, fold the events that had taken effect by then, and ask for that.
 *
 * @since 0.2.0
 */
export const scheduleOf = (debt: IssuedDebt): ReadonlyArray<SchedulePart> => {
  const plan = schedulingPlan(debt)
  const base = baseParts(debt)
  return [...(plan === undefined ? base : planned(debt, plan, base))].sort(byDue)
}

const byDue = (a: SchedulePart, b: SchedulePart): number =>
  a.due < b.due ? -1 : a.due > b.due ? 1 : paymentOrder.indexOf(a.component) - paymentOrder.indexOf(b.component)

/** The parts as they are due without a plan. Within a component the oldest due is cleared first. */
const baseParts = (debt: IssuedDebt): ReadonlyArray<SchedulePart> => {
  const added = additionsOf(debt)
  return paymentOrder.flatMap((component) => {
    const of = added.filter((one) => one.component === component)
    return lastOf(of, debt.open[component])
  })
}

/** What was ever owed, with its due date. */
const additionsOf = ({ movements, dueDate }: IssuedDebt): ReadonlyArray<SchedulePart> =>
  movements.flatMap(({ because, on, split, amount }): ReadonlyArray<SchedulePart> => {
    if (because === 'issue') {
      return [{ component: 'principal', due: dueDate, open: amount, origin: { of: 'issue', instalment: 1 } }]
    }
    if (because !== 'charge' || amount <= 0n) return []
    return paymentOrder.flatMap((component) => {
      const open = split[component] ?? 0n
      return open > 0n ? [{ component, due: on, open, origin: { of: 'charge', charge: undefined, on } }] : []
    })
  })

/** The last `left` minor units of the parts. */
const lastOf = (parts: ReadonlyArray<SchedulePart>, left: bigint): ReadonlyArray<SchedulePart> => {
  let cleared = parts.reduce((sum, { open }) => sum + open, 0n) - left
  return parts.flatMap((part) => {
    const taken = cleared < part.open ? cleared : part.open
    cleared -= taken
    return part.open > taken ? [{ ...part, open: part.open - taken }] : []
  })
}

const endOfTime = localDate('9999-12-31')

/** The instalments that have not come, of what was open when the plan took effect; what came after it stands beside. */
const planned = (debt: IssuedDebt, plan: Plan, base: ReadonlyArray<SchedulePart>): ReadonlyArray<SchedulePart> => {
  const open = total(debt.open)
  const missing = outstandingBy(debt, plan, endOfTime)
  const sum = missing.reduce((all, one) => all + one.missing, 0n)
  let beside = sum < open ? open - sum : 0n
  let cleared = sum > open ? sum - open : 0n
  const left: Record<Component, bigint> = { ...debt.open }
  const standing: SchedulePart[] = []
  for (const part of base.toReversed()) {
    const taken = part.open < beside ? part.open : beside
    if (taken === 0n) continue
    beside -= taken
    left[part.component] -= taken
    standing.push({ ...part, open: taken })
  }
  const instalments = missing.flatMap(({ number, due, missing: amount }) => {
    const taken = cleared < amount ? cleared : amount
    cleared -= taken
    const origin = { of: 'plan', plan: plan.plan, instalment: number } as const
    return fill(left, amount - taken).map(([component, part]): SchedulePart => ({ component, due, open: part, origin }))
  })
  return [...instalments, ...standing]
}

/** Takes an amount off the components, in the order of a payment. */
const fill = (left: Record<keyof Components, bigint>, amount: bigint): ReadonlyArray<readonly [Component, bigint]> => {
  let wanted = amount
  return paymentOrder.flatMap((component) => {
    const taken = left[component] < wanted ? left[component] : wanted
    left[component] -= taken
    wanted -= taken
    return taken > 0n ? [[component, taken] as const] : []
  })
}
