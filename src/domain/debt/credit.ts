import { creditOrder, takeInOrder } from '../component.js'
import type { DebtCommandOf } from './command.js'
import { about, accept, type Decision, exceedsOpen, reject, whenOpen, wrongAmount } from './decision.js'
import { type DebtState, inCurrencyOf, openBalance } from './state.js'

/** A credit note takes from what is open, never more. */
export const issueCreditNote = (command: DebtCommandOf<'IssueCreditNote'>, state: DebtState): Decision =>
  whenOpen(command, state, (debt) => {
    const { creditNote, amount, reason, on } = command
    if (debt.creditNotes.includes(creditNote)) {
      return reject({ rejection: 'DuplicateId', kind: 'creditNote', id: creditNote })
    }
    const refused = wrongAmount(debt, 'amount', amount) ?? exceedsOpen(debt, amount.amount, on)
    if (refused) return reject(refused)
    const split = takeInOrder(debt.open, amount.amount, creditOrder)
    const remaining = inCurrencyOf(debt, openBalance(debt) - amount.amount)
    return accept({ type: 'CreditNoteIssued', ...about(debt, on), creditNote, amount, split, remaining, reason })
  })
