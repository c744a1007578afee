import type { PlanId } from '../../domain/value/id.js'
import type { DuePart } from './due-part.js'
import type { Cause, Change, Fact } from './open-item-codec.js'

type Moved = Change & { readonly kind: 'moved' }

/** The last plan of a debt that did not fall away: its instalments, how it ended, and what has come for it. */
export interface PlanInForce {
  readonly plan: PlanId
  readonly instalments: (Change & { readonly kind: 'planned' })['instalments']
  readonly ended: 'completed' | 'instalments-stay' | undefined
  readonly cleared: bigint
}

/** By its instalments money was to come, even if all of it has come since. */
export const planIn = (facts: ReadonlyArray<Fact>): PlanInForce | undefined => {
  let plan: Plan | undefined
  for (const { change } of facts) {
    if (change.kind === 'planned')
      plan = { ...begun, plan: change.plan, instalments: change.instalments, came: new Set() }
    else if (plan !== undefined) plan = changed(plan, change)
  }
  if (plan === undefined) return undefined
  const { plan: id, instalments, ended, waived } = plan
  return { plan: id, instalments, ended, cleared: plan.cleared + (waived > 0n ? waived : 0n) }
}

/** The plan by which open amounts are due: one that is complete says nothing of what is charged after it. */
export const planInForce = (facts: ReadonlyArray<Fact>): PlanInForce | undefined => {
  const plan = planIn(facts)
  return plan?.ended === 'completed' ? undefined : plan
}

/** The instalments with what of them has not come: what comes clears the oldest first. */
export const outstandingOf = ({ instalments, cleared }: PlanInForce): ReadonlyArray<DuePart> => {
  let left = cleared
  return instalments.flatMap(({ due, amount: { amount } }) => {
    const covered = left < amount ? left : amount
    left -= covered
    return covered < amount ? [{ due, amount: amount - covered }] : []
  })
}

/** `waived` is what was let go of charges less what was charged, since the plan: charges are no part of it. */
interface Plan extends PlanInForce {
  readonly waived: bigint
  readonly came: Set<string>
}

const begun = { ended: undefined, cleared: 0n, waived: 0n } as const

const clearing: ReadonlySet<Cause> = new Set(['paid', 'discounted', 'credited', 'conceded'])
const undoing: ReadonlySet<Cause> = new Set(['reversed', 'restored'])

const changed = (plan: Plan, change: Change): Plan | undefined => {
  if (change.kind === 'planEnded') {
    if (change.plan !== plan.plan) return plan
    return change.how === 'fell-away' ? undefined : { ...plan, ended: change.how }
  }
  // An extension comes after a plan only, and says anew when all is due.
  if (change.kind === 'due') return plan.ended === 'instalments-stay' ? undefined : plan
  if (change.kind !== 'moved') return plan
  const { cause, amount } = change
  if (cause === 'charged' || cause === 'waived') return { ...plan, waived: plan.waived - amount }
  if (clearing.has(cause)) {
    plan.came.add(keyOf(change))
    return { ...plan, cleared: plan.cleared - amount }
  }
  // What had come before the plan is no part of it, and owed again beside it.
  if (!undoing.has(cause) || !plan.came.has(keyOf(change))) return plan
  return { ...plan, cleared: plan.cleared - amount, ended: plan.ended === 'completed' ? undefined : plan.ended }
}

const keyOf = ({ settlement, payment, allocation }: Moved): string => settlement ?? `${payment}#${allocation}`
