import type { Component } from '../../value/component.js'
import type { ChargeId } from '../../value/id.js'
import { type LocalDate, laterOf } from '../../value/local-date.js'
import type { DebtEventOf } from '../event.js'
import type { Billed, KnownDebt } from '../state.js'
import { withLaterInstalments } from './plans.js'

// Due dates when no plan applies.

/** The principal by due date: one date, or one for each instalment. */
export const duesOf = ({ principal, dueDate, instalments }: DebtEventOf<'DebtIssued'>): ReadonlyArray<Billed> =>
  (instalments ?? [{ due: dueDate, amount: principal }]).map(({ due, amount }, index) => {
    const origin = { of: 'issue', instalment: index + 1 } as const
    return { component: 'principal', due, amount: amount.amount, origin }
  })

/** A charge, due on `dueDate` or else on the day of the charge. */
export const billed = (
  { on, amount, dueDate = on }: DebtEventOf<'LateChargeAdded' | 'CollectionCostAdded'>,
  component: Component,
  charge: ChargeId | undefined,
): Billed => ({ component, due: dueDate, amount: amount.amount, origin: { of: 'charge', charge, on } })

/** No part of the principal is due before `to` any more. Charges keep their due dates. */
export const extended = (debt: KnownDebt, to: LocalDate): KnownDebt => ({
  ...debt,
  dueDate: laterOf(debt.dueDate, to),
  dues: debt.dues.map((one) => ({ ...one, due: laterOf(one.due, to) })),
  plans: withLaterInstalments(debt.plans, to),
})

/** After a default, what the plan had replaced is due as before; if accelerated, no later than `dueDate`. */
export const defaulted = (debt: KnownDebt, { consequence, dueDate }: DebtEventOf<'PlanDefaulted'>): KnownDebt => {
  if (consequence !== 'accelerated') return debt
  const atOnce = (one: Billed): Billed => (dueDate < one.due ? { ...one, due: dueDate } : one)
  const planned = debt.plans.at(-1)?.chargesBefore ?? 0
  let { charges } = debt
  for (let at = 0; at < planned; at++) {
    const charge = charges.at(at)
    if (charge !== undefined && dueDate < charge.due) charges = charges.with(at, atOnce(charge))
  }
  return { ...debt, dueDate, dues: debt.dues.map(atOnce), charges }
}
