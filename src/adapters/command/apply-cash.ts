import { setImmediate as breathe } from 'node:timers/promises'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Account } from '../../domain/allocation/account.js'
import { type CashRun, cashRun, nextRound, type StepNotTaken } from '../../domain/allocation/cash-application.js'
import type { PendingAccount } from '../../domain/allocation/pending-account.js'
import type { BookEvent, BookState } from '../../domain/book/book.js'
import type { DebtorId } from '../../domain/value/id.js'
import { type BrokenOff, brokenOff } from '../store/broken-off.js'
import { type CommandContext, draftAll } from '../store/draft.js'
import type { AppendError, EventStore, ReadError, StreamName, Undecodable } from '../store/event-store.js'
import { type AccountsInHand, readAccounts } from './accounts-in-hand.js'
import { books } from './aggregate.js'
import { jitter } from './jitter.js'
import type { StateCache } from './state-cache.js'
import { stepId } from './step-id.js'

/**
 * A step that its stream refuses, with the debtor whose account needs it.
 *
 * @since 0.2.0
 */
export interface UntakenStep extends StepNotTaken {
  readonly debtor: DebtorId
  readonly stream: StreamName
}

/**
 * A debtor whose account cannot be read, with the event that prevents it. Nothing was done for that account.
 *
 * @since 0.2.0
 */
export interface UnreadAccount {
  readonly debtor: DebtorId
  readonly cause: Undecodable
}

/**
 * Steps of cash application that were refused, with the reasons, and accounts that cannot be read, if any. Everything else was
 * done and is stored. A retry fails in the same way: a person has to look at them.
 *
 * @since 0.2.0
 */
export interface StepsNotTaken {
  readonly _tag: 'StepsNotTaken'
  readonly steps: ReadonlyArray<UntakenStep>
  readonly unread?: ReadonlyArray<UnreadAccount>
}

/** The steps and accounts that need a person; `undefined` if there are none. Lists each unreadable account once. */
export const notAtRest = (
  steps: ReadonlyArray<UntakenStep>,
  unread: ReadonlyArray<UnreadAccount>,
): StepsNotTaken | undefined =>
  steps.length + unread.length === 0
    ? undefined
    : {
        _tag: 'StepsNotTaken',
        steps,
        ...(unread.length > 0 && { unread: [...new Map(unread.map((one) => [one.debtor, one])).values()] }),
      }

/**
 * Why cash application did not come to rest.
 *
 * @since 0.2.0
 */
export type CashApplicationError = AppendError | ReadError | BrokenOff | StepsNotTaken

export interface CashApplied {
  /** Number of placements of money on debts. */
  readonly placed: number
  /** The new events, by the debtor whose account caused them. */
  readonly done: ReadonlyArray<{ readonly debtor: DebtorId; readonly events: ReadonlyArray<BookEvent> }>
  readonly notTaken: ReadonlyArray<UntakenStep>
  readonly unread: ReadonlyArray<UnreadAccount>
}

/** Far more than any account needs: a payment is allocated in one round and applied to its debts in the next. */
const mostRounds = 100
/** Steps after which the event loop gets a turn. */
const stepsInATurn = 50
/** Retries after a conflict. So many are safe: each conflict means that another writer made progress. */
const attempts = 100

/**
 * Takes the steps of an account in memory until it is at rest. If it does not come to rest, the account stays unchanged and
 * its last step is reported.
 */
export const decideAccount = async (account: Account): Promise<CashRun> => {
  let run = cashRun(account)
  for (let round = 1; round <= mostRounds; round++) {
    const next = nextRound(run)
    if (next === undefined) return run
    run = next
    // Yield to the event loop if an account takes long; a payment normally takes two rounds.
    if (round > 2) await breathe()
  }
  const last = run.steps.at(-1)
  return last === undefined
    ? run
    : { ...run, account, steps: [], notTaken: [{ command: last.command, why: { _tag: 'ChangesNothing' } }] }
}

/**
 * Brings accounts to rest: reads their streams once, decides in memory until nothing is left to do, and appends once. After
 * a conflict it reads and decides again, because the new events may need other steps. An account with an unreadable event does
 * not block the others.
 */
export const applyCash =
  (
    store: EventStore<BookEvent>,
    pending: ReadonlyArray<PendingAccount>,
    given: CommandContext,
    cache?: StateCache<BookState>,
  ): TaskEither<AppendError | ReadError | BrokenOff, CashApplied> =>
  async () => {
    for (let attempt = 1; ; attempt++) {
      const read = await readAccounts(store, pending, cache)
      if (E.isLeft(read)) {
        if (read.left._tag !== 'Undecodable') return read
        return apart(pending, read.left, (some) => applyCash(store, some, given, cache)())
      }
      let placed = 0
      const notTaken: UntakenStep[] = []
      const done: CashApplied['done'][number][] = []
      let sinceTurn = 0
      for (const one of pending) {
        const run = await decideAccount(read.right.account(one))
        sinceTurn += run.steps.length
        if (sinceTurn > stepsInATurn) {
          sinceTurn = 0
          await breathe()
        }
        placed += addSteps(read.right, run, given)
        if (run.steps.length > 0) done.push({ debtor: one.debtor, events: run.steps.flatMap(({ events }) => events) })
        for (const step of run.notTaken) {
          notTaken.push({ ...step, debtor: one.debtor, stream: books.stream(step.command) })
        }
      }
      const appends = read.right.appends()
      if (appends.length === 0) return E.right({ placed, done, notTaken, unread: [] })
      const appended = await store.appendBatch(appends)()
      if (E.isRight(appended)) return E.right({ placed, done, notTaken, unread: [] })
      if (appended.left._tag !== 'Conflict' || attempt >= attempts) return appended
      for (const { stream } of appends) cache?.drop(stream)
      await jitter(attempt)
    }
  }

/** Bisects accounts until the unreadable one is alone, so that the others are still handled. */
const apart = async (
  pending: ReadonlyArray<PendingAccount>,
  cause: Undecodable,
  apply: (some: ReadonlyArray<PendingAccount>) => Promise<E.Either<AppendError | ReadError | BrokenOff, CashApplied>>,
): Promise<E.Either<AppendError | ReadError | BrokenOff, CashApplied>> => {
  const [one] = pending
  if (one === undefined || pending.length === 1) {
    return E.right({
      placed: 0,
      done: [],
      notTaken: [],
      unread: one === undefined ? [] : [{ debtor: one.debtor, cause }],
    })
  }
  const middle = Math.floor(pending.length / 2)
  const first = await apply(pending.slice(0, middle))
  if (E.isLeft(first)) return first
  const second = await apply(pending.slice(middle))
  if (E.isLeft(second)) return E.left(brokenOff('cash', first.right.placed, second.left))
  return E.right({
    placed: first.right.placed + second.right.placed,
    done: [...first.right.done, ...second.right.done],
    notTaken: [...first.right.notTaken, ...second.right.notTaken],
    unread: [...first.right.unread, ...second.right.unread],
  })
}

/** Adds the decided events to the streams; returns the number of placements among them. */
const addSteps = (accounts: AccountsInHand, { steps }: CashRun, given: CommandContext): number => {
  let placed = 0
  for (const step of steps) {
    const { command, events } = step
    const stepGiven: CommandContext = {
      ...given,
      commandId: stepId(step),
      causationId: given.commandId,
      correlationId: given.correlationId ?? given.commandId,
    }
    const stream = books.stream(command)
    accounts.add(stream, draftAll(events, stepGiven, stream))
    if (command.type === 'AllocatePayment') placed += command.placements.length
  }
  return placed
}
