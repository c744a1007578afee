import type { OpenItemState } from '../open-item/item-history-codec.js'
import type { States } from '../projection/projection.js'
import type { KnownAt } from '../projection/state-at.js'
import { type ChequeLife, chequeLife } from './cheque-life.js'
import { type DebtLife, debtLife, type SeeDebt } from './debt-life.js'

/** The debts and cheques of a book, day by day. */
export interface Past {
  readonly debts: ReadonlyArray<DebtLife>
  readonly cheques: ReadonlyArray<ChequeLife>
}

/** The past of a book to a reader of that knowledge. Whoever has to see every debt can do so in passing. */
export const pastOf = (states: States<OpenItemState>, knownAt?: KnownAt, see?: SeeDebt): Past => {
  const debts: DebtLife[] = []
  const cheques: ChequeLife[] = []
  for (const history of states.values()) {
    if (history?.kind === 'debt') {
      const life = debtLife(history, knownAt, see)
      if (life !== undefined) debts.push(life)
    } else if (history?.kind === 'cheque') {
      const life = chequeLife(history, knownAt)
      if (life !== undefined) cheques.push(life)
    }
  }
  return { debts, cheques }
}

/** Goes through the debts of a book, and keeps none of them. */
export const seeDebts = (states: States<OpenItemState>, knownAt: KnownAt | undefined, see: SeeDebt): void => {
  for (const history of states.values()) if (history?.kind === 'debt') debtLife(history, knownAt, see)
}
