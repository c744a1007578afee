import * as E from 'fp-ts/lib/Either.js'
import { isPending, type PendingAccount } from '../../domain/allocation/pending-account.js'
import { type BookEvent, type BookState, debtorsOfEvents, isDebtEvent } from '../../domain/book/book.js'
import type { DebtId, DebtorId } from '../../domain/value/id.js'
import { type BrokenOff, brokenOff } from '../store/broken-off.js'
import type { CommandContext } from '../store/draft.js'
import type { AppendError, EventStore, ReadError } from '../store/event-store.js'
import {
  applyCash,
  type CashApplicationError,
  type CashApplied,
  notAtRest,
  type UnreadAccount,
  type UntakenStep,
} from './apply-cash.js'
import type { PendingAccounts } from './pending-accounts.js'
import type { StateCache } from './state-cache.js'

/**
 * Where and why cash application stopped after a stored command: while `looking` for pending accounts, or while `applying` their
 * cash. `applyCash`, or the same command again, resumes it.
 *
 * @since 0.2.0
 */
export interface Unfinished {
  readonly step: 'looking' | 'applying'
  readonly debtors: ReadonlyArray<DebtorId>
  readonly cause: CashApplicationError
}

/** Limit on passes over further accounts. Each pass moves money, so the process ends long before. */
const mostPasses = 100
/** One append covers at most so many accounts, with so many open debts and payments together (but at least one account). */
const [accountsTogether, streamsTogether] = [200, 1000]

/** The first accounts, as many as fit in one append. */
const portionOf = (pending: ReadonlyArray<PendingAccount>): ReadonlyArray<PendingAccount> => {
  let streams = 0
  const end = pending.findIndex(({ debts, payments }, at) => {
    streams += debts.size + payments.size
    return at === accountsTogether || (at > 0 && streams > streamsTogether)
  })
  return end < 0 ? pending : pending.slice(0, end)
}

/** Cash application of a book: finds the pending accounts, and those that their steps affect in turn. */
export interface CashProcess {
  /** Brings all accounts to rest, or those of these debtors. Returns the number of placements. */
  readonly applyAll: (
    who: CommandContext,
    debtors: ReadonlyArray<DebtorId> | undefined,
  ) => Promise<E.Either<CashApplicationError, { readonly placed: number }>>
  /** Carries out the consequences of events; returns where it stopped, `undefined` if it finished. */
  readonly follow: (who: CommandContext, events: ReadonlyArray<BookEvent>) => Promise<Unfinished | undefined>
  /** Saves the pending accounts, so that the next process need not find them again. */
  readonly save: () => Promise<void>
}

export const cashProcess = (
  store: EventStore<BookEvent>,
  accounts: PendingAccounts,
  cache: StateCache<BookState>,
): CashProcess => {
  /** The accounts that events may affect: of their debtors, and of payers whose money is directed to their debts. */
  const concernedBy = (events: ReadonlyArray<BookEvent>) => {
    const debts = new Set<DebtId>()
    for (const event of events) if (isDebtEvent(event)) debts.add(event.debt)
    return accounts.concernedBy(debtorsOfEvents(events), [...debts])
  }

  /**
   * Brings these accounts to rest, and then the accounts that their steps affect: money of X that is taken off a debt of Y
   * leaves room for money of Y. The caller has called `accounts.look`. `kept` caches states of streams for later commands.
   */
  const applyTo = async (
    who: CommandContext,
    pending: ReadonlyArray<PendingAccount>,
    kept?: StateCache<BookState>,
  ): Promise<E.Either<AppendError | ReadError | BrokenOff, Omit<CashApplied, 'done'>>> => {
    let placed = 0
    const notTaken: UntakenStep[] = []
    const unread: UnreadAccount[] = []
    const others = new Set<DebtorId>()
    const stopped = (cause: AppendError | ReadError | BrokenOff) => E.left(brokenOff('cash', placed, cause))
    let moving = pending
    let next: ReadonlyArray<DebtorId> = []
    for (let passes = 1; ; ) {
      if (moving.length > 0) {
        const together = portionOf(moving)
        const applied = await applyCash(store, together, who, kept)()
        if (E.isLeft(applied)) return stopped(applied.left)
        placed += applied.right.placed
        notTaken.push(...applied.right.notTaken)
        unread.push(...applied.right.unread)
        for (const { debtor, events } of applied.right.done) {
          const concerned = await concernedBy(events)
          if (E.isLeft(concerned)) return stopped(concerned.left)
          const moved = [...debtorsOfEvents(events), ...concerned.right.map((account) => account.debtor)]
          for (const one of moved) if (one !== debtor) others.add(one)
        }
        moving = moving.slice(together.length)
      } else if (next.length > 0) {
        const found = await accounts.concernedBy(next.slice(0, accountsTogether))
        if (E.isLeft(found)) return stopped(found.left)
        moving = found.right.filter(isPending)
        next = next.slice(accountsTogether)
      } else {
        passes += 1
        // Usually money stays with its debtor, and no other account is affected.
        if (others.size === 0 || passes > mostPasses) break
        const seen = await accounts.look()
        if (E.isLeft(seen)) return stopped(seen.left)
        next = [...others].sort()
        others.clear()
      }
    }
    return E.right({ placed, notTaken, unread })
  }

  /** The pending accounts of these debtors, or of all. */
  const pendingOf = async function* (debtors: ReadonlyArray<DebtorId> | undefined) {
    if (debtors === undefined) return yield* accounts.all()
    const inOrder = [...new Set(debtors)].sort()
    for (let from = 0; from < inOrder.length; from += accountsTogether) {
      const found = await accounts.concernedBy(inOrder.slice(from, from + accountsTogether))
      yield E.isLeft(found) ? found : E.right(found.right.filter(isPending))
    }
  }

  const applyAll: CashProcess['applyAll'] = async (who, debtors) => {
    const seen = await accounts.look()
    if (E.isLeft(seen)) return seen
    let placed = 0
    const steps: UntakenStep[] = []
    const unread: UnreadAccount[] = []
    for await (const pending of pendingOf(debtors)) {
      if (E.isLeft(pending)) return E.left(brokenOff('cash', placed, pending.left))
      const applied = await applyTo(who, pending.right)
      if (E.isLeft(applied)) return E.left(brokenOff('cash', placed, applied.left))
      placed += applied.right.placed
      steps.push(...applied.right.notTaken)
      unread.push(...applied.right.unread)
    }
    const left = notAtRest(steps, unread)
    return left === undefined ? E.right({ placed }) : E.left(left)
  }

  const follow: CashProcess['follow'] = async (who, events) => {
    const seen = await accounts.look()
    const looking = { step: 'looking', debtors: debtorsOfEvents(events) } as const
    if (E.isLeft(seen)) return { ...looking, cause: seen.left }
    const concerned = await concernedBy(events)
    if (E.isLeft(concerned)) return { ...looking, cause: concerned.left }
    const pending = concerned.right.filter(isPending)
    if (pending.length === 0) return undefined
    const applied = await applyTo(who, pending, cache)
    const applying = { step: 'applying', debtors: pending.map(({ debtor }) => debtor) } as const
    if (E.isLeft(applied)) return { ...applying, cause: applied.left }
    const cause = notAtRest(applied.right.notTaken, applied.right.unread)
    return cause && { ...applying, cause }
  }

  return { applyAll, follow, save: accounts.save }
}
