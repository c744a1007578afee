import type { LocalDate } from '../../value/local-date.js'
import type { DebtCommandOf } from '../command.js'
import { scheduleOf } from '../schedule.js'
import { currentPlan, type DebtState, type OpenDebt } from '../state.js'
import { about, accept, type Decision, reject, whenOpen } from './decision.js'

/**
 * The due date moves only to a later day, by agreement: every part of the principal that is due before it is due then. While a
 * plan is in force its instalments say when.
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

/** When the oldest of the principal that is open is due; if all of it has come, when the last of it was. */
const nextDueOf = (debt: OpenDebt): LocalDate =>
  scheduleOf(debt).find(({ component }) => component === 'principal')?.due ?? debt.dueDate
