import { type Component, type Components, paymentOrder, total } from '../value/component.js'
import type { PlanId } from '../value/id.js'
import { least } from '../value/least.js'
import type { LocalDate } from '../value/local-date.js'
import { debtOn } from './debt-on.js'
import { planMoney } from './plan-money.js'
import { owedOf, withoutFirst } from './plan-progress.js'
import { type Billed, type BilledOrigin, type IssuedDebt, type KnownDebt, type Plan, schedulingPlan } from './state.js'

/**
 * Where a part comes from: a due date of the issue, a charge, or an instalment of a plan. Instalments count from 1.
 *
 * @since 0.2.0
 */
export type PartOrigin = BilledOrigin | { readonly of: 'plan'; readonly plan: PlanId; readonly instalment: number }

/**
 * A part of the open balance, in minor units of the debt's currency, with its component and due date.
 *
 * @since 0.2.0
 */
export interface SchedulePart {
  readonly component: Component
  readonly due: LocalDate
  readonly open: bigint
  readonly origin: PartOrigin
}

/**
 * The open balance by due date, oldest first. Every rule and view that asks what is due when uses it. The parts sum to the open
 * balance; without one there are none.
 *
 * Principal is due as issued or as extended since, a charge on its own due date. Within a component, money clears the oldest
 * due first. A plan replaces all that was open when it took effect, while it is in force or if its instalments stay after a
 * default. Later charges stand beside it.
 *
 * @since 0.2.0
 */
export const scheduleOf = (debt: IssuedDebt): ReadonlyArray<SchedulePart> => {
  const plan = schedulingPlan(debt)
  const open = standing(debt.open)
  return (plan === undefined ? billedParts(debt, open) : plannedParts(debt, plan, open)).toSorted(byDue)
}

/**
 * The schedule at the end of a day, as known now; empty before the issue.
 *
 * @since 0.2.0
 */
export const scheduleOn = (debt: KnownDebt, day: LocalDate): ReadonlyArray<SchedulePart> => {
  const then = debtOn(debt, day)
  return then.situation === 'unissued' ? [] : scheduleOf(then)
}

const rank = (component: Component): number => paymentOrder.indexOf(component)

const byDue = (a: SchedulePart, b: SchedulePart): number =>
  a.due < b.due ? -1 : a.due > b.due ? 1 : rank(a.component) - rank(b.component)

/**
 * What is open by component, none below zero. On a past day a back-dated entry can have taken more from a component than it
 * had; the excess is taken from the others, so that the total stays the same.
 */
const standing = (open: Components): Components => {
  let over = paymentOrder.reduce((sum, component) => (open[component] < 0n ? sum - open[component] : sum), 0n)
  if (over === 0n) return open
  const left = { ...open }
  for (const component of paymentOrder) {
    const had = left[component] > 0n ? left[component] : 0n
    const taken = had < over ? had : over
    left[component] = had - taken
    over -= taken
  }
  return left
}

const partOf = ({ component, due, amount, origin }: Billed): SchedulePart => ({ component, due, open: amount, origin })

const inOrder = (billed: ReadonlyArray<Billed>): ReadonlyArray<SchedulePart> => billed.map(partOf).sort(byDue)

/** What is left of everything billed. */
const billedParts = ({ dues, charges }: IssuedDebt, open: Components): ReadonlyArray<SchedulePart> =>
  leftOf(inOrder([...dues, ...charges]), open)

/** The latest-due parts that make up what is open of each component, since money clears the oldest first. */
const leftOf = (asked: ReadonlyArray<SchedulePart>, open: Components): ReadonlyArray<SchedulePart> => {
  const left: SchedulePart[] = []
  for (const component of paymentOrder) {
    const parts = asked.filter((part) => part.component === component)
    let cleared = parts.reduce((sum, part) => sum + part.open, 0n) - open[component]
    for (const part of parts) {
      const taken = least(cleared, part.open)
      cleared -= taken
      if (part.open > taken) left.push({ ...part, open: part.open - taken })
    }
  }
  return left
}

/** The open instalments, and beside them later charges and what a reversal reopened of earlier payments. */
const plannedParts = (debt: IssuedDebt, plan: Plan, open: Components): ReadonlyArray<SchedulePart> => {
  const came = planMoney(debt, plan, debt.latest)
  const inPlan = { ...open }
  const beside = came.beside.flatMap((billed) => partsFrom(inPlan, partOf(billed), billed.amount))
  const owed = owedOf(plan, came)
  const missing = owed.reduce((sum, one) => sum + one.missing, 0n)
  // A back-dated entry can have moved more than was open; the parts must still sum to the open balance.
  let over = total(inPlan) - missing
  const again = leftOf(inOrder([...debt.dues, ...debt.charges]), inPlan)
    .toReversed()
    .flatMap((part) => {
      const taken = partsFrom(inPlan, part, least(part.open, over > 0n ? over : 0n))
      over -= taken.reduce((sum, one) => sum + one.open, 0n)
      return taken
    })
  const instalments = withoutFirst(owed, missing - total(inPlan)).flatMap(({ number, due, missing: wanted }) => {
    const origin = { of: 'plan', plan: plan.plan, instalment: number } as const
    return takeFrom(inPlan, wanted).map(([component, part]): SchedulePart => ({ component, due, open: part, origin }))
  })
  return [...instalments, ...beside, ...again]
}

/** The part with as much of `amount` as its component has left; `left` is reduced by it. */
const partsFrom = (
  left: Record<Component, bigint>,
  part: SchedulePart,
  amount: bigint,
): ReadonlyArray<SchedulePart> => {
  const open = least(amount, left[part.component])
  left[part.component] -= open
  return open > 0n ? [{ ...part, open }] : []
}

/** Takes an amount off the components in payment order. */
const takeFrom = (left: Record<Component, bigint>, amount: bigint): ReadonlyArray<readonly [Component, bigint]> => {
  let wanted = amount
  return paymentOrder.flatMap((component) => {
    const taken = left[component] < wanted ? left[component] : wanted
    left[component] -= taken
    wanted -= taken
    return taken > 0n ? [[component, taken] as const] : []
  })
}
