import type { LocalDate } from '../../value/local-date.js'
import type { DebtCommandOf } from '../command.js'
import { scheduleOf } from '../schedule.js'
import { currentPlan, type DebtState, type OpenDebt } from '../state.js'
import { about, accept, type Decision, reject, whenOpen } from './decision.js'

/**
 * Extends the due date to a later day, by agreement, for every part of the principal due before it. Rejected while a plan is in
 * force, since its instalments set the due dates.
 */
export const extendDueDate = (command: DebtCommandOf<'ExtendDueDate'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const { to, agreedBy, reason, on } = command
    const inForce = currentPlan(debt)
    if (inForce !== undefined) return reject({ _tag: 'PlanInForce', plan: inForce.plan })
    const from = nextDueOf(debt)
    if (to <= from) return reject({ _tag: 'NotLater', to, dueDate: from })
    return accept({ type: 'DueDateExtended', ...about(debt, on), from, to, agreedBy, reason })
  })

/** Due date of the oldest open principal; if none is open, the debt's last due date. */
const nextDueOf = (debt: OpenDebt): LocalDate =>
  scheduleOf(debt).find(({ component }) => component === 'principal')?.due ?? debt.dueDate
