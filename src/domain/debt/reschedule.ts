import type { DebtCommandOf } from './command.js'
import { about, accept, type Decision, reject, whenOpen, wrongAmount } from './decision.js'
import { type DebtState, inCurrencyOf, openBalance } from './state.js'

/** A plan has instalments that sum to what is open, on dates that strictly increase from the day it is agreed. */
export const rescheduleDebt = (command: DebtCommandOf<'RescheduleDebt'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const { plan, instalments, document, guarantee, reason, on } = command
    if (debt.plan?.plan === plan) return reject({ rejection: 'DuplicateId', kind: 'plan', id: plan })
    let sum = 0n
    let previous = on
    for (const [index, { due, amount }] of instalments.entries()) {
      const wrong = wrongAmount(debt, `instalments[${index}].amount`, amount)
      if (wrong) return reject(wrong)
      if (due < previous || (index > 0 && due === previous)) {
        return reject({ rejection: 'InstalmentsOutOfOrder', due, notAfter: previous })
      }
      previous = due
      sum += amount.amount
    }
    const open = openBalance(debt)
    if (sum !== open) {
      return reject({
        rejection: 'PlanDoesNotSum',
        instalments: inCurrencyOf(debt, sum),
        open: inCurrencyOf(debt, open),
      })
    }
    const says = { ...about(debt, on), plan, instalments, document, reason }
    return accept({ type: 'DebtRescheduled', ...says, ...(guarantee === undefined ? {} : { guarantee }) })
  })

/** The due date moves only to a later day, by agreement; while a plan is in force its instalments say when. */
export const extendDueDate = (command: DebtCommandOf<'ExtendDueDate'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const { to, agreedBy, reason, on } = command
    if (debt.plan !== undefined) return reject({ rejection: 'PlanInForce', plan: debt.plan.plan })
    if (to <= debt.dueDate) return reject({ rejection: 'NotLater', to, dueDate: debt.dueDate })
    return accept({ type: 'DueDateExtended', ...about(debt, on), from: debt.dueDate, to, agreedBy, reason })
  })
