import { creditOrder, takeInOrder } from '../../value/component.js'
import type { LocalDate } from '../../value/local-date.js'
import type { DebtCommandOf } from '../command.js'
import { type DebtState, type IssuedDebt, inCurrencyOf, type OpenDebt, openBalance } from '../state.js'
import { withConsequences } from './consequence.js'
import {
  about,
  accept,
  type Decision,
  exceedsApproval,
  exceedsOpen,
  reject,
  whenOpen,
  wrongAmount,
} from './decision.js'
import { planAfterwards } from './plan-follow-up.js'

/** What an amount takes off the open balance, the principal first, and what it leaves. */
export const reductionOf = (debt: IssuedDebt, amount: bigint) => ({
  amount: inCurrencyOf(debt, amount),
  split: takeInOrder(debt.open, amount, creditOrder),
  remaining: inCurrencyOf(debt, openBalance(debt) - amount),
})

/** A credit note takes from what is open, never more. */
export const issueCreditNote = (command: DebtCommandOf<'IssueCreditNote'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const { creditNote, amount, reason, on } = command
    if (debt.creditNotes.includes(creditNote)) {
      return reject({ _tag: 'DuplicateId', kind: 'creditNote', id: creditNote })
    }
    const refused = wrongAmount(debt, 'amount', amount) ?? exceedsOpen(debt, amount.amount, on)
    if (refused) return reject(refused)
    const reduction = reductionOf(debt, amount.amount)
    return reduced(debt, on, { type: 'CreditNoteIssued', ...about(debt, on), creditNote, ...reduction, reason })
  })

/** A part of the debt is given up for good, within the limit of the one who approves it. */
export const grantConcession = (command: DebtCommandOf<'GrantConcession'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const { concession, amount, approval, reason, on } = command
    if (debt.file.concessions.includes(concession)) {
      return reject({ _tag: 'DuplicateId', kind: 'concession', id: concession })
    }
    const refused =
      wrongAmount(debt, 'amount', amount) ??
      exceedsApproval(debt, amount.amount, approval) ??
      exceedsOpen(debt, amount.amount, on)
    if (refused) return reject(refused)
    const reduction = reductionOf(debt, amount.amount)
    const approvedBy = approval.by
    return reduced(debt, on, {
      type: 'ConcessionGranted',
      ...about(debt, on),
      concession,
      ...reduction,
      approvedBy,
      reason,
    })
  })

const reduced = (debt: OpenDebt, on: LocalDate, event: Parameters<typeof withConsequences>[1][number]): Decision =>
  accept(...withConsequences(debt, [event], (after) => planAfterwards(after, on)))
