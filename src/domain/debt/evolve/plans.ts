import type { LocalDate } from '../../value/local-date.js'
import type { Series } from '../../value/series.js'
import type { Settlement } from '../case-file.js'
import type { DebtEventOf, PlanTerms } from '../event.js'
import { type IssuedDebt, isOf, type Plan } from '../state.js'

type PlanEvent = DebtEventOf<
  | 'DebtRescheduled'
  | 'InstalmentMissed'
  | 'PlanCompleted'
  | 'PlanDefaulted'
  | 'PlanCancelled'
  | 'PaymentReversed'
  | 'SettlementFailed'
>

/** The terms of a plan that names none: no grace, default at the first miss, and then the original due date applies. */
export const strictTerms: PlanTerms = { graceDays: 0, toleratedMisses: 0, onDefault: 'original-due-date' }

/** The plans after an event. */
export const evolvePlans = (plans: Series<Plan>, event: PlanEvent, debt: IssuedDebt): Series<Plan> => {
  switch (event.type) {
    case 'DebtRescheduled':
      return plans.append(planned(event, debt))
    case 'InstalmentMissed':
      return changed(plans, event.plan, (plan) => ({ ...plan, missed: [...plan.missed, event.instalment] }))
    case 'PlanCompleted':
      return changed(plans, event.plan, (plan) => ({ ...plan, status: 'completed' }))
    case 'PlanDefaulted':
      return changed(plans, event.plan, (plan) => ({ ...plan, status: 'defaulted' }))
    case 'PlanCancelled':
      return changed(plans, event.plan, (plan) => ({ ...plan, status: 'cancelled' }))
    case 'PaymentReversed':
      return reopened(plans, debt.payments.findLast(isOf(event))?.movement)
    case 'SettlementFailed':
      return reopened(plans, debt.file.settlements.findLast(isNamed(event))?.given?.movement)
  }
}

/** Reopens the last plan if it was completed and the reversed movement is newer than the plan. */
const reopened = (plans: Series<Plan>, movement: number | undefined): Series<Plan> => {
  const last = plans.at(-1)
  return last?.status === 'completed' && movement !== undefined && movement >= last.movementsBefore
    ? plans.with(plans.length - 1, { ...last, status: 'in-force' })
    : plans
}

const isNamed =
  ({ settlement }: DebtEventOf<'SettlementFailed'>) =>
  (one: Settlement): boolean =>
    one.settlement === settlement

/** Instalments that stay after a default are extended too: none is due before `to`. */
export const withLaterInstalments = (plans: Series<Plan>, to: LocalDate): Series<Plan> => {
  const last = plans.at(-1)
  if (last?.status !== 'defaulted') return plans
  const instalments = last.instalments.map((one) => (one.due < to ? { ...one, due: to } : one))
  return plans.with(plans.length - 1, { ...last, instalments })
}

const planned = (event: DebtEventOf<'DebtRescheduled'>, debt: IssuedDebt): Plan => ({
  plan: event.plan,
  on: event.on,
  instalments: event.instalments,
  terms: event.terms ?? strictTerms,
  missed: [],
  movementsBefore: debt.movements.length,
  chargesBefore: debt.charges.length,
  status: 'in-force',
})

const changed = (plans: Series<Plan>, id: Plan['plan'], change: (plan: Plan) => Plan): Series<Plan> =>
  plans.changeLast(({ plan }) => plan === id, change)
