import * as E from 'fp-ts/lib/Either.js'
import type { PendingAccount } from '../../domain/allocation/pending-account.js'
import { type BookEvent, type BookState, debtorsOfEvents, isDebtEvent } from '../../domain/book/book.js'
import type { DebtorId } from '../../domain/value/id.js'
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
/** Accounts that are brought to rest with one append. */
const accountsTogether = 200

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
  /** Whose accounts events may set in motion: those of their debtors, and of others whose money is for their debts. */
  const concernedBy = async (
    events: ReadonlyArray<BookEvent>,
  ): Promise<E.Either<ReadError, ReadonlyArray<DebtorId>>> => {
    const debts = [...new Set(events.flatMap((event) => (isDebtEvent(event) ? [event.debt] : [])))]
    const payers = await accounts.payersOf(debts)
    return E.map((found: ReadonlyArray<DebtorId>) => [...new Set([...debtorsOfEvents(events), ...found])].sort())(
      payers,
    )
  }

  /**
   * Brings these accounts to rest, and those that they set in motion: money that is taken off a debt of somebody else lets his
   * own find it. What is pending has been looked for already.
   */
  const applyTo = async (
    who: CommandContext,
    pending: ReadonlyArray<PendingAccount>,
  ): Promise<E.Either<AppendError | ReadError | BrokenOff, CashApplied>> => {
    let placed = 0
    const notTaken: CashApplied['notTaken'][number][] = []
    const done: CashApplied['done'][number][] = []
    const unread: UnreadAccount[] = []
    let moving = pending
    for (let passes = 1; moving.length > 0; ) {
      const together = moving.slice(0, accountsTogether)
      const applied = await applyCash(store, together, who, cache)()
      if (E.isLeft(applied)) return E.left(brokenOff('cash', placed, applied.left))
      placed += applied.right.placed
      notTaken.push(...applied.right.notTaken)
      unread.push(...applied.right.unread)
      done.push(...applied.right.done)
      moving = moving.slice(accountsTogether)
      if (moving.length > 0) continue
      passes += 1
      if (done.length === 0 || passes > mostPasses) break
      const others = new Set<DebtorId>()
      for (const { debtor, events } of done) {
        const concerned = await concernedBy(events)
        if (E.isLeft(concerned)) return E.left(brokenOff('cash', placed, concerned.left))
        for (const one of concerned.right) if (one !== debtor) others.add(one)
      }
      done.length = 0
      // Mostly money stays with its debtor, and there is nobody else to look at.
      if (others.size === 0) break
      const seen = await accounts.look()
      if (E.isLeft(seen)) return E.left(brokenOff('cash', placed, seen.left))
      const found = await accounts.of([...others].sort())
      if (E.isLeft(found)) return E.left(brokenOff('cash', placed, found.left))
      moving = found.right
    }
    return E.right({ placed, done, notTaken, unread })
  }

  /** Everybody's who has something pending, or of these debtors. */
  const pendingOf = async function* (debtors: ReadonlyArray<DebtorId> | undefined) {
    if (debtors === undefined) return yield* accounts.all()
    const inOrder = [...new Set(debtors)].sort()
    for (let from = 0; from < inOrder.length; from += accountsTogether) {
      yield await accounts.of(inOrder.slice(from, from + accountsTogether))
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
    const pending = await accounts.of(concerned.right)
    if (E.isLeft(pending)) return { ...looking, cause: pending.left }
    const applied = await applyTo(who, pending.right)
    const applying = { step: 'applying', debtors: concerned.right } as const
    if (E.isLeft(applied)) return { ...applying, cause: applied.left }
    const cause = notAtRest(applied.right.notTaken, applied.right.unread)
    return cause && { ...applying, cause }
  }

  return { applyAll, follow, save: accounts.save }
}
