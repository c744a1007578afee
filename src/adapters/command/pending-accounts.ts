import * as E from 'fp-ts/lib/Either.js'
import type { PendingAccount } from '../../domain/allocation/pending-account.js'
import type { BookEvent } from '../../domain/book/book.js'
import type { DebtId, DebtorId } from '../../domain/value/id.js'
import {
  accountKey,
  accountsIn,
  beforeAccounts,
  type Pending,
  payersKey,
  pendingAccounts,
  pendingIn,
} from '../../projections/pending-accounts.js'
import type { EventStore, ReadError } from '../store/event-store.js'
import type { ViewStore } from '../store/view-store.js'
import { keptOrMade } from '../view/kept-or-made.js'

type Found<A> = Promise<E.Either<ReadError, A>>

/** The accounts that cash application has to look at, as they were at the last look. */
export interface PendingAccounts {
  /** Takes in what was appended since the last look. */
  readonly look: () => Found<void>
  /** Those of these debtors that have something pending. */
  readonly of: (debtors: ReadonlyArray<DebtorId>) => Found<ReadonlyArray<PendingAccount>>
  /** Those of these debtors, also where nothing but debts and cheques is left of them. */
  readonly known: (debtors: ReadonlyArray<DebtorId>) => Found<ReadonlyArray<PendingAccount>>
  /** Whose money was directed to these debts: of others than their debtors, too. */
  readonly payersOf: (debts: ReadonlyArray<DebtId>) => Found<ReadonlyArray<DebtorId>>
  /** Everybody's that have something pending, in portions. */
  readonly all: () => AsyncGenerator<E.Either<ReadError, ReadonlyArray<PendingAccount>>>
  /** Keeps what was seen, so that the next process begins there. */
  readonly save: () => Promise<void>
}

/**
 * The pending accounts of a book, kept in a view store; found from the log where what is kept there is of no use: commands go on.
 */
export const openPendingAccounts = (store: EventStore<BookEvent>, views: ViewStore): PendingAccounts => {
  const view = keptOrMade(store, views, pendingAccounts)
  return {
    look: async () => E.map(() => undefined)(await view.catchUp()),

    of: async (debtors) => E.map(pendingIn)(await view.get(debtors.map(accountKey))),

    known: async (debtors) => E.map(accountsIn)(await view.get(debtors.map(accountKey))),

    payersOf: async (debts) =>
      E.map((states: ReadonlyMap<string, NonNullable<Pending>>) =>
        [...states.values()].flatMap((state) => (state.of === 'debt' ? state.payers : [])),
      )(await view.get(debts.map(payersKey))),

    all: async function* () {
      // Who is told of twice is asked for nothing where it is at rest by then.
      for await (const states of view.all(beforeAccounts)) yield E.map(pendingIn)(states)
    },

    save: async () => {
      await view.save()
    },
  }
}
