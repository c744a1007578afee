import type { Decider } from '../decider.js'
import type { DebtCommand } from './command.js'
import { issueCreditNote } from './credit.js'
import type { Decision } from './decision.js'
import { raiseDispute, resolveDispute } from './dispute.js'
import type { DebtEvent } from './event.js'
import { evolve } from './evolve.js'
import { issueDebt } from './issue.js'
import { applyPayment, reversePayment } from './pay.js'
import { evaluatePromise, promisePayment, withdrawPromise } from './promise.js'
import { referToLegal } from './refer-to-legal.js'
import type { DebtRejection } from './rejection.js'
import { remindDebtor } from './remind.js'
import { extendDueDate, rescheduleDebt } from './reschedule.js'
import { type DebtState, initial } from './state.js'
import { cancelDebt, writeOffDebt } from './write-off.js'

/** One line per command: the table of contents of the rules. */
const decide = (command: DebtCommand, state: DebtState): Decision => {
  switch (command.type) {
    case 'IssueDebt':
      return issueDebt(command, state)
    case 'RemindDebtor':
      return remindDebtor(command, state)
    case 'PromisePayment':
      return promisePayment(command, state)
    case 'EvaluatePromise':
      return evaluatePromise(command, state)
    case 'WithdrawPromise':
      return withdrawPromise(command, state)
    case 'ApplyPayment':
      return applyPayment(command, state)
    case 'ReversePayment':
      return reversePayment(command, state)
    case 'RescheduleDebt':
      return rescheduleDebt(command, state)
    case 'ExtendDueDate':
      return extendDueDate(command, state)
    case 'ReferToLegal':
      return referToLegal(command, state)
    case 'WriteOffDebt':
      return writeOffDebt(command, state)
    case 'IssueCreditNote':
      return issueCreditNote(command, state)
    case 'RaiseDispute':
      return raiseDispute(command, state)
    case 'ResolveDispute':
      return resolveDispute(command, state)
    case 'CancelDebt':
      return cancelDebt(command, state)
  }
}

/** One receivable: an invoice, a bill, a loan. Its stream is `debt-<id>`. */
export const debt: Decider<DebtCommand, DebtState, DebtEvent, DebtRejection> = {
  initial,
  decide,
  evolve,
  isTerminal: (state) => state.situation === 'cancelled',
}
