import type { CurrencyCode } from '../../domain/value/currency.js'
import type { DebtorId } from '../../domain/value/id.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { type Money, money } from '../../domain/value/money.js'
import { membersOf, parentsAt } from '../open-item/company.js'
import type { OpenItem } from '../open-item/item.js'
import type { ItemHistory } from '../open-item/item-history.js'
import type { OpenItemState } from '../open-item/item-history-codec.js'
import { type EventId, type PlacedAt, placed, type ReportAt } from '../open-item/place.js'
import type { States } from '../projection/projection.js'
import type { At } from '../projection/state-at.js'
import { debtMoves } from './debt-moves.js'
import type { StatementEntry } from './entry.js'
import { byTime, type Move } from './move.js'
import { paymentMoves } from './payment-moves.js'

/**
 * Whose account, and from which day on lines are shown; earlier ones are in the opening balance. `withCompanies`: those whose
 * parent the debtor is, and theirs, in one account.
 *
 * @since 0.1.0
 */
export interface StatementQuery extends ReportAt {
  readonly debtor: DebtorId
  readonly from?: LocalDate | undefined
  readonly withCompanies?: boolean | undefined
}

/**
 * `amount` above zero adds to what the debtor owes; `balance` is what is owed after it. Lines of one day stand in the order in
 * which they were recorded. `debtor` is whose line it is.
 *
 * @since 0.1.0
 */
export interface StatementLine {
  readonly on: LocalDate
  readonly entry: StatementEntry
  readonly debtor: DebtorId
  readonly id: OpenItem['id']
  readonly amount: Money
  readonly balance: Money
  readonly event: string
}

/**
 * One currency of a statement. `closing` is the outstanding of the account: what is open less unapplied cash.
 *
 * @since 0.1.0
 */
export interface CurrencyStatement {
  readonly currency: CurrencyCode
  readonly opening: Money
  readonly lines: ReadonlyArray<StatementLine>
  readonly closing: Money
}

/**
 * `place` is the last event that was known, by its id: asked again with it as `knownAt`, the figures are the same for
 * ever.
 *
 * @since 0.1.0
 */
export interface StatementReport {
  readonly debtor: DebtorId
  readonly from: LocalDate | undefined
  readonly asOf: ReportAt['asOf']
  readonly knownAt: ReportAt['knownAt']
  readonly place: EventId | undefined
  readonly currencies: ReadonlyArray<CurrencyStatement>
}

/**
 * An account as both sides see it: what was billed and what was paid, with a running balance.
 *
 * @since 0.1.0
 */
export const statement = (states: States<OpenItemState>, query: StatementQuery): StatementReport => {
  const at = placed(states, query)
  const own = new Set(groupsOf(states, at, query)(query.debtor))
  const histories = [...states.values()].flatMap((one) => (one?.debtors.some((debtor) => own.has(debtor)) ? [one] : []))
  return reportOf(query.debtor, own, histories, query, at)
}

/**
 * The same of any debtor, each from what names him: a book is looked through once, however many are asked for.
 *
 * @since 0.2.0
 */
export const statements = (
  states: States<OpenItemState>,
  query: Omit<StatementQuery, 'debtor'>,
): ((debtor: DebtorId) => StatementReport) => {
  const at = placed(states, query)
  const groupOf = groupsOf(states, at, query)
  const historiesOf = byDebtor(states)
  return (debtor) => {
    const own = new Set(groupOf(debtor))
    return reportOf(debtor, own, new Set([...own].flatMap((one) => historiesOf.get(one) ?? [])), query, at)
  }
}

type AccountQuery = Omit<StatementQuery, 'debtor'>

/** Whose debts and payments are in one account with those of a debtor. */
const groupsOf = (
  states: States<OpenItemState>,
  at: At,
  { withCompanies }: AccountQuery,
): ((debtor: DebtorId) => ReadonlyArray<DebtorId>) =>
  withCompanies ? membersOf(parentsAt(states, at)) : (debtor) => [debtor]

const reportOf = (
  debtor: DebtorId,
  own: ReadonlySet<DebtorId>,
  histories: Iterable<ItemHistory>,
  { from, asOf, knownAt }: AccountQuery,
  at: PlacedAt,
): StatementReport => {
  const byCurrency = new Map<CurrencyCode, Move[]>()
  for (const move of toldMoves(histories, at, (one) => own.has(one))) {
    const before = byCurrency.get(move.currency)
    if (before === undefined) byCurrency.set(move.currency, [move])
    else before.push(move)
  }
  return {
    ...{ debtor, from, asOf, knownAt, place: at.place },
    currencies: [...byCurrency]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, moves]) => inOrder(currency, moves, from)),
  }
}

/** The debts and payments that name each debtor. */
const byDebtor = (states: States<OpenItemState>): ReadonlyMap<DebtorId, ReadonlyArray<ItemHistory>> => {
  const found = new Map<DebtorId, ItemHistory[]>()
  for (const history of states.values()) {
    if (history?.kind !== 'debt' && history?.kind !== 'payment') continue
    for (const debtor of history.debtors) {
      const known = found.get(debtor)
      if (known === undefined) found.set(debtor, [history])
      else known.push(history)
    }
  }
  return found
}

/** The moves of an account, without those between its own payments and debts. */
const toldMoves = (
  histories: Iterable<ItemHistory>,
  at: At,
  isOwn: (debtor: DebtorId) => boolean,
): ReadonlyArray<Move> => {
  const debts = new Set<string>()
  const moves: Move[] = []
  for (const history of histories) {
    if (history.kind === 'debt') {
      debts.add(history.id)
      moves.push(...debtMoves(history, at))
    } else if (history.kind === 'payment') moves.push(...paymentMoves(history, at))
  }
  const whose = (side: 'placed' | 'taken'): ReadonlyMap<string, DebtorId> =>
    new Map(moves.flatMap(({ allocation, debtor }) => (allocation?.side === side ? [[allocation.key, debtor]] : [])))
  const [payers, takers] = [whose('placed'), whose('taken')]
  const isInside = (allocation: NonNullable<Move['allocation']>): boolean => {
    const other = (allocation.side === 'placed' ? takers : payers).get(allocation.key)
    return other !== undefined && isOwn(other)
  }
  return moves.flatMap((move) => {
    const { allocation } = move
    if (!isOwn(move.debtor) || (allocation !== undefined && isInside(allocation))) return []
    // Money for a debt of one's own that reduced nothing is for what had been written off.
    const recovers = allocation?.side === 'placed' && !takers.has(allocation.key) && debts.has(allocation.debt)
    return [recovers ? { ...move, entry: 'recovery', id: allocation.debt } : move]
  })
}

const inOrder = (
  currency: CurrencyCode,
  moves: ReadonlyArray<Move>,
  from: LocalDate | undefined,
): CurrencyStatement => {
  let balance = 0n
  let opening = 0n
  const lines: StatementLine[] = []
  for (const { on, entry, debtor, id, amount, event } of moves.toSorted(byTime)) {
    balance += amount
    if (from !== undefined && on < from) opening = balance
    else {
      lines.push({ on, entry, debtor, id, amount: money(amount, currency), balance: money(balance, currency), event })
    }
  }
  return { currency, opening: money(opening, currency), lines, closing: money(balance, currency) }
}
