import type { DebtCommandOf } from './command.js'
import { about, accept, type Decision, nothing, reject, whenIssued, whenOpen, wrongAmount } from './decision.js'
import { type DebtState, disputedBalance, inCurrencyOf, openBalance } from './state.js'

/** The whole or a part is disputed; what is in dispute already cannot be disputed again. */
export const raiseDispute = (command: DebtCommandOf<'RaiseDispute'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const { dispute, reason, on } = command
    if (debt.disputes.some((d) => d.dispute === dispute)) {
      return reject({ rejection: 'DuplicateId', kind: 'dispute', id: dispute })
    }
    const wrong = command.amount && wrongAmount(debt, 'amount', command.amount)
    if (wrong) return reject(wrong)
    const undisputed = inCurrencyOf(debt, openBalance(debt) - disputedBalance(debt))
    const amount = command.amount ?? undisputed
    if (amount.amount > undisputed.amount || undisputed.amount === 0n) {
      return reject({ rejection: 'ExceedsUndisputed', amount, undisputed })
    }
    return accept({ type: 'DisputeRaised', ...about(debt, on), dispute, amount, reason })
  })

export const resolveDispute = (command: DebtCommandOf<'ResolveDispute'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => {
    const { dispute, outcome, on } = command
    const found = debt.disputes.find((d) => d.dispute === dispute)
    if (found === undefined) return reject({ rejection: 'UnknownDispute', dispute })
    if (found.resolved) return nothing
    if (on < found.on) return reject({ rejection: 'BeforeItBegan', what: 'dispute', on, beganOn: found.on })
    return accept({ type: 'DisputeResolved', ...about(debt, on), dispute, outcome })
  })
