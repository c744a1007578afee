import * as E from 'fp-ts/lib/Either.js'
import type { PendingAccount } from '../../domain/allocation/pending-account.js'
import type { BookEvent } from '../../domain/book/book.js'
import type { DebtId, DebtorId } from '../../domain/value/id.js'
import {
  accountKey,
  accountsIn,
  beforeAccounts,
  payersIn,
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
  /**
   * Those of these debtors, and of whoever had money directed to one of these debts: also where nothing but debts and cheques is
   * left of them.
   */
  readonly concernedBy: (
    debtors: ReadonlyArray<DebtorId>,
    debts?: ReadonlyArray<DebtId>,
  ) => Found<ReadonlyArray<PendingAccount>>
  /** Everybody's that have something pending, in portions. */
  readonly all: () => AsyncGenerator<E.Either<ReadError, ReadonlyArray<PendingAccount>>>
  /** Keeps what was seen, so that the next process begins there. */
  readonly save: () => Promise<void>
}

/**
 * The pending accounts of a book, kept in a view store; found from the log where what is kept there is of no use: commands go on.
 */
export const openPendingAccounts = (store: EventStore<BookEvent>, views: ViewStore | undefined): PendingAccounts => {
  const view = keptOrMade(store, views, pendingAccounts)
  return {
    look: async () => E.map(() => undefined)(await view.catchUp()),

    concernedBy: async (debtors, debts = []) => {
      const own = await view.get([...debtors.map(accountKey), ...debts.map(payersKey)])
      if (E.isLeft(own)) return own
      const others = payersIn(own.right).filter((payer) => !debtors.includes(payer))
      return others.length === 0
        ? E.right(accountsIn(own.right))
        : E.map(accountsIn)(await view.get([...debtors, ...others].map(accountKey)))
    },

    all: async function* () {
      // Who is told of twice is asked for nothing where it is at rest by then.
      for await (const states of view.all(beforeAccounts)) yield E.map(pendingIn)(states)
    },

    save: async () => {
      await view.save()
    },
  }
}
