import type { DebtCommandOf } from '../command.js'
import type { DebtEventOf } from '../event.js'
import type { DebtState } from '../state.js'
import { accept, type Decision, nothing, reject } from './decision.js'

/**
 * A debt is issued once. The same again is nothing new; another debtor, date or amount under its id is refused, naming what
 * differs. Reference, terms and tags stay as they were first told. One that falls due before it is issued, as a late bill
 * does, is as late as its due date says.
 */
export const issueDebt = (command: DebtCommandOf<'IssueDebt'>, state: DebtState): Decision => {
  const { type: _, ...says } = command
  const event: DebtEventOf<'DebtIssued'> = { type: 'DebtIssued', ...says }
  if (state.situation !== 'unissued') {
    const differs = differences(state.issued, event)
    return differs.length === 0 ? nothing : reject({ _tag: 'AlreadyIssued', debt: command.debt, differs })
  }
  if (command.principal.amount <= 0n) {
    return reject({ _tag: 'NotPositive', field: 'principal', amount: command.principal })
  }
  return accept(event)
}

const differences = (is: DebtEventOf<'DebtIssued'>, says: DebtEventOf<'DebtIssued'>): ReadonlyArray<string> => [
  ...(is.debtor === says.debtor ? [] : ['debtor']),
  ...(is.on === says.on ? [] : ['on']),
  ...(is.dueDate === says.dueDate ? [] : ['dueDate']),
  ...(is.principal.amount === says.principal.amount && is.principal.currency === says.principal.currency
    ? []
    : ['principal']),
]
