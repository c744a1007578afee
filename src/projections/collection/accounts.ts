import type { BesideDebt } from '../../domain/collection/asked.js'
import { scheduleOf } from '../../domain/debt/schedule.js'
import { type KnownDebt, openBalance } from '../../domain/debt/state.js'
import { debtor } from '../../domain/debtor/debtor.js'
import type { DebtorState } from '../../domain/debtor/state.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtorId } from '../../domain/value/id.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { coverAt, coveredBy, coverOf } from '../open-item/cheque-cover.js'
import { debtAt } from '../open-item/debt-at.js'
import { factsOf } from '../open-item/item-history.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import { paymentAt } from '../open-item/payment-at.js'
import { placed, type ReportAt } from '../open-item/place.js'
import type { States } from '../projection/projection.js'
import { stateAt } from '../projection/state-at.js'

/**
 * A debt with what stands beside it.
 *
 * @since 0.2.0
 */
export interface CollectedDebt {
  readonly debt: KnownDebt
  readonly beside: BesideDebt
}

/**
 * A debtor on a day, with all debts that were issued to it, the oldest due first, and what stands beside each: cheques that are
 * waited for, and its money that is on account, which is for the oldest.
 *
 * @since 0.2.0
 */
export interface CollectionAccount {
  readonly id: DebtorId
  readonly debtor: DebtorState
  readonly debts: ReadonlyArray<CollectedDebt>
}

interface Draft {
  debtor: DebtorState
  readonly debts: KnownDebt[]
  readonly unapplied: Map<CurrencyCode, bigint>
}

/**
 * The accounts of a book on a day, as known at any time, by their debtors: those asked for, or all.
 *
 * @since 0.2.0
 */
export const collectionAccounts = (
  states: States<OpenItemState>,
  query: ReportAt,
  only?: DebtorId,
): ReadonlyArray<CollectionAccount> => {
  const at = placed(states, query)
  const drafts = new Map<DebtorId, Draft>()
  const draftOf = (id: DebtorId): Draft => {
    const draft = drafts.get(id) ?? { debtor: debtor.initial, debts: [], unapplied: new Map() }
    drafts.set(id, draft)
    return draft
  }
  for (const history of states.values()) {
    if (history === undefined || (only !== undefined && !history.debtors.includes(only))) continue
    switch (history.kind) {
      case 'debt': {
        const debt = debtAt(history, at)
        if (debt !== undefined) draftOf(debt.debtor).debts.push(debt)
        continue
      }
      case 'payment': {
        const payment = paymentAt(history, at)
        if (payment === undefined || payment.unapplied === 0n) continue
        const { unapplied } = draftOf(payment.received.debtor)
        const { currency } = payment.received.amount
        unapplied.set(currency, (unapplied.get(currency) ?? 0n) + payment.unapplied)
        continue
      }
      case 'debtor':
        draftOf(history.id).debtor = stateAt(debtor, factsOf(history), at)
    }
  }
  const covers = coverAt(states, at)
  return [...drafts]
    .filter(([id]) => only === undefined || id === only)
    .map(([id, draft]) => ({ id, debtor: draft.debtor, debts: withBeside(draft, covers) }))
}

const dueOf = (debt: KnownDebt): LocalDate => scheduleOf(debt)[0]?.due ?? debt.dueDate

const withBeside = ({ debts, unapplied }: Draft, covers: ReturnType<typeof coverAt>): ReadonlyArray<CollectedDebt> =>
  debts
    .map((debt) => ({ debt, due: dueOf(debt) }))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.debt.debt < b.debt.debt ? -1 : 1))
    .map(({ debt }) => {
      const open = openBalance(debt)
      const parts = coverOf(covers, { debt: debt.debt, currency: debt.currency, open })
      const covered = coveredBy(parts)
      const onAccount = unapplied.get(debt.currency) ?? 0n
      const taken = onAccount < open - covered ? onAccount : open - covered
      unapplied.set(debt.currency, onAccount - taken)
      const coveredUntil = parts.at(-1)?.chequeDate
      return { debt, beside: { covered, coveredUntil, unapplied: taken } }
    })
