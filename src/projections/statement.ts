import type { CurrencyCode } from '../domain/value/currency.js'
import type { DebtorId } from '../domain/value/id.js'
import type { LocalDate } from '../domain/value/local-date.js'
import { type Money, money } from '../domain/value/money.js'
import type { Cause, Fact, OpenItem, OpenItemState } from './open-item/open-item-codec.js'
import { type At, factsAt } from './open-item/position.js'
import type { States } from './projection/projection.js'

/** Which debtor, and from which day on lines are shown; earlier ones are in the opening balance. */
export interface StatementQuery extends At {
  readonly debtor: DebtorId
  readonly from?: LocalDate | undefined
}

/**
 * What a line is. `concessionRevoked`: a discount or settlement that did not hold is owed again. `recovery`: what had been written off is asked for again, since it is being paid. `paidByOther` and
 * `paidForOther`: somebody's money went to a debt of somebody else.
 */
export type StatementEntry =
  | 'debt'
  | 'payment'
  | 'paymentReturned'
  | 'paymentRefunded'
  | 'credit'
  | 'charge'
  | 'waiver'
  | 'discount'
  | 'concession'
  | 'concessionRevoked'
  | 'writeOff'
  | 'writeOffReversed'
  | 'sale'
  | 'cancellation'
  | 'recovery'
  | 'paidByOther'
  | 'paidForOther'

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
    const entries = factsAt(history, query).flatMap((fact) => entriesOf(states, item, fact))
    if (entries.length === 0) continue
    const before = byCurrency.get(item.currency)
    if (before === undefined) byCurrency.set(item.currency, entries)
    else before.push(...entries)
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

/** Allocations move money inside an account, so the debtor sees only those that leave it. */
const entryOf = {
  issued: 'debt',
  credited: 'credit',
  charged: 'charge',
  waived: 'waiver',
  discounted: 'discount',
  conceded: 'concession',
  restored: 'concessionRevoked',
  writtenOff: 'writeOff',
  reinstated: 'writeOffReversed',
  sold: 'sale',
  cancelled: 'cancellation',
  received: 'payment',
  refunded: 'paymentRefunded',
  returned: 'paymentReturned',
  paid: 'paidByOther',
  reversed: 'paidByOther',
  allocated: 'paidForOther',
  unallocated: 'paidForOther',
} as const satisfies Readonly<Record<Cause, StatementEntry>>

const entriesOf = (states: States<OpenItemState>, item: OpenItem, fact: Fact): ReadonlyArray<Entry> => {
  const { on, change, id: event } = fact
  const line = (entry: StatementEntry, minor: bigint): Entry => ({ on, entry, id: item.id, minor, event })
  if (change.kind === 'recovered') {
    const recovery = line('recovery', change.amount)
    return isOwn(states, item, change) ? [recovery] : [recovery, line('paidByOther', -change.amount)]
  }
  if (change.kind !== 'moved') return []
  const entry = entryOf[change.cause]
  if ((entry === 'paidByOther' || entry === 'paidForOther') && isOwn(states, item, change)) return []
  return [line(entry, item.kind === 'payment' ? -change.amount : change.amount)]
}

/** Whether payment and debt of an allocation are of the same debtor. */
const isOwn = (
  states: States<OpenItemState>,
  item: OpenItem,
  { payment, debt }: { readonly payment?: string | undefined; readonly debt?: string | undefined },
): boolean => {
  const other = states.get(payment === undefined ? `debt-${debt}` : `payment-${payment}`)
  return other === undefined || other.item.debtor === item.debtor
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
