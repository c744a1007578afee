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
 * A step that cannot be taken, of whose account it is, and which stream it was asked of.
 *
 * @since 0.2.0
 */
export interface UntakenStep extends StepNotTaken {
  readonly debtor: DebtorId
  readonly stream: StreamName
}

/**
 * Whose account cannot be read, and for which event: nothing was done there.
 *
 * @since 0.2.0
 */
export interface UnreadAccount {
  readonly debtor: DebtorId
  readonly cause: Undecodable
}

/**
 * Steps of cash application that cannot be taken, each with its account and with what its stream says to it, and accounts that
 * cannot be read, if any. All the rest was done and is stored. Asked again, it is the same again: somebody has to look at them.
 *
 * @since 0.2.0
 */
export interface StepsNotTaken {
  readonly _tag: 'StepsNotTaken'
  readonly steps: ReadonlyArray<UntakenStep>
  readonly unread?: ReadonlyArray<UnreadAccount>
}

/** What is left to be looked at; nothing where all was done. An account is told once. */
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
  /** Placements of money on debts. */
  readonly placed: number
  /** What happened, by the debtor whose account asked for it. */
  readonly done: ReadonlyArray<{ readonly debtor: DebtorId; readonly events: ReadonlyArray<BookEvent> }>
  readonly notTaken: ReadonlyArray<UntakenStep>
  readonly unread: ReadonlyArray<UnreadAccount>
}

/** Far more than any account needs: money goes from its payment to its debts in two. */
const mostRounds = 100
/** Steps after which others get a turn. */
const stepsInATurn = 50
/** How often to look again after losing to another writer. Each loss means that somebody else won. */
const attempts = 100

/**
 * Takes the steps of an account in memory until it is at rest. An account that comes to no rest is left as it was, and its
 * last step is told.
 */
export const decideAccount = async (account: Account): Promise<CashRun> => {
  let run = cashRun(account)
  for (let round = 1; round <= mostRounds; round++) {
    const next = nextRound(run)
    if (next === undefined) return run
    run = next
    // Others get a turn where an account takes long; two rounds are the usual way of a payment.
    if (round > 2) await breathe()
  }
  const last = run.steps.at(-1)
  return last === undefined
    ? run
    : { ...run, account, steps: [], notTaken: [{ command: last.command, why: { _tag: 'ChangesNothing' } }] }
}

/**
 * Brings accounts to rest: reads their streams once, decides in memory until nothing is left to do, and appends once. After
 * a conflict it looks again, since what others have written may ask for something else. An account with an event that cannot be
 * read holds up none of the others.
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

/** Accounts of which one cannot be read, half by half, until it is told by itself. */
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

/** Adds what was decided to the streams, and answers how many placements are among it. */
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
