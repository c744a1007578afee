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

/** The accounts that cash application has to look at, as of the last `look`. */
export interface PendingAccounts {
  /** Reads the events appended since the last `look`. */
  readonly look: () => Found<void>
  /**
   * The accounts of these debtors, and of payers who directed money to one of these debts, including accounts that have only
   * debts and cheques left.
   */
  readonly concernedBy: (
    debtors: ReadonlyArray<DebtorId>,
    debts?: ReadonlyArray<DebtId>,
  ) => Found<ReadonlyArray<PendingAccount>>
  /** All pending accounts, page by page. */
  readonly all: () => AsyncGenerator<E.Either<ReadError, ReadonlyArray<PendingAccount>>>
  /** Saves them, so that the next process begins there. */
  readonly save: () => Promise<void>
}

/**
 * The pending accounts of a book, kept in a view store. If the saved view is unusable, they are found from the log, so that
 * commands still work.
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
      // An account may come twice. That is harmless: the second time it is already at rest.
      for await (const states of view.all(beforeAccounts)) yield E.map(pendingIn)(states)
    },

    save: async () => {
      await view.save()
    },
  }
}
