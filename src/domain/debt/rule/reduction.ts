import { creditOrder, takeInOrder } from '../../value/component.js'
import { PaymentId } from '../../value/id.js'
import type { LocalDate } from '../../value/local-date.js'
import { leastFrom } from '../../value/movement.js'
import type { DebtCommandOf } from '../command.js'
import { type DebtState, type IssuedDebt, inCurrencyOf, type KnownDebt, openBalance, recoverable } from '../state.js'
import { chargeable } from './charge.js'
import { withConsequences } from './consequence.js'
import {
  about,
  accept,
  type Decision,
  exceedsApproval,
  exceedsOpen,
  reject,
  whenIssued,
  whenOpen,
  wrongAmount,
} from './decision.js'
import { notDisputed, takenOfDisputes } from './disputed-part.js'
import { planAfterwards } from './plan-follow-up.js'

/** How an amount reduces the open balance, principal first, and what remains. */
export const reductionOf = (debt: IssuedDebt, amount: bigint) => ({
  amount: inCurrencyOf(debt, amount),
  split: takeInOrder(debt.open, amount, creditOrder),
  remaining: inCurrencyOf(debt, openBalance(debt) - amount),
})

/**
 * Issues a credit note, also on a paid debt. It reduces the open balance; the excess is unapplied credit of the debtor. While a
 * write-off is not recovered an excess is rejected: reverse the write-off first.
 */
export const issueCreditNote = (command: DebtCommandOf<'IssueCreditNote'>, state: DebtState): Decision =>
  whenIssued(command, state, (debt) => {
    const { creditNote, amount, reason, on } = command
    if (debt.creditNotes.includes(creditNote)) {
      return reject({ _tag: 'DuplicateId', kind: 'creditNote', id: creditNote })
    }
    const refused = chargeable(debt) ?? wrongAmount(debt, 'amount', amount) ?? notDisputed(debt, command.dispute, on)
    if (refused) return reject(refused)
    const open = leastFrom(debt.movements, on)
    const taken = amount.amount < open ? amount.amount : open
    const over = amount.amount - taken
    const unrecovered = recoverable(debt) > 0n ? exceedsOpen(debt, amount.amount, on) : undefined
    if (unrecovered) return reject(unrecovered)
    const { payment = `${creditNote}/${debt.debt}` } = command
    if (over > 0n && !PaymentId.is(payment))
      return reject({ _tag: 'IdTooLong', field: 'payment', length: payment.length, longest: 200 })
    const left = over > 0n ? { onAccount: { payment: payment as PaymentId, amount: inCurrencyOf(debt, over) } } : {}
    const reduction = reductionOf(debt, taken)
    return reduced(debt, on, {
      type: 'CreditNoteIssued',
      ...about(debt, on),
      creditNote,
      ...reduction,
      reason,
      ...left,
      ...takenOfDisputes(debt, taken, on, command.dispute),
    })
  })

/** Gives up a part of the debt for good, within the limit of the approver. */
export const grantConcession = (command: DebtCommandOf<'GrantConcession'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const { concession, amount, approval, reason, on } = command
    if (debt.file.concessions.includes(concession)) {
      return reject({ _tag: 'DuplicateId', kind: 'concession', id: concession })
    }
    const refused =
      wrongAmount(debt, 'amount', amount) ??
      exceedsApproval(debt, amount.amount, approval) ??
      exceedsOpen(debt, amount.amount, on) ??
      notDisputed(debt, command.dispute, on)
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
      ...takenOfDisputes(debt, amount.amount, on, command.dispute),
    })
  })

const reduced = (debt: KnownDebt, on: LocalDate, event: Parameters<typeof withConsequences>[1][number]): Decision =>
  accept(...withConsequences(debt, [event], (after) => planAfterwards(after, on)))
