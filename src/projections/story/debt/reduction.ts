import type { DebtEventOf } from '../../../domain/debt/event.js'
import { tellAmount } from '../../../domain/value/tell-amount.js'
import { creditNoteTotal } from '../credit-note-total.js'
import { ofDisputes, percent } from '../phrase.js'
import type { Words } from '../words.js'

type Reduction = DebtEventOf<
  | 'CreditNoteIssued'
  | 'EarlyDiscountGranted'
  | 'ConcessionGranted'
  | 'SettlementAgreed'
  | 'SettlementHonoured'
  | 'SettlementFailed'
>

const owedAgain = ({ restored }: DebtEventOf<'SettlementFailed'>): string =>
  restored.amount === 0n ? 'all is owed as before' : `${tellAmount(restored)} that was given up is owed again`

export const reductionWords: Words<Reduction> = {
  CreditNoteIssued: (e) =>
    `Credit note ${e.creditNote} of ${tellAmount(creditNoteTotal(e))}: ${e.reason}${e.onAccount === undefined ? '' : `; ${tellAmount(e.onAccount.amount)} of it on account as ${e.onAccount.payment}`}${ofDisputes(e)}`,
  EarlyDiscountGranted: (e) =>
    `${tellAmount(e.amount)} off (${percent(e.basisPoints)}) because payment ${e.payment} came early`,
  ConcessionGranted: (e) =>
    `Concession ${e.concession}: ${tellAmount(e.amount)} given up, approved by ${e.approvedBy}: ${e.reason}${ofDisputes(e)}`,
  SettlementAgreed: (e) =>
    `Settlement ${e.settlement}: if ${tellAmount(e.pay)} comes by ${e.by}, the rest of ${tellAmount(e.forgives)} is given up (approved by ${e.approvedBy}; ${e.document})`,
  SettlementHonoured: (e) => `Settlement ${e.settlement} honoured: the rest of ${tellAmount(e.amount)} is given up`,
  SettlementFailed: (e) => `Settlement ${e.settlement} failed: ${owedAgain(e)}`,
}
