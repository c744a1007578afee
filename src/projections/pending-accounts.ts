import * as t from 'io-ts'
import { type DebtPayers, debtsDirectedTo, withPayer } from '../domain/allocation/debt-payers.js'
import {
  accountsOf,
  emptyAccount,
  evolveAccount,
  isPending,
  type PendingAccount,
} from '../domain/allocation/pending-account.js'
import { type BookEvent, debtorOfEvent } from '../domain/book/book.js'
import { ChequeId, DebtId, DebtorId, PaymentId } from '../domain/value/id.js'
import { SortedMap } from '../domain/value/sorted-map.js'
import type { Projection, States } from './projection/projection.js'

/** What is kept under a key: the account of a debtor, or whose money is for a debt. Nothing before the first event. */
export type Pending = PendingAccount | DebtPayers | undefined

/** The key of a debtor's account. FROZEN with the version. */
export const accountKey = (debtor: DebtorId): string => `debtor-${debtor}`
/** The key of those whose money is for a debt. FROZEN with the version. */
export const payersKey = (debt: DebtId): string => `debt-${debt}`
/** Behind the keys of debts, and before those of accounts. */
export const beforeAccounts = 'debtor'

// FROZEN per version of the projection: the form in which a durable view store keeps its states.
const Stored = t.union([
  t.type({
    of: t.literal('debtor'),
    debtor: DebtorId,
    debts: t.readonlyArray(DebtId),
    payments: t.readonlyArray(t.tuple([PaymentId, t.boolean, t.readonlyArray(t.tuple([t.string, t.number]))])),
    covering: t.readonlyArray(ChequeId),
    bookings: t.readonlyArray(t.tuple([t.string, ChequeId])),
    credits: t.readonlyArray(t.tuple([t.string, PaymentId, DebtId])),
    hadMoratorium: t.boolean,
  }),
  t.type({ of: t.literal('debt'), payers: t.readonlyArray(DebtorId) }),
])
type Stored = t.TypeOf<typeof Stored>

const setOf = <K extends string>(keys: ReadonlyArray<K>): SortedMap<K, true> =>
  SortedMap.from(keys.map((key) => [key, true] as const))

const revived = (stored: Stored): PendingAccount | DebtPayers => {
  if (stored.of === 'debt') return stored
  const { debts, payments, covering, bookings, credits } = stored
  return {
    ...stored,
    debts: setOf(debts),
    payments: SortedMap.from(
      payments.map(([id, isUnapplied, oneSided]) => [id, { isUnapplied, oneSided: SortedMap.from(oneSided) }] as const),
    ),
    covering: setOf(covering),
    bookings: SortedMap.from(bookings),
    credits: SortedMap.from(credits.map(([key, payment, debt]) => [key, { payment, debt }] as const)),
  }
}

const kept = (pending: PendingAccount | DebtPayers): Stored => {
  if (pending.of === 'debt') return pending
  const { debts, payments, covering, bookings, credits } = pending
  return {
    ...pending,
    debts: [...debts.keys()],
    payments: [...payments].map(([id, { isUnapplied, oneSided }]) => [id, isUnapplied, [...oneSided]]),
    covering: [...covering.keys()],
    bookings: [...bookings],
    credits: [...credits].map(([key, { payment, debt }]) => [key, payment, debt]),
  }
}

const isState = (u: unknown): u is Pending => u === undefined || (typeof u === 'object' && u !== null && 'of' in u)

const Pending = new t.Type<Pending, unknown>(
  'a pending account',
  isState,
  (u, context) => {
    const stored = Stored.validate(u, context)
    return stored._tag === 'Left' ? stored : t.success(revived(stored.right))
  },
  (pending) => pending && kept(pending),
)

/**
 * What cash application has to look at, by debtor: kept and checkpointed by any view store, so that no process reads the log
 * to find it. Beside the accounts stands, by debt, whose money was directed to it.
 *
 * @since 0.2.0
 */
export const pendingAccounts: Projection<BookEvent, Pending> = {
  name: 'pending-accounts',
  version: 4,
  key: ({ event }) => {
    const accounts = accountsOf(event)
    if (accounts.length === 0) return undefined
    const directed = debtsDirectedTo(event)
    const [first] = accounts
    return first !== undefined && accounts.length === 1 && directed.length === 0
      ? accountKey(first)
      : [...new Set([...accounts.map(accountKey), ...directed.map(payersKey)])]
  },
  empty: undefined,
  apply: (state, { event }, key) => {
    if (state?.of === 'debt' || (state === undefined && key.startsWith('debt-'))) {
      const debt = state ?? { of: 'debt', payers: [] }
      const payer = debtorOfEvent(event)
      return payer === undefined ? debt : withPayer(debt, payer)
    }
    return evolveAccount(state ?? emptyAccount(debtorOfKey(key)), event)
  },
  codec: Pending,
}

// Keys are made of valid ids alone.
const debtorOfKey = (key: string): DebtorId => key.slice('debtor-'.length) as DebtorId

/** The accounts by their debtors. */
export const accountsIn = (states: States<Pending>): ReadonlyArray<PendingAccount> => {
  const accounts: PendingAccount[] = []
  for (const state of states.values()) if (state?.of === 'debtor') accounts.push(state)
  return accounts.sort((a, b) => (a.debtor < b.debtor ? -1 : 1))
}

/** Whose money is for debts, each once. */
export const payersIn = (states: States<Pending>): ReadonlyArray<DebtorId> => {
  const payers = new Set<DebtorId>()
  for (const state of states.values()) if (state?.of === 'debt') for (const payer of state.payers) payers.add(payer)
  return [...payers]
}

/** Those that have something pending. */
export const pendingIn = (states: States<Pending>): ReadonlyArray<PendingAccount> =>
  accountsIn(states).filter(isPending)
