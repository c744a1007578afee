import type { OpenItemState } from '../open-item/item-history-codec.js'
import type { States } from '../projection/projection.js'
import type { KnownAt } from '../projection/state-at.js'
import { type ChequeLife, chequeLife } from './cheque-life.js'
import { type DebtLife, debtLife } from './debt-life.js'

/** The debts and cheques of a book, day by day. */
export interface Past {
  readonly debts: ReadonlyArray<DebtLife>
  readonly cheques: ReadonlyArray<ChequeLife>
}

/** The past of a book to a reader of that knowledge. */
export const pastOf = (states: States<OpenItemState>, knownAt?: KnownAt): Past => {
  const debts: DebtLife[] = []
  const cheques: ChequeLife[] = []
  for (const history of states.values()) {
    if (history?.kind === 'debt') {
      const life = debtLife(history, knownAt)
      if (life !== undefined) debts.push(life)
    } else if (history?.kind === 'cheque') {
      const life = chequeLife(history, knownAt)
      if (life !== undefined) cheques.push(life)
    }
  }
  return { debts, cheques }
}
