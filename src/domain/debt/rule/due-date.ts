import type { DebtCommandOf } from '../command.js'
import { currentPlan, type DebtState } from '../state.js'
import { about, accept, type Decision, reject, whenOpen } from './decision.js'

/** The due date moves only to a later day, by agreement; while a plan is in force its instalments say when. */
export const extendDueDate = (command: DebtCommandOf<'ExtendDueDate'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const { to, agreedBy, reason, on } = command
    const inForce = currentPlan(debt)
    if (inForce !== undefined) return reject({ _tag: 'PlanInForce', plan: inForce.plan })
    if (to <= debt.dueDate) return reject({ _tag: 'NotLater', to, dueDate: debt.dueDate })
    return accept({ type: 'DueDateExtended', ...about(debt, on), from: debt.dueDate, to, agreedBy, reason })
  })
