import type { DebtEventOf } from '../../../domain/debt/event.js'
import { tellAmount } from '../../../domain/value/tell-amount.js'
import { ofDisputes, when } from '../phrase.js'
import type { Words } from '../words.js'

export const endingWords: Words<
  DebtEventOf<'DebtWrittenOff' | 'WriteOffReversed' | 'DebtSold' | 'DebtCancelled' | 'DebtAssumed'>
> = {
  DebtWrittenOff: (e) =>
    `${tellAmount(e.amount)} written off: ${e.reason}. The claim stays${when(e.remaining, (left) => `; ${tellAmount(left)} is to be paid`)}${ofDisputes(e)}`,
  WriteOffReversed: (e) => `Write-off reversed, ${tellAmount(e.amount)} is owed again: ${e.reason}${ofDisputes(e)}`,
  DebtSold: (e) => `Sold to ${e.buyer} for ${tellAmount(e.price)} with ${tellAmount(e.amount)} open (${e.document})`,
  DebtCancelled: (e) => `Cancelled with ${tellAmount(e.amount)} open: ${e.reason}`,
  DebtAssumed: (e) =>
    `${e.debtor} ${e.sameDebtor ? `is ${e.from}, and owes` : `takes over from ${e.from}`} ${tellAmount(e.open)} (${e.agreement}), approved by ${e.approvedBy}`,
}
