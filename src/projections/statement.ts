import type { CurrencyCode } from '../domain/currency.js'
import type { DebtorId } from '../domain/id.js'
import type { LocalDate } from '../domain/local-date.js'
import { type Money, money } from '../domain/money.js'
import type { Fact, OpenItem, OpenItemState } from './open-item-codec.js'
import { type At, factsAt } from './position.js'
import type { States } from './projection.js'

/** Which debtor, and from which day on lines are shown; earlier ones are in the opening balance. */
export interface StatementQuery extends At {
  readonly debtor: DebtorId
  readonly from?: LocalDate | undefined
}

export type StatementEntry =
  | 'debt'
  | 'payment'
  | 'paymentReturned'
  | 'credit'
  | 'writeOff'
  | 'cancellation'
  | 'recovery'

/** `amount` above zero adds to what the debtor owes; `balance` is what is owed after it. */
export interface StatementLine {
  readonly on: LocalDate
  readonly entry: StatementEntry
  readonly id: OpenItem['id']
  readonly amount: Money
  readonly balance: Money
  readonly event: string
}

/** One currency of a statement. `closing` is the debtor's outstanding: what is open less unapplied cash. */
export interface CurrencyStatement {
  readonly currency: CurrencyCode
  readonly opening: Money
  readonly lines: ReadonlyArray<StatementLine>
  readonly closing: Money
}

export interface StatementReport {
  readonly debtor: DebtorId
  readonly from: LocalDate | undefined
  readonly asOf: At['asOf']
  readonly knownAt: At['knownAt']
  readonly currencies: ReadonlyArray<CurrencyStatement>
}

/** The account of one debtor as both sides see it: what was billed and what was paid, with a running balance. */
export const statement = (states: States<OpenItemState>, query: StatementQuery): StatementReport => {
  const byCurrency = new Map<CurrencyCode, Entry[]>()
  for (const history of states.values()) {
    if (history?.item.debtor !== query.debtor) continue
    const { item } = history
    const entries = byCurrency.get(item.currency) ?? []
    byCurrency.set(item.currency, entries)
    for (const fact of factsAt(history, query)) entries.push(...entriesOf(item, fact))
  }
  return {
    debtor: query.debtor,
    from: query.from,
    asOf: query.asOf,
    knownAt: query.knownAt,
    currencies: [...byCurrency]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([currency, entries]) => inOrder(currency, entries, query.from)),
  }
}

interface Entry extends Omit<StatementLine, 'amount' | 'balance'> {
  readonly minor: bigint
}

/** Allocations move money inside the account, so the debtor does not see them. */
const entryOf = {
  issued: 'debt',
  credited: 'credit',
  writtenOff: 'writeOff',
  cancelled: 'cancellation',
  received: 'payment',
  returned: 'paymentReturned',
  paid: undefined,
  reversed: undefined,
  allocated: undefined,
  unallocated: undefined,
} as const

const entriesOf = (item: OpenItem, { on, change, id: event }: Fact): ReadonlyArray<Entry> => {
  if (change.kind === 'recovered') return [{ on, entry: 'recovery', id: item.id, minor: change.amount, event }]
  const entry = change.kind === 'moved' ? entryOf[change.cause] : undefined
  if (change.kind !== 'moved' || entry === undefined) return []
  return [{ on, entry, id: item.id, minor: item.kind === 'payment' ? -change.amount : change.amount, event }]
}

const inOrder = (currency: CurrencyCode, entries: Entry[], from: LocalDate | undefined): CurrencyStatement => {
  const of = (minor: bigint) => money(minor, currency)
  const sorted = entries.sort((a, b) =>
    a.on !== b.on ? (a.on < b.on ? -1 : 1) : a.minor !== b.minor ? (a.minor > b.minor ? -1 : 1) : a.id < b.id ? -1 : 1,
  )
  let balance = 0n
  let opening = 0n
  const lines: StatementLine[] = []
  for (const { minor, ...entry } of sorted) {
    balance += minor
    if (from !== undefined && entry.on < from) opening = balance
    else lines.push({ ...entry, amount: of(minor), balance: of(balance) })
  }
  return { currency, opening: of(opening), lines, closing: of(balance) }
}
