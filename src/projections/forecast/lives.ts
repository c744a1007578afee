import type { OpenItemState } from '../open-item/item-history-codec.js'
import type { States } from '../projection/projection.js'
import type { KnownAt } from '../projection/state-at.js'
import { type DebtLife, debtLife } from './debt-life.js'

/** The debts of a book day by day, to a reader of that knowledge. */
export const livesOf = (states: States<OpenItemState>, knownAt?: KnownAt): ReadonlyArray<DebtLife> => {
  const lives: DebtLife[] = []
  for (const history of states.values()) {
    const life = history?.kind === 'debt' ? debtLife(history, knownAt) : undefined
    if (life !== undefined) lives.push(life)
  }
  return lives
}
