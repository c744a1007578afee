import type { DebtCommandOf } from '../command.js'
import { type DebtState, disputedBalance, inCurrencyOf, openBalance } from '../state.js'
import {
  about,
  accept,
  beforeItBegan,
  type Decision,
  endsBeforeItBegins,
  nothing,
  reject,
  whenIssued,
  whenOpen,
  wrongAmount,
} from './decision.js'

/** Disputes all of the undisputed balance, or a part of it. */
export const raiseDispute = (command: DebtCommandOf<'RaiseDispute'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const { dispute, reason, on } = command
    if (debt.disputes.some((d) => d.dispute === dispute)) {
      return reject({ _tag: 'DuplicateId', kind: 'dispute', id: dispute })
    }
    const wrong = command.amount && wrongAmount(debt, 'amount', command.amount)
    if (wrong) return reject(wrong)
    const undisputed = inCurrencyOf(debt, openBalance(debt) - disputedBalance(debt))
    const amount = command.amount ?? undisputed
    if (amount.amount > undisputed.amount || undisputed.amount === 0n) {
      return reject({ _tag: 'ExceedsUndisputed', amount, undisputed })
    }
    return accept({ type: 'DisputeRaised', ...about(debt, on), dispute, amount, reason })
  })

/** Resolves a dispute. The outcome `creditor-error` needs a remedy with a date. */
export const resolveDispute = (command: DebtCommandOf<'ResolveDispute'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => {
    const { dispute, outcome, remedy, on } = command
    const found = debt.disputes.find((d) => d.dispute === dispute)
    if (found === undefined) return reject({ _tag: 'UnknownDispute', dispute })
    if (found.resolved?.outcome === outcome) return nothing
    if (found.resolved) return reject({ _tag: 'AlreadyResolved', dispute, ...found.resolved })
    const early = beforeItBegan('dispute', on, found.on)
    if (early) return reject(early)
    const resolved = { type: 'DisputeResolved', ...about(debt, on), dispute, outcome } as const
    if (outcome !== 'creditor-error') return accept(resolved)
    if (remedy === undefined) return reject({ _tag: 'RemedyRequired', dispute })
    const late = endsBeforeItBegins('remedy', on, remedy.by)
    return late ? reject(late) : accept(resolved, { type: 'ErrorAcknowledged', ...about(debt, on), ...remedy, dispute })
  })

/** The creditor admits an error before anybody disputes it. */
export const acknowledgeError = (command: DebtCommandOf<'AcknowledgeError'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => {
    const { error, remedy, by, on } = command
    const late = endsBeforeItBegins('remedy', on, by)
    return late ? reject(late) : accept({ type: 'ErrorAcknowledged', ...about(debt, on), error, remedy, by })
  })
