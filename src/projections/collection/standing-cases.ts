import { cheque } from '../../domain/cheque/cheque.js'
import type { ChequeState } from '../../domain/cheque/state.js'
import type { StandingCase } from '../../domain/collection/standing/past.js'
import type { KnownDebt } from '../../domain/debt/state.js'
import { debtor } from '../../domain/debtor/debtor.js'
import type { DebtorState } from '../../domain/debtor/state.js'
import type { DebtorId } from '../../domain/value/id.js'
import { debtAt } from '../open-item/debt-at.js'
import { factsOf } from '../open-item/item-history.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import { placed, type ReportAt } from '../open-item/place.js'
import type { States } from '../projection/projection.js'
import { stateAt } from '../projection/state-at.js'

interface Draft {
  debtor: DebtorState
  readonly debts: KnownDebt[]
  readonly cheques: ChequeState[]
}

/**
 * What the standing of each debtor is told from, on a day and by any knowledge of it, from the states of {@link collectionItems}; of one
 * debtor, or of all.
 *
 * @since 0.2.0
 */
export const standingCases = (
  states: States<OpenItemState>,
  { only, ...query }: ReportAt & { readonly only?: DebtorId | undefined },
): ReadonlyMap<DebtorId, StandingCase> => {
  const at = placed(states, query)
  const drafts = new Map<DebtorId, Draft>()
  const draftOf = (id: DebtorId): Draft => {
    const draft = drafts.get(id) ?? { debtor: debtor.initial, debts: [], cheques: [] }
    drafts.set(id, draft)
    return draft
  }
  for (const history of states.values()) {
    if (history === undefined || (only !== undefined && !history.debtors.includes(only))) continue
    if (history.kind === 'debt') {
      const debt = debtAt(history, at)
      if (debt !== undefined) draftOf(debt.debtor).debts.push(debt)
    } else if (history.kind === 'cheque') {
      const state = stateAt(cheque, factsOf(history), at)
      if (state.situation !== 'unreceived') draftOf(state.received.debtor).cheques.push(state)
    } else if (history.kind === 'debtor') {
      draftOf(history.id).debtor = stateAt(debtor, factsOf(history), at)
    }
  }
  return only === undefined ? drafts : new Map([...drafts].filter(([id]) => id === only))
}
