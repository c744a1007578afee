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
 * Where cash application stopped after a command that is stored: `looking` for accounts with something pending, or
 * `applying` what it found; of whom, and why. The same command again, or `applyCash`, goes on from there.
 *
 * @since 0.2.0
 */
export interface Unfinished {
  readonly step: 'looking' | 'applying'
  readonly debtors: ReadonlyArray<DebtorId>
  readonly cause: CashApplicationError
}

/** How often accounts may set others in motion: each time money moves, so that it ends by itself long before. */
const mostPasses = 100
/** Accounts that are brought to rest with one append, as long as they have no more open debts and payments than that; or one. */
const [accountsTogether, streamsTogether] = [200, 1000]

/** The first of these accounts: as many as are brought to rest together. */
const portionOf = (pending: ReadonlyArray<PendingAccount>): ReadonlyArray<PendingAccount> => {
  let streams = 0
  const end = pending.findIndex(({ debts, payments }, at) => {
    streams += debts.size + payments.size
    return at === accountsTogether || (at > 0 && streams > streamsTogether)
  })
  return end < 0 ? pending : pending.slice(0, end)
}

/** Cash application of a book: which accounts it has to look at, and how far they set each other in motion. */
export interface CashProcess {
  /** Brings to rest everybody's accounts, or those of these debtors. Answers how many placements were made. */
  readonly applyAll: (
    who: CommandContext,
    debtors: ReadonlyArray<DebtorId> | undefined,
  ) => Promise<E.Either<CashApplicationError, { readonly placed: number }>>
  /** Lets what follows from events follow; answers where it stopped, if it did. */
  readonly follow: (who: CommandContext, events: ReadonlyArray<BookEvent>) => Promise<Unfinished | undefined>
  /** Keeps what is known of pending accounts, so that the next process begins there. */
  readonly save: () => Promise<void>
}

export const cashProcess = (
  store: EventStore<BookEvent>,
  accounts: PendingAccounts,
  cache: StateCache<BookState>,
): CashProcess => {
  /** The accounts that events may set in motion: those of their debtors, and of others whose money is for their debts. */
  const concernedBy = (events: ReadonlyArray<BookEvent>) => {
    const debts = new Set<DebtId>()
    for (const event of events) if (isDebtEvent(event)) debts.add(event.debt)
    return accounts.concernedBy(debtorsOfEvents(events), [...debts])
  }

  /**
   * Brings these accounts to rest, and those that they set in motion: money that is taken off a debt of somebody else lets his
   * own find it. What is pending has been looked for already. States of streams are kept for the next command, where there is one.
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
        // Mostly money stays with its debtor, and there is nobody else to look at.
        if (others.size === 0 || passes > mostPasses) break
        const seen = await accounts.look()
        if (E.isLeft(seen)) return stopped(seen.left)
        next = [...others].sort()
        others.clear()
      }
    }
    return E.right({ placed, notTaken, unread })
  }

  /** Everybody's who has something pending, or of these debtors. */
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
