import * as E from 'fp-ts/lib/Either.js'
import type { PendingAccount } from '../../domain/allocation/pending-account.js'
import type { BookEvent } from '../../domain/book/book.js'
import type { DebtId, DebtorId } from '../../domain/value/id.js'
import {
  accountKey,
  accountsIn,
  type Pending,
  payersKey,
  pendingAccounts,
  pendingIn,
} from '../../projections/pending-accounts.js'
import { memoryViewStore } from '../memory/memory-view-store.js'
import type { EventStore, ReadError } from '../store/event-store.js'
import type { ViewStore } from '../store/view-store.js'
import { type KeptView, type KeptViewError, keptView } from '../view/kept-view.js'

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
 * The pending accounts of a book, kept in a view store. Where that has a newer version, or a state that cannot be read, they are
 * found from the log instead and kept in memory, which the process is warned of: commands go on.
 */
export const openPendingAccounts = (store: EventStore<BookEvent>, views: ViewStore): PendingAccounts => {
  let view: KeptView<NonNullable<Pending>> = keptView(store, views, pendingAccounts)
  let isKept = true

  /** Does without the view store from now on, where the error is about what is kept there. */
  const recovered = async (why: KeptViewError): Found<void> => {
    if (why._tag !== 'Retired' && why._tag !== 'UndecodableState' && why._tag !== 'Superseded') return E.left(why)
    if (isKept) {
      isKept = false
      view = keptView(store, memoryViewStore(), pendingAccounts)
      process.emitWarning(`the kept view ${pendingAccounts.name} is not used: ${JSON.stringify(why)}`, {
        code: 'RECEIVABLES_VIEW_NOT_USED',
      })
    }
    return asked(() => view.catchUp())
  }

  const asked = async <A>(work: () => Promise<E.Either<KeptViewError, A>>): Found<A> => {
    const answer = await work()
    if (E.isRight(answer)) return answer
    const again = await recovered(answer.left)
    return E.isLeft(again) ? again : asked(work)
  }

  const all: PendingAccounts['all'] = async function* () {
    for await (const states of view.all()) {
      if (E.isRight(states)) {
        yield E.right(pendingIn(states.right))
        continue
      }
      const again = await recovered(states.left)
      // Who was told of already is told of once more, which asks for nothing where it is at rest by then.
      if (E.isRight(again)) yield* all()
      else yield again
      return
    }
  }

  return {
    look: () => asked(() => view.catchUp()),

    of: async (debtors) => E.map(pendingIn)(await asked(() => view.get(debtors.map(accountKey)))),

    known: async (debtors) => E.map(accountsIn)(await asked(() => view.get(debtors.map(accountKey)))),

    payersOf: async (debts) => {
      const found = await asked(() => view.get(debts.map(payersKey)))
      return E.map((states: ReadonlyMap<string, NonNullable<Pending>>) =>
        [...states.values()].flatMap((state) => (state.of === 'debt' ? state.payers : [])),
      )(found)
    },

    all,

    save: async () => {
      // What is not saved is read again: nothing is lost by it.
      await view.save()
    },
  }
}
