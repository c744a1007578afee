import type { DebtEventOf } from '../../domain/debt/event.js'
import type { Money } from '../../domain/value/money.js'
import { sumIn } from '../../domain/value/money-arithmetic.js'

/** All that a credit note gives: what it takes off the debt, and what it leaves on account. */
export const creditNoteTotal = ({ amount, onAccount }: DebtEventOf<'CreditNoteIssued'>): Money =>
  onAccount === undefined ? amount : sumIn(amount.currency, [amount, onAccount.amount])
