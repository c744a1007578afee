import {
  type Component,
  type Components,
  leastOf,
  minus,
  noComponents,
  plus,
  type Split,
  splitTotal,
  takeInOrder,
} from '../../value/component.js'
import { type LocalDate, laterOf } from '../../value/local-date.js'
import { leastFrom } from '../../value/movement.js'
import { meetingOrder } from '../meeting-order.js'
import { scheduleOf } from '../schedule.js'
import { type IssuedDebt, schedulingPlan } from '../state.js'

/**
 * How a payment divides over the components, in minor units. It first pays what was open on its value date and still is; later
 * charges get only the rest. Components are paid in `order`. Under a plan, instalments and what stands beside them are paid as
 * `meetingOrder` says.
 */
export const splitOfPayment = (
  debt: IssuedDebt,
  amount: bigint,
  valueDate: LocalDate,
  order: ReadonlyArray<Component>,
): Split => {
  const since = laterOf(valueDate, debt.issued.on)
  const isLatest = debt.latest <= since
  if (isLatest && schedulingPlan(debt) === undefined) return takeInOrder(debt.open, amount, order)
  const then = isLatest ? debt.open : openSince(debt, since)
  let taken: Components = noComponents
  let left = amount
  const take = (from: Components): void => {
    const split = takeInOrder(from, left, order)
    taken = plus(taken, split)
    left -= splitTotal(split)
  }
  for (const part of partsOf(debt, since)) take(leastOf(part, minus(then, taken)))
  take(minus(then, taken))
  take(minus(debt.open, taken))
  return takeInOrder(taken, amount, order)
}

/** What has been open since that day without a break, by component. */
const openSince = ({ movements, open }: IssuedDebt, day: LocalDate): Components => {
  const of = (component: Component): bigint => {
    const moved = movements.map(({ on, amount, split }) => {
      const part = split[component] ?? 0n
      return { on, amount: amount < 0n ? -part : part }
    })
    const least = leastFrom(moved, day)
    return least < 0n ? 0n : least < open[component] ? least : open[component]
  }
  return { principal: of('principal'), fee: of('fee'), interest: of('interest'), cost: of('cost') }
}

/** The open balance by due date in meeting order; empty without a plan. */
const partsOf = (debt: IssuedDebt, day: LocalDate): ReadonlyArray<Components> => {
  if (schedulingPlan(debt) === undefined) return []
  const parts: { readonly key: string; readonly open: Components }[] = []
  for (const { component, due, open, origin } of meetingOrder(scheduleOf(debt), day)) {
    const key = `${due} ${origin.of === 'plan'}`
    const last = parts.at(-1)
    if (last?.key === key) parts[parts.length - 1] = { key, open: plus(last.open, { [component]: open }) }
    else parts.push({ key, open: plus(noComponents, { [component]: open }) })
  }
  return parts.map(({ open }) => open)
}
