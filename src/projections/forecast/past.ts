import type { OpenItemState } from '../open-item/item-history-codec.js'
import type { States } from '../projection/projection.js'
import type { KnownAt } from '../projection/state-at.js'
import { type ChequeLife, chequeLife } from './cheque-life.js'
import { type Debits, debitsOf, noDebits } from './debit-life.js'
import { type DebtLife, debtLife, type SeeDebt } from './debt-life.js'

/** The debts, cheques and direct debits of a book, day by day. */
export interface Past {
  readonly debits: Debits
  readonly debts: ReadonlyArray<DebtLife>
  readonly cheques: ReadonlyArray<ChequeLife>
}

interface PastOptions {
  /** Whoever has to see every debt can do so in passing. */
  readonly see?: SeeDebt | undefined
  /** The states of direct debits; of none unless told. */
  readonly directDebits?: States<OpenItemState> | undefined
}

/** The past of a book to a reader of that knowledge. */
export const pastOf = (
  states: States<OpenItemState>,
  knownAt?: KnownAt,
  { see, directDebits }: PastOptions = {},
): Past => {
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
  return { debts, cheques, debits: directDebits === undefined ? noDebits : debitsOf(directDebits, knownAt) }
}

/** Goes through debts, and keeps none of them. */
export const seeDebts = (histories: Iterable<OpenItemState>, knownAt: KnownAt | undefined, see: SeeDebt): void => {
  for (const history of histories) if (history?.kind === 'debt') debtLife(history, knownAt, see)
}
