import * as E from 'fp-ts/lib/Either.js'
import {
  type BookCommand,
  type BookEvent,
  type BookRejection,
  type BookState,
  decodeCommand,
  type OutsideCommand,
} from '../../domain/book/book.js'
import { type CommandInput, commandJson } from '../../domain/book/command-input.js'
import type { RoleOf } from '../../domain/collection/against-limits.js'
import { DebtorId } from '../../domain/value/id.js'
import { type Instant, instantOf } from '../../domain/value/instant.js'
import { type Answer, intended } from '../answer.js'
import type { BrokenOff } from '../store/broken-off.js'
import type { CommandContext } from '../store/draft.js'
import { givenProblems, type InvalidCommand, invalidGiven, readGiven } from '../store/envelope-check.js'
import type { AppendError, EventStore, ReadError, StreamName, Undecodable } from '../store/event-store.js'
import type { ViewStore } from '../store/view-store.js'
import { books } from './aggregate.js'
import type { CashApplicationError } from './apply-cash.js'
import { tellAsking } from './asking-commands.js'
import { judgeLimits } from './by-limits.js'
import { type JudgingBook, judgeNothing, judgeSteps } from './by-policy.js'
import { cashProcess, type Unfinished } from './cash-process.js'
import { type CommandInContext, handleBatch, type Outcomes } from './handle-batch.js'
import { type Handled, type HandleError, handleSound } from './handle-command.js'
import { entriesOf, noCommand, notOf } from './no-command.js'
import { openPendingAccounts } from './pending-accounts.js'
import type { StepsBy } from './policy-of-day.js'
import { stateCache } from './state-cache.js'

/**
 * Why a command was not stored: refused by a rule, malformed, or a failure of the store. `describe` says it in words.
 *
 * @since 0.1.0
 */
export type BookError = HandleError<BookRejection>

/**
 * What a command did. It is stored, also where `unfinished` tells that what follows from it in other streams is not.
 *
 * @since 0.2.0
 */
export interface Submitted extends Handled<BookEvent> {
  readonly unfinished?: Unfinished
}

/**
 * Who acts; the rest of {@link CommandContext} is filled in where its key is absent: a new command id, and the time of the book's
 * clock. A key that is there without a value is refused, since a repetition could not be told.
 *
 * @since 0.2.0
 */
export type CommandBy = Pick<CommandContext, 'actor'> & Partial<CommandContext>

/**
 * A command of a batch, as JSON or typed, and who acts.
 *
 * @since 0.2.0
 */
export interface BatchCommand {
  readonly command: CommandInput | OutsideCommand
  readonly given: CommandBy
}

/**
 * The commands of a book.
 *
 * - `submit` takes a command as JSON, checks it, handles it, and lets what follows in other streams follow: what a cheque
 *   brings is booked as a payment, the debtor's unapplied cash finds its debts, a moratorium holds them.
 * - A command that asks for a debt, `RemindDebtor`, `ReferToLegal` or `PlaceWithAgency`, is told by the book what its debtor has on account and
 *   what cheques are to bring for it, as it stands before: `unapplied` and `covered` of the command are for what the caller
 *   knows beside.
 * - `handle` is the same for a command that is typed already.
 * - `handleBatch` does so with many, with one append, and leaves the cash where it is: call `applyCash` when all is in. One that is
 *   refused holds up none of the others.
 * - `applyCash` runs that process, cash application, to rest: for these debtors, or for all that have something pending, and
 *   answers how many placements it made. It is what makes an interrupted allocation whole again. `StepsNotTaken` tells what cannot be done; all else was.
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

/** Whether the caller tells a time, whatever that is. */
const hasTime = (by: object): boolean => Object.hasOwn(by ?? {}, 'at')

/** What came from outside need not be a command. */
const tellType = (command: { readonly type?: unknown } | null | undefined): string => {
  try {
    const type = command?.type
    return typeof type === 'string' ? type.slice(0, 60) : typeof type
  } catch {
    return 'that cannot be read'
  }
}

/** One of a batch; or that it is none, or cannot be read. */
const readTask = (task: BatchCommand): E.Either<InvalidCommand, BatchCommand> => {
  try {
    const { command, given } = task
    return E.right({ command, given })
  } catch {
    return E.left(noCommand(task, 'a command and who acts, which can be read'))
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

/** The commands of the book on a store, and how what is known of pending accounts is kept for the next process. */
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

  /** The id is made when a command is asked for, so that doing it again is the same command. */
  const named = (by: CommandBy): CommandBy | undefined => {
    const read = readGiven(by)
    return read === undefined || Object.hasOwn(read, 'commandId') ? read : { ...read, commandId: crypto.randomUUID() }
  }
  /**
   * The time is that of one look at the clock, so that no command is later than it by its own. A clock that has no time leaves
   * `at` out, which is refused like anything else that cannot be kept.
   */
  const given = (by: CommandBy | undefined, date: Date): CommandContext | undefined => {
    if (by === undefined || hasTime(by) || Number.isNaN(date.getTime())) return by as CommandContext | undefined
    const at = instantOf(date)
    // A key that is there without a value stays as it is, and is refused.
    const timed = Object.hasOwn(by, 'clock') ? { ...by, at } : { ...by, at, clock: 'store' as const }
    return timed as CommandContext
  }

  /** Each as it is told; where one of them cannot be, one by one, so that it holds up none of the others. */
  const tellEach = async (
    commands: ReadonlyArray<BookCommand>,
  ): Promise<E.Either<ReadError, ReadonlyArray<E.Either<Undecodable, BookCommand>>>> => {
    const all = await tell(commands)
    if (E.isRight(all)) return E.right(all.right.map((command) => E.right(command)))
    if (all.left._tag !== 'Undecodable') return all
    const each: E.Either<Undecodable, BookCommand>[] = []
    for (const command of commands) {
      const one = await tell([command])
      if (E.isRight(one)) each.push(E.right(one.right[0] ?? command))
      else if (one.left._tag === 'Undecodable') each.push(E.left(one.left))
      else return one
    }
    return E.right(each)
  }

  const applyAll: BookCommands['applyCash'] = (by, debtors) => {
    const asked = named(by)
    return intended<CashApplicationError | InvalidCommand, { readonly placed: number }>(
      'cash application',
      async () => {
        const date = now()
        const who = given(asked, date)
        const invalid = invalidGiven(who, date)
        if (invalid !== undefined || who === undefined) return E.left(invalid ?? noCommand(by))
        const whose = readDebtors(debtors)
        return E.isLeft(whose) ? whose : cash.applyAll(who, whose.right)
      },
    )
  }

  /** When each of these was recorded, where that is another time than was told; not where it cannot be read. */
  const otherTimes = async (
    done: ReadonlyArray<readonly [Handled<BookEvent>, CommandContext]>,
  ): Promise<ReadonlyMap<Handled<BookEvent>, Instant>> => {
    const times = new Map<Handled<BookEvent>, Instant>()
    const asked = done.filter(
      ([{ repeated, events }, { clock }]) => !repeated && events.length > 0 && clock !== 'store',
    )
    if (asked.length === 0) return times
    const first = new Map<StreamName, number>()
    for (const [{ stream, revision }] of asked) first.set(stream, Math.min(revision, first.get(stream) ?? revision))
    const read = await store.readBatch([...first.keys()], (stream) => first.get(stream) ?? 0)()
    if (E.isLeft(read)) return times
    for (const [one, { at }] of asked) {
      const recorded = read.right.get(one.stream)?.find(({ revision }) => revision === one.revision)?.recordedAt
      if (recorded !== undefined && recorded !== at) times.set(one, recorded)
    }
    return times
  }

  /** What was handled, with when it was recorded, where that is another time than was told. */
  const withTime = <H extends Handled<BookEvent>>(handled: H, times: ReadonlyMap<Handled<BookEvent>, Instant>) => {
    const recordedAt = times.get(handled)
    return recordedAt === undefined ? handled : { ...handled, recordedAt }
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
    const done = withTime(handled.right, await otherTimes([[handled.right, who]]))
    return E.right(unfinished === undefined ? done : { ...done, unfinished })
  }

  const handle: BookCommands['handle'] = (command, by) => {
    const asked = named(by)
    return intended(`the command ${tellType(command)}`, async () => {
      const date = now()
      const who = given(asked, date)
      const invalid = invalidGiven(who, date) ?? notOf(books, command)
      return invalid !== undefined || who === undefined ? E.left(invalid ?? noCommand(command)) : perform(command, who)
    })
  }

  const submit: BookCommands['submit'] = (command, by) => {
    const asked = named(by)
    return intended(`the command ${tellType(command)}`, async () => {
      const date = now()
      const who = given(asked, date)
      const decoded = decodeCommand(commandJson(command))
      const problems = [...(E.isLeft(decoded) ? decoded.left : []), ...givenProblems(who, date)]
      return E.isLeft(decoded) || problems.length > 0 || who === undefined
        ? E.left({ _tag: 'InvalidCommand', problems })
        : perform(decoded.right, who)
    })
  }

  const batch: BookCommands['handleBatch'] = (tasks) => {
    const asked = entriesOf(tasks)
      .map(readTask)
      .map((task) => E.map(({ command, given: by }: BatchCommand) => ({ command, by: named(by) }))(task))
    return intended(`${asked.length} commands`, async () => {
      const date = now()
      type Checked = E.Either<InvalidCommand | Undecodable, CommandInContext<BookCommand>>
      const checked = asked.map((task): Checked => {
        if (E.isLeft(task)) return task
        const { command, by } = task.right
        const who = given(by, date)
        const invalid = who === undefined ? invalidGiven(who, date) : undefined
        if (invalid !== undefined || who === undefined) return E.left(invalid ?? noCommand(command))
        const decoded = decodeCommand(commandJson(command))
        return E.isLeft(decoded)
          ? E.left({ _tag: 'InvalidCommand', problems: decoded.left })
          : E.right({ command: decoded.right, given: who })
      })
      const sound = checked.flatMap((one) => (E.isRight(one) ? [one.right] : []))
      const told = await tellEach(sound.map(({ command }) => command))
      if (E.isLeft(told)) return told
      let at = 0
      const judging = await judge(
        told.right.flatMap((one, index) => {
          const who = sound[index]?.given
          return E.isRight(one) && who !== undefined ? [{ command: one.right, given: who }] : []
        }),
      )
      if (E.isLeft(judging)) return judging
      const ready = checked.map((one): Checked => {
        const command = E.isLeft(one) ? undefined : told.right[at++]
        if (E.isLeft(one) || command === undefined) return one
        if (E.isLeft(command)) return command
        const unread = judging.right.unread.get(command.right)
        return unread === undefined ? E.right({ ...one.right, command: command.right }) : E.left(unread)
      })
      const handled = await handleBatch(store, judging.right.aggregate, { now: () => date })(
        ready.flatMap((one) => (E.isRight(one) ? [one.right] : [])),
      )()
      if (E.isLeft(handled)) return handled
      const givens = ready.flatMap((one) => (E.isRight(one) ? [one.right.given] : []))
      const times = await otherTimes(
        handled.right.flatMap((one, at) => {
          const who = givens[at]
          return E.isRight(one) && who !== undefined ? [[one.right, who] as const] : []
        }),
      )
      const done = handled.right.map((one) => (E.isRight(one) ? E.right(withTime(one.right, times)) : one))
      let next = 0
      return E.right(ready.flatMap((one) => (E.isLeft(one) ? [one] : done.slice(next, ++next))))
    })
  }

  return { submit, handle, handleBatch: batch, applyCash: applyAll, savePending: cash.save }
}
