import type { Instalment } from '../../value/instalment.js'
import type { LocalDate } from '../../value/local-date.js'
import { money } from '../../value/money.js'
import { isSameMoney, otherCurrency } from '../../value/money-arithmetic.js'
import type { DebtCommandOf } from '../command.js'
import type { DebtEventOf } from '../event.js'
import type { DebtRejection } from '../rejection.js'
import type { DebtState } from '../state.js'
import { accept, type Decision, nothing, reject } from './decision.js'

/**
 * Issues a debt, once. Repeating the command changes nothing; another debtor, date, amount or instalments are rejected, naming
 * what differs. Reference, terms and tags of a repetition are ignored. The due date may lie before the issue: a late bill is
 * overdue at once.
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
  const unfit = wrongInstalments(command)
  return unfit ? reject(unfit) : accept(event)
}

/** Instalments must sum to the principal, on strictly increasing dates, the last of which is the due date. */
const wrongInstalments = ({
  principal,
  dueDate,
  instalments,
}: DebtCommandOf<'IssueDebt'>): DebtRejection | undefined => {
  if (instalments === undefined) return undefined
  let sum = 0n
  let last: LocalDate | undefined
  for (const [index, { due, amount }] of instalments.entries()) {
    const other = otherCurrency(principal, amount)
    if (other) return other
    if (amount.amount <= 0n) return { _tag: 'NotPositive', field: `instalments[${index}].amount`, amount }
    if (last !== undefined && due <= last) return { _tag: 'InstalmentsOutOfOrder', due, notAfter: last }
    last = due
    sum += amount.amount
  }
  if (sum !== principal.amount) {
    return { _tag: 'InstalmentsDoNotSum', instalments: money(sum, principal.currency), principal }
  }
  return last === undefined || last === dueDate ? undefined : { _tag: 'NotLastInstalment', dueDate, last }
}

const differences = (is: DebtEventOf<'DebtIssued'>, says: DebtEventOf<'DebtIssued'>): ReadonlyArray<string> => [
  ...(is.debtor === says.debtor ? [] : ['debtor']),
  ...(is.on === says.on ? [] : ['on']),
  ...(is.dueDate === says.dueDate ? [] : ['dueDate']),
  ...(isSameMoney(is.principal, says.principal) ? [] : ['principal']),
  ...(sameInstalments(is.instalments, says.instalments) ? [] : ['instalments']),
]

const sameInstalments = (
  is: ReadonlyArray<Instalment> | undefined,
  says: ReadonlyArray<Instalment> | undefined,
): boolean =>
  is?.length === says?.length &&
  (is ?? []).every(({ due, amount }, index) => {
    const other = says?.[index]
    return other?.due === due && isSameMoney(other.amount, amount)
  })
