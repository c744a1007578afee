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
 * A part of what is open, in minor units of the debt's currency: of which component it is, and when it is due.
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
 * What is open of a debt, part by part, the oldest due first: the one answer to what is due when, which every rule and view
 * asks. The parts sum to the open balance; a debt of which nothing is open has none.
 *
 * The principal is due as it was issued, or as it was extended since; a charge by its own due date. Within a component what
 * comes clears the oldest due first. A plan that is in force, or defaulted and lets its instalments stay, replaces all that
 * was open when it took effect; what was charged later stands beside it.
 *
 * @since 0.2.0
 */
export const scheduleOf = (debt: IssuedDebt): ReadonlyArray<SchedulePart> => {
  const plan = schedulingPlan(debt)
  const open = standing(debt.open)
  return (plan === undefined ? billedParts(debt, open) : plannedParts(debt, plan, open)).toSorted(byDue)
}

/**
 * The schedule at the end of a day, as it is known now. Before the issue there is none.
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
 * What is open by component. An entry that was back-dated can have taken from a component, by that day, more than it had: that
 * is taken from the others, so that all together is what was open.
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

/** What is left of what was ever asked for, by component and from the oldest due on. */
const billedParts = ({ dues, charges }: IssuedDebt, open: Components): ReadonlyArray<SchedulePart> =>
  leftOf(inOrder([...dues, ...charges]), open)

/** The last of the parts, of each component what is open of it. */
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

/** What has not come of the instalments, and beside it what was charged since, and what is open again that was paid before. */
const plannedParts = (debt: IssuedDebt, plan: Plan, open: Components): ReadonlyArray<SchedulePart> => {
  const came = planMoney(debt, plan, debt.latest)
  const inPlan = { ...open }
  const beside = came.beside.flatMap((billed) => partsFrom(inPlan, partOf(billed), billed.amount))
  const owed = owedOf(plan, came)
  const missing = owed.reduce((sum, one) => sum + one.missing, 0n)
  // What was entered for a day before can have moved more than there was then: all parts together are what is open.
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

/** A part of as much as is there of its component, which is taken off. */
const partsFrom = (
  left: Record<Component, bigint>,
  part: SchedulePart,
  amount: bigint,
): ReadonlyArray<SchedulePart> => {
  const open = least(amount, left[part.component])
  left[part.component] -= open
  return open > 0n ? [{ ...part, open }] : []
}

/** Takes an amount off the components, in the order of a payment. */
const takeFrom = (left: Record<Component, bigint>, amount: bigint): ReadonlyArray<readonly [Component, bigint]> => {
  let wanted = amount
  return paymentOrder.flatMap((component) => {
    const taken = left[component] < wanted ? left[component] : wanted
    left[component] -= taken
    wanted -= taken
    return taken > 0n ? [[component, taken] as const] : []
  })
}
