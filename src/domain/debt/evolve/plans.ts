import type { DebtEventOf, PlanTerms } from '../event.js'
import type { IssuedDebt, Plan } from '../state.js'

type PlanEvent = DebtEventOf<
  | 'DebtRescheduled'
  | 'InstalmentMissed'
  | 'PlanCompleted'
  | 'PlanDefaulted'
  | 'PlanCancelled'
  | 'PaymentReversed'
  | 'SettlementFailed'
>

/** What holds where a plan says nothing: no grace, the first miss ends it, and the due date before it counts again. */
export const strictTerms: PlanTerms = { graceDays: 0, toleratedMisses: 0, onDefault: 'original-due-date' }

/** The plans after an event. */
export const evolvePlans = (plans: ReadonlyArray<Plan>, event: PlanEvent, debt: IssuedDebt): ReadonlyArray<Plan> => {
  switch (event.type) {
    case 'DebtRescheduled':
      return [...plans, planned(event, debt)]
    case 'InstalmentMissed':
      return changed(plans, event.plan, (plan) => ({ ...plan, missed: [...plan.missed, event.instalment] }))
    case 'PlanCompleted':
      return changed(plans, event.plan, (plan) => ({ ...plan, status: 'completed' }))
    case 'PlanDefaulted':
      return changed(plans, event.plan, (plan) => ({ ...plan, status: 'defaulted' }))
    case 'PlanCancelled':
      return changed(plans, event.plan, (plan) => ({ ...plan, status: 'cancelled' }))
    case 'PaymentReversed':
      return reopened(plans, ({ paymentsBefore }) =>
        debt.payments
          .slice(paymentsBefore)
          .some(({ payment, allocation }) => payment === event.payment && allocation === event.allocation),
      )
    case 'SettlementFailed': {
      const given = debt.file.settlements.find(({ settlement }) => settlement === event.settlement)?.given
      return reopened(plans, ({ movementsBefore }) => given !== undefined && given.movementsBefore >= movementsBefore)
    }
  }
}

/** What completed the last plan is open again, and so is the plan. What had come before it was signed leaves it complete. */
const reopened = (plans: ReadonlyArray<Plan>, concerned: (plan: Plan) => boolean): ReadonlyArray<Plan> => {
  const last = plans.at(-1)
  return last?.status === 'completed' && concerned(last)
    ? [...plans.slice(0, -1), { ...last, status: 'in-force' }]
    : plans
}

const planned = (event: DebtEventOf<'DebtRescheduled'>, debt: IssuedDebt): Plan => ({
  plan: event.plan,
  on: event.on,
  instalments: event.instalments,
  terms: event.terms ?? strictTerms,
  missed: [],
  paymentsBefore: debt.payments.length,
  movementsBefore: debt.movements.length,
  status: 'in-force',
})

const changed = (plans: ReadonlyArray<Plan>, id: Plan['plan'], change: (plan: Plan) => Plan): ReadonlyArray<Plan> =>
  plans.map((plan) => (plan.plan === id ? change(plan) : plan))
