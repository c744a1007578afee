import * as E from 'fp-ts/lib/Either.js'
import {
  type BookCommand,
  type BookEvent,
  type BookRejection,
  type BookState,
  decodeCommand,
} from '../../domain/book/book.js'
import { type CommandInput, commandJson } from '../../domain/book/command-input.js'
import type { RoleOf } from '../../domain/collection/refusal/against-limits.js'
import { DebtorId } from '../../domain/value/id.js'
import { type Answer, intended } from '../answer.js'
import type { BrokenOff } from '../store/broken-off.js'
import type { CommandContext } from '../store/draft.js'
import { givenProblems, type InvalidCommand, invalidGiven } from '../store/envelope-check.js'
import type { AppendError, EventStore, ReadError } from '../store/event-store.js'
import type { ViewStore } from '../store/view-store.js'
import { books } from './aggregate.js'
import type { CashApplicationError } from './apply-cash.js'
import { tellAsking } from './asking-commands.js'
import { judgeLimits } from './by-limits.js'
import { type JudgingBook, judgeNothing, judgeSteps } from './by-policy.js'
import { cashProcess, type Unfinished } from './cash-process.js'
import { type CommandBy, named, timed } from './command-by.js'
import type { CommandInContext, Outcomes } from './handle-batch.js'
import { type Handled, type HandleError, handleSound } from './handle-command.js'
import { entriesOf, noCommand, notOf } from './no-command.js'
import { openPendingAccounts } from './pending-accounts.js'
import type { StepsBy } from './policy-of-day.js'
import { withRecordedTimes } from './recorded-time.js'
import { stateCache } from './state-cache.js'
import { type BatchCommand, readTasks, submitBatch } from './submit-batch.js'

/**
 * Why a command was not stored: refused by a rule, malformed, or a failure of the store. `describe` says it in words.
 *
 * @since 0.1.0
 */
export type BookError = HandleError<BookRejection>

/**
 * What a command did. Its events are stored, even if `unfinished` reports that consequences in other streams are not.
 *
 * @since 0.2.0
 */
export interface Submitted extends Handled<BookEvent> {
  readonly unfinished?: Unfinished
}

/**
 * The commands of a book.
 *
 * - `submit` takes a command as JSON, checks it, handles it, and runs cash application, which carries its consequences to other
 *   streams: cheque proceeds are booked as a payment, unapplied cash goes to debts, a moratorium puts debts on hold.
 * - To `RemindDebtor`, `ReferToLegal` and `PlaceWithAgency` the book adds the debtor's unapplied cash and the expected cheques
 *   itself: give `unapplied` and `covered` only for amounts that the book does not know.
 * - `handle` does the same with a typed command.
 * - `handleBatch` handles many with one append, without cash application: call `applyCash` at the end. A refused command does not
 *   block the others.
 * - `applyCash` runs cash application until nothing is left to do, for these debtors or for all, and returns the number of
 *   placements. It also completes an interrupted allocation. `StepsNotTaken` lists what could not be done; the rest was.
 *
 * @since 0.2.0
 */
export interface BookCommands {
  readonly submit: (command: CommandInput, by: CommandBy) => Answer<BookError, Submitted>
  readonly handle: (command: BookCommand, by: CommandBy) => Answer<BookError, Submitted>
  readonly handleBatch: (
    tasks: ReadonlyArray<BatchCommand>,
  ) => Answer<AppendError | ReadError | BrokenOff, Outcomes<BookEvent, BookRejection>>
  readonly applyCash: (
    by: CommandBy,
    debtors?: ReadonlyArray<DebtorId>,
  ) => Answer<CashApplicationError | InvalidCommand, { readonly placed: number }>
}

/** For the warning of work never done; untyped input may be anything. */
const tellType = (command: { readonly type?: unknown } | null | undefined): string => {
  try {
    const type = command?.type
    return typeof type === 'string' ? type.slice(0, 60) : typeof type
  } catch {
    return 'that cannot be read'
  }
}

const readDebtors = (
  debtors: ReadonlyArray<DebtorId> | undefined,
): E.Either<InvalidCommand, ReadonlyArray<DebtorId> | undefined> => {
  if (debtors === undefined) return E.right(undefined)
  const ids = entriesOf(debtors)
  return typeof debtors === 'object' && ids.every(DebtorId.is)
    ? E.right(ids)
    : E.left(noCommand(debtors, 'a list of ids of debtors'))
}

/** The commands of a book on a store. `savePending` saves the pending accounts for the next process. */
export const bookCommands = (
  store: EventStore<BookEvent>,
  views: ViewStore | undefined,
  now: () => Date,
  { stepsBy, roleOf }: { readonly stepsBy?: StepsBy | undefined; readonly roleOf?: RoleOf | undefined } = {},
): BookCommands & { readonly savePending: () => Promise<void> } => {
  const cache = stateCache<BookState>()
  const accounts = openPendingAccounts(store, views)
  const cash = cashProcess(store, accounts, cache)
  const tell = tellAsking(store, accounts, cache)
  const ofSteps = stepsBy === undefined ? judgeNothing : judgeSteps(store, accounts, cache, stepsBy)
  const ofLimits = roleOf && judgeLimits(store, cache, stepsBy ?? 'adopted', roleOf)
  const judge = async (
    tasks: ReadonlyArray<CommandInContext<BookCommand>>,
  ): Promise<E.Either<ReadError, JudgingBook>> => {
    const judging = await ofSteps(tasks.map(({ command }) => command))
    if (E.isLeft(judging) || ofLimits === undefined) return judging
    const aggregate = await ofLimits(tasks, judging.right.aggregate)
    return E.isLeft(aggregate) ? aggregate : E.right({ ...judging.right, aggregate: aggregate.right })
  }

  const applyAll: BookCommands['applyCash'] = (by, debtors) => {
    const asked = named(by)
    return intended<CashApplicationError | InvalidCommand, { readonly placed: number }>(
      'cash application',
      async () => {
        const date = now()
        const who = timed(asked, date)
        const invalid = invalidGiven(who, date)
        if (invalid !== undefined || who === undefined) return E.left(invalid ?? noCommand(by))
        const whose = readDebtors(debtors)
        return E.isLeft(whose) ? whose : cash.applyAll(who, whose.right)
      },
    )
  }

  const perform = async (command: BookCommand, who: CommandContext): Promise<E.Either<BookError, Submitted>> => {
    const told = await tell([command])
    if (E.isLeft(told)) return told
    const [ready = command] = told.right
    const judging = await judge([{ command: ready, given: who }])
    if (E.isLeft(judging)) return judging
    const unread = judging.right.unread.get(ready)
    if (unread !== undefined) return E.left(unread)
    const handled = await handleSound(store, judging.right.aggregate, ready, who, { cache })
    if (E.isLeft(handled)) return handled
    const unfinished = await cash.follow(who, handled.right.events)
    const [done = handled.right] = await withRecordedTimes(store, [[handled.right, who]])
    return E.right(unfinished === undefined ? done : { ...done, unfinished })
  }

  const handle: BookCommands['handle'] = (command, by) => {
    const asked = named(by)
    return intended(`the command ${tellType(command)}`, async () => {
      const date = now()
      const who = timed(asked, date)
      const invalid = invalidGiven(who, date) ?? notOf(books, command)
      return invalid !== undefined || who === undefined ? E.left(invalid ?? noCommand(command)) : perform(command, who)
    })
  }

  const submit: BookCommands['submit'] = (command, by) => {
    const asked = named(by)
    return intended(`the command ${tellType(command)}`, async () => {
      const date = now()
      const who = timed(asked, date)
      const decoded = decodeCommand(commandJson(command))
      const problems = [...(E.isLeft(decoded) ? decoded.left : []), ...givenProblems(who, date)]
      return E.isLeft(decoded) || problems.length > 0 || who === undefined
        ? E.left({ _tag: 'InvalidCommand', problems })
        : perform(decoded.right, who)
    })
  }

  const batch: BookCommands['handleBatch'] = (tasks) => {
    const asked = readTasks(tasks)
    return intended(`${asked.length} commands`, async () => submitBatch(store, { tell, judge }, asked, now()))
  }

  return { submit, handle, handleBatch: batch, applyCash: applyAll, savePending: cash.save }
}
