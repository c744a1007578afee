import type { BesideDebt } from '../../domain/collection/ladder/asked.js'
import type { Contact } from '../../domain/contact/contact.js'
import { contactsOf } from '../../domain/contact/contacts-of.js'
import { scheduleOf } from '../../domain/debt/schedule.js'
import { type KnownDebt, openBalance } from '../../domain/debt/state.js'
import { debtor } from '../../domain/debtor/debtor.js'
import type { DebtorState } from '../../domain/debtor/state.js'
import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtorId } from '../../domain/value/id.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import type { Zone } from '../../domain/value/zone.js'
import { type ChequePosition, chequeAt } from '../open-item/cheque-at.js'
import { coverAt, coveredBy, coverOf } from '../open-item/cheque-cover.js'
import { debtAt } from '../open-item/debt-at.js'
import { factsAt } from '../open-item/facts-at.js'
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
 * waited for, and its money that is on account, which is for the oldest. `contacts` are all that there were, `cheques` those that
 * are waited for, and `bounced` how many of its cheques ever came back.
 *
 * @since 0.2.0
 */
export interface CollectionAccount {
  readonly id: DebtorId
  readonly debtor: DebtorState
  readonly debts: ReadonlyArray<CollectedDebt>
  readonly contacts: ReadonlyArray<Contact>
  readonly cheques: ReadonlyArray<ChequePosition>
  readonly bounced: number
}

interface Draft {
  readonly contacts: Contact[]
  readonly cheques: ChequePosition[]
  bounced: number
  debtor: DebtorState
  readonly debts: KnownDebt[]
  readonly unapplied: Map<CurrencyCode, bigint>
}

/**
 * Which day, whose knowledge, and the zone of the book, by which a contact of a day has its moment. `only` one debtor, or all.
 *
 * @since 0.2.0
 */
export interface AccountsQuery extends ReportAt {
  readonly zone: Zone
  readonly only?: DebtorId | undefined
}

/**
 * The accounts of a book on a day, as known at any time, by their debtors.
 *
 * @since 0.2.0
 */
export const collectionAccounts = (
  states: States<OpenItemState>,
  query: AccountsQuery,
): ReadonlyArray<CollectionAccount> => {
  const { only, zone } = query
  const at = placed(states, query)
  const drafts = new Map<DebtorId, Draft>()
  const draftOf = (id: DebtorId): Draft => {
    const draft = drafts.get(id) ?? { ...fresh, debts: [], unapplied: new Map(), contacts: [], cheques: [] }
    drafts.set(id, draft)
    return draft
  }
  for (const history of states.values()) {
    if (history === undefined || (only !== undefined && !history.debtors.includes(only))) continue
    switch (history.kind) {
      case 'debt': {
        const debt = debtAt(history, at)
        if (debt === undefined) continue
        const draft = draftOf(debt.debtor)
        draft.debts.push(debt)
        draft.contacts.push(...contactsOf(factsAt(history, at), zone))
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
      case 'cheque': {
        const facts = factsAt(history, at)
        const received = facts.find(({ event }) => event.type === 'ChequeReceived')
        if (received === undefined) continue
        const draft = draftOf(received.event.debtor)
        if (facts.some(({ event }) => event.type === 'ChequeBounced')) draft.bounced += 1
        const cheque = chequeAt(history, at)
        if (cheque !== undefined) draft.cheques.push(cheque)
        continue
      }
      case 'debtor':
        draftOf(history.id).debtor = stateAt(debtor, factsOf(history), at)
    }
  }
  const covers = coverAt(states, at)
  return [...drafts]
    .filter(([id]) => only === undefined || id === only)
    .map(([id, draft]) => {
      const { contacts, cheques, bounced } = draft
      return {
        id,
        debtor: draft.debtor,
        debts: withBeside(draft.debts, draft.unapplied, covers),
        contacts,
        cheques,
        bounced,
      }
    })
}

const fresh = { debtor: debtor.initial, bounced: 0 }

const dueOf = (debt: KnownDebt): LocalDate => scheduleOf(debt)[0]?.due ?? debt.dueDate

/**
 * Debts, the oldest due first, with what stands beside each: what cheques cover of it, and the money on account, in each currency,
 * which is for the oldest.
 */
export const withBeside = (
  debts: ReadonlyArray<KnownDebt>,
  onAccount: ReadonlyMap<CurrencyCode, bigint>,
  covers: ReturnType<typeof coverAt>,
): ReadonlyArray<CollectedDebt> => {
  const unapplied = new Map(onAccount)
  return debts
    .map((debt) => ({ debt, due: dueOf(debt) }))
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.debt.debt < b.debt.debt ? -1 : 1))
    .map(({ debt }) => {
      const open = openBalance(debt)
      const parts = coverOf(covers, { debt: debt.debt, currency: debt.currency, open })
      const covered = coveredBy(parts)
      const left = unapplied.get(debt.currency) ?? 0n
      const taken = left < open - covered ? left : open - covered
      unapplied.set(debt.currency, left - taken)
      const coveredUntil = parts.at(-1)?.chequeDate
      return { debt, beside: { covered, coveredUntil, unapplied: taken } }
    })
}
