import * as E from 'fp-ts/lib/Either.js'
import {
  type BookCommand,
  type BookEvent,
  type BookRejection,
  type BookState,
  decodeCommand,
  type OutsideCommand,
} from '../domain/book/book.js'
import { type CommandInput, commandJson } from '../domain/book/command-input.js'
import { DebtorId } from '../domain/value/id.js'
import { type Instant, instantOf, isInstant } from '../domain/value/instant.js'
import type { LocalDate } from '../domain/value/local-date.js'
import { dayIn, type Zone } from '../domain/value/zone.js'
import type { AgingQuery, AgingReport } from '../projections/aging/aging-report.js'
import type { AgingIndex } from '../projections/aging-index/aging-index.js'
import type { ChangeReason } from '../projections/aging-index/change-reason.js'
import { compareAging } from '../projections/aging-index/compare-aging.js'
import type { AgingComparison, ComparisonQuery } from '../projections/aging-index/comparison.js'
import { type ChangeCause, comparisonCauses } from '../projections/aging-index/comparison-causes.js'
import { indexedAging, takesSumsAlone, unknownPlaceOf } from '../projections/aging-index/indexed-aging.js'
import { type CashflowQuery, type CashflowReport, cashflow } from '../projections/cashflow/cashflow.js'
import { collectionItems } from '../projections/collection/collection-items.js'
import { type CurrencyExposure, type ExposureQuery, exposure } from '../projections/exposure.js'
import type { ItemHistory } from '../projections/open-item/item-history.js'
import type { OpenItemState } from '../projections/open-item/item-history-codec.js'
import { openItems } from '../projections/open-item/open-item.js'
import { type ReportAt, unknownPlace } from '../projections/open-item/place.js'
import type { Projection, States } from '../projections/projection/projection.js'
import { type BookReport, type BookReportQuery, bookReport } from '../projections/report/book-report.js'
import { type StatementQuery, type StatementReport, statement } from '../projections/statement/statement.js'
import { type AgingMoved, keptAgingIndex } from './aging-index/kept-aging-index.js'
import { type Answer, answer, intended } from './answer.js'
import { books, decodedBooks } from './command/aggregate.js'
import type { CashApplicationError } from './command/apply-cash.js'
import { tellAsking } from './command/asking-commands.js'
import { cashProcess, type Unfinished } from './command/cash-process.js'
import { type CommandInContext, handleBatch, type Outcomes } from './command/handle-batch.js'
import { type Handled, type HandleError, handleSound } from './command/handle-command.js'
import { knownEvents } from './command/known-events.js'
import { entriesOf, noCommand, notOf } from './command/no-command.js'
import { openPendingAccounts } from './command/pending-accounts.js'
import { stateCache } from './command/state-cache.js'
import { memoryViewStore } from './memory/memory-view-store.js'
import type { BrokenOff } from './store/broken-off.js'
import type { CommandContext } from './store/draft.js'
import { givenProblems, type InvalidCommand, invalidGiven, readGiven } from './store/envelope-check.js'
import type {
  AppendError,
  EventStore,
  Position,
  ReadError,
  Recorded,
  StoreFailure,
  StreamName,
  Subscription,
  Undecodable,
  UnknownEvents,
} from './store/event-store.js'
import type { ViewStore } from './store/view-store.js'
import { catchUp } from './view/catch-up.js'
import { askedOf, type InvalidQuery, invalidQuery, invalidToday } from './view/invalid-query.js'
import { type ReadOne, readOne } from './view/read-one.js'
import { type Registers, registers, type View } from './view/registers.js'
import type { ReportError } from './view/report-error.js'

export type { ReportError } from './view/report-error.js'

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
 * A book on an event store: commands in, reports out. Each answers with an `Either`, can be awaited as it stands, and is a
 * `TaskEither` for who wants one; work that nobody awaits or calls is told of by a warning of the process.
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
 * - `debt`, `payment`, `cheque`, `debtor`, `account` and `policy` read one thing as it stood at the end of a day.
 * - `credit`, `promises`, `disputes`, `plans`, `cheques` and `placements` are all of a kind as it stood then, with its sums;
 *   `collectors` is who did what in a window, and what came of it.
 *
 * @since 0.1.0
 */
export interface Book extends ReadOne, Registers {
  readonly store: EventStore<BookEvent>
  readonly submit: (command: CommandInput, by: CommandBy) => Answer<BookError, Submitted>
  readonly handle: (command: BookCommand, by: CommandBy) => Answer<BookError, Submitted>
  readonly handleBatch: (
    tasks: ReadonlyArray<BatchCommand>,
  ) => Answer<AppendError | ReadError | BrokenOff, Outcomes<BookEvent, BookRejection>>
  readonly applyCash: (
    by: CommandBy,
    debtors?: ReadonlyArray<DebtorId>,
  ) => Answer<CashApplicationError | InvalidCommand, { readonly placed: number }>
  readonly openItems: () => Answer<ReadError, States<OpenItemState>>
  readonly aging: (query: AgingQuery) => Answer<ReportError, AgingReport>
  /** Why two agings differ: what happened between, what grew older, and what was corrected afterwards. @since 0.2.0 */
  readonly compareAging: (query: ComparisonQuery) => Answer<ReportError, AgingComparison>
  /** The events behind a comparison, of one reason or of all. @since 0.2.0 */
  readonly comparisonCauses: (
    query: ComparisonQuery,
    reason?: ChangeReason,
  ) => Answer<ReportError, ReadonlyArray<ChangeCause>>
  /**
   * Keeps the aging current in this process, whoever appends, and tells what moved: a screen shows the book as it is by asking
   * `aging` again. Stop it before the book is closed.
   *
   * @since 0.2.0
   */
  readonly followAging: (onChange: (change: AgingMoved) => void) => Subscription
  /** All that a page about the book tells. @since 0.2.0 */
  readonly report: (query: BookReportQuery) => Answer<ReportError, BookReport>
  readonly cashflow: (query: CashflowQuery) => Answer<ReportError, CashflowReport>
  readonly statement: (query: StatementQuery) => Answer<ReportError, StatementReport>
  readonly exposure: (query: ExposureQuery) => Answer<ReportError, ReadonlyArray<CurrencyExposure>>
  readonly history: (stream: StreamName) => Answer<ReadError, ReadonlyArray<Recorded<BookEvent>>>
  readonly close: () => Promise<void>
}

/**
 * Clock, zone and tolerance of a book; each has a default.
 *
 * @since 0.1.0
 */
export interface BookSettings {
  /** The clock of `recordedAt` where the caller gives no time; a time that he gives is not later. */
  readonly now?: () => Date
  /**
   * What the reports do about stored events that the running code does not know: `refuse` unless told. With `skip` they are
   * made without them. Commands go on in either case, but for those whose own streams hold such an event.
   *
   * @since 0.2.0
   */
  readonly unknownEvents?: UnknownEvents
  /**
   * Where the book keeps what it has to know before its first command, so that no process reads the whole log for it: the views
   * beside the events where the store has them (SQLite: in the same file), else memory. The view store stays the caller's.
   *
   * @since 0.2.0
   */
  readonly views?: ViewStore
  /** Whose day today is, where a question names none; the zone of the machine unless told. Where it is unknown, such a question is
   * refused (`InvalidQuery`). */
  readonly zone?: Zone
}

const zoneOfTheMachine = (): Zone => Intl.DateTimeFormat().resolvedOptions().timeZone as Zone

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

/**
 * Opens a book on a store. The store stays the caller's; `close` closes it.
 *
 * @since 0.1.0
 * @example
 * const mine = openBook(memoryStore())
 * const submitted = await mine.submit(command, { actor: 'clerk-1' })
 * const open = await mine.debt(debtId('INV-1'))
 * open._tag === 'Right' && open.right?.open // money(125000n, 'EUR')
 */
export const openBook = (
  opened: EventStore<BookEvent>,
  {
    now = () => new Date(),
    unknownEvents = 'refuse',
    zone = zoneOfTheMachine(),
    views = opened.views,
  }: BookSettings = {},
): Book => {
  const store = knownEvents(opened)
  const cache = stateCache<BookState>()
  const accounts = openPendingAccounts(store, views ?? memoryViewStore())
  const cash = cashProcess(store, accounts, cache)
  const tell = tellAsking(store, accounts, cache)

  // A clock that has no time leaves `at` out, which is refused like anything else that cannot be kept.
  const timed = (date: Date): { readonly at?: Instant; readonly clock?: 'store' } =>
    Number.isNaN(date.getTime()) ? {} : { at: instantOf(date), clock: 'store' }
  /** The id is made when a command is asked for, so that doing it again is the same command. */
  const named = (by: CommandBy): CommandBy | undefined => {
    const read = readGiven(by)
    return read === undefined || Object.hasOwn(read, 'commandId') ? read : { ...read, commandId: crypto.randomUUID() }
  }
  /** The time is that of one look at the clock, so that no command is later than it by its own. */
  const given = (by: CommandBy | undefined, date: Date): CommandContext | undefined =>
    by && ({ ...(hasTime(by) ? {} : timed(date)), ...by } as CommandContext)

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

  const applyAll: Book['applyCash'] = (by, debtors) => {
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

  /** When something was recorded, where that is another time than was told; not where it cannot be read. */
  const otherTime = async (
    { stream, revision, events, repeated }: Handled<BookEvent>,
    at: Instant,
  ): Promise<Instant | undefined> => {
    if (repeated || events.length === 0) return undefined
    const read = await store.read(stream, revision)()
    const last = E.isRight(read) ? read.right.find((recorded) => recorded.revision === revision) : undefined
    return last?.recordedAt === at ? undefined : last?.recordedAt
  }

  /** The outcomes of a batch, each with when it was recorded, where that is another time than was told. */
  const withTimes = async (
    outcomes: Outcomes<BookEvent, BookRejection>,
    givens: ReadonlyArray<CommandContext>,
  ): Promise<Outcomes<BookEvent, BookRejection>> => {
    const asked = outcomes.flatMap((outcome, at) => {
      const isNew = E.isRight(outcome) && !outcome.right.repeated && outcome.right.events.length > 0
      return isNew && givens[at]?.clock !== 'store' ? [outcome.right] : []
    })
    if (asked.length === 0) return outcomes
    const first = new Map<StreamName, number>()
    for (const { stream, revision } of asked) first.set(stream, Math.min(revision, first.get(stream) ?? revision))
    const read = await store.readBatch([...first.keys()], (stream) => first.get(stream) ?? 0)()
    if (E.isLeft(read)) return outcomes
    return outcomes.map((outcome, at) => {
      if (E.isLeft(outcome) || !asked.includes(outcome.right)) return outcome
      const { stream, revision } = outcome.right
      const recorded = read.right.get(stream)?.find((one) => one.revision === revision)?.recordedAt
      return recorded === undefined || recorded === givens[at]?.at
        ? outcome
        : E.right({ ...outcome.right, recordedAt: recorded })
    })
  }

  const perform = async (command: BookCommand, who: CommandContext): Promise<E.Either<BookError, Submitted>> => {
    const told = await tell([command])
    if (E.isLeft(told)) return told
    const handled = await handleSound(store, decodedBooks, told.right[0] ?? command, who, { cache })
    if (E.isLeft(handled)) return handled
    const unfinished = await cash.follow(who, handled.right.events)
    const recordedAt = who.clock === 'store' ? undefined : await otherTime(handled.right, who.at)
    return E.right({
      ...handled.right,
      ...(unfinished !== undefined && { unfinished }),
      ...(recordedAt !== undefined && { recordedAt }),
    })
  }

  const handle: Book['handle'] = (command, by) => {
    const asked = named(by)
    return intended(`the command ${tellType(command)}`, async () => {
      const date = now()
      const who = given(asked, date)
      const invalid = invalidGiven(who, date) ?? notOf(books, command)
      return invalid !== undefined || who === undefined ? E.left(invalid ?? noCommand(command)) : perform(command, who)
    })
  }

  const submit: Book['submit'] = (command, by) => {
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

  const batch: Book['handleBatch'] = (tasks) => {
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
      const ready = checked.map((one): Checked => {
        const command = E.isLeft(one) ? undefined : told.right[at++]
        if (E.isLeft(one) || command === undefined) return one
        return E.isLeft(command) ? command : E.right({ ...one.right, command: command.right })
      })
      const handled = await handleBatch(store, decodedBooks, { now: () => date })(
        ready.flatMap((one) => (E.isRight(one) ? [one.right] : [])),
      )()
      if (E.isLeft(handled)) return handled
      const done = await withTimes(
        handled.right,
        ready.flatMap((one) => (E.isRight(one) ? [one.right.given] : [])),
      )
      let next = 0
      return E.right(ready.flatMap((one) => (E.isLeft(one) ? [one] : done.slice(next, ++next))))
    })
  }

  /** What was known at an instant that has come stays so, whatever the clocks of others tell: nothing is recorded before it any more. */
  const closed = async (knownAts: ReadonlyArray<unknown>): Promise<E.Either<StoreFailure, void>> => {
    const date = now()
    const last = knownAts
      .flatMap((at) => (isInstant(at) && Date.parse(at) <= date.getTime() ? [at] : []))
      .sort()
      .at(-1)
    return last === undefined || store.closeUntil === undefined ? E.right(undefined) : store.closeUntil(last)()
  }

  /** Why one of these questions cannot be asked, if so; else what they know of is closed. */
  const askable = async (
    queries: ReadonlyArray<Pick<ReportAt, 'knownAt'>>,
    ...needed: ReadonlyArray<string>
  ): Promise<E.Either<StoreFailure | InvalidQuery, void>> => {
    for (const query of queries) {
      const invalid = invalidQuery(query, 'asOf', ...needed)
      if (invalid !== undefined) return E.left(invalid)
    }
    return closed(queries.map(({ knownAt }) => knownAt))
  }

  /** The states of a projection as they are now: what was appended since is read, and the rest is remembered. */
  const following = (projection: Projection<BookEvent, OpenItemState>) => {
    let states: States<OpenItemState> = new Map()
    let from: Position = store.start
    return async (): Promise<E.Either<ReadError, States<OpenItemState>>> => {
      const caughtUp = await catchUp(store, projection, { from, states, unknownEvents })()
      if (E.isLeft(caughtUp)) return caughtUp
      states = caughtUp.right.states
      from = caughtUp.right.position
      return E.right(states)
    }
  }
  const project = following(openItems)

  const viewOf =
    (read: typeof project): View =>
    <Q extends ReportAt, V>(of: (states: States<OpenItemState>, query: Q) => V, ...needed: ReadonlyArray<string>) =>
    (query: Q) =>
      answer<ReportError, V>(async () => {
        const ready = await askable([query], ...needed)
        if (E.isLeft(ready)) return ready
        const current = await read()
        if (E.isLeft(current)) return current
        const unknown = unknownPlace(current.right, query)
        return unknown === undefined ? askedOf(query, () => of(current.right, query)) : E.left(unknown)
      })
  const view = viewOf(project)

  // A view store in memory would keep a second copy of what the process has anyway.
  const agingIndex = keptAgingIndex(store, views, { unknownEvents })
  const aged = async (query: AgingQuery): Promise<E.Either<ReportError, AgingReport>> => {
    const ready = await askable([query])
    if (E.isLeft(ready)) return ready
    const seen = await agingIndex.look()
    if (E.isLeft(seen)) return seen
    const whole = takesSumsAlone(seen.right, query) ? seen : await agingIndex.lookWhole()
    if (E.isLeft(whole)) return whole
    const unknown = unknownPlaceOf(whole.right, query)
    if (unknown !== undefined) return E.left(unknown)
    if (query.groupBy === undefined) whole.right.keepKnowledge(query.knownAt)
    return askedOf(query, () => indexedAging(whole.right, query))
  }

  const reported = async (query: BookReportQuery): Promise<E.Either<ReportError, BookReport>> => {
    const ready = await askable([query], 'zone')
    if (E.isLeft(ready)) return ready
    const whole = await agingIndex.lookWhole()
    if (E.isLeft(whole)) return whole
    const unknown = unknownPlaceOf(whole.right, query)
    if (unknown !== undefined) return E.left(unknown)
    const current = await project()
    return E.map((all: States<OpenItemState>) => bookReport({ index: whole.right, states: all }, query))(current)
  }

  const compared = async <A>(
    query: ComparisonQuery,
    tell: (index: AgingIndex) => A,
  ): Promise<E.Either<ReportError, A>> => {
    const invalid = invalidQuery(query)
    if (invalid !== undefined) return E.left(invalid)
    const { before, after } = query
    const ready = await askable([before, after])
    if (E.isLeft(ready)) return ready
    const whole = await agingIndex.lookWhole()
    if (E.isLeft(whole)) return whole
    const unknown = unknownPlaceOf(whole.right, before) ?? unknownPlaceOf(whole.right, after)
    return unknown === undefined ? E.right(tell(whole.right)) : E.left(unknown)
  }

  const today = (): E.Either<InvalidQuery, LocalDate> => {
    const date = now()
    const invalid = invalidToday(zone, date)
    return invalid === undefined ? E.right(dayIn(zone, instantOf(date))) : E.left(invalid)
  }
  const historiesOf = async (debtor: DebtorId): Promise<E.Either<ReadError, ReadonlyArray<ItemHistory>>> =>
    E.map((current: States<OpenItemState>) =>
      [...current.values()].flatMap((history) => (history?.debtors.includes(debtor) ? [history] : [])),
    )(await project())

  return {
    store: opened,
    submit,
    handle,
    handleBatch: batch,
    applyCash: applyAll,
    openItems: () => answer(project),
    aging: (query) => answer(() => aged(query)),
    followAging: (onChange) => agingIndex.follow(onChange),
    compareAging: (query) => answer(() => compared(query, (index) => compareAging(index, query))),
    comparisonCauses: (query, reason) =>
      answer(() => compared(query, (index) => comparisonCauses(index, query, reason))),
    report: (query) => answer(() => reported(query)),
    cashflow: view(cashflow, 'horizon'),
    statement: view(statement, 'debtor'),
    exposure: view(exposure, 'debtor'),
    ...registers(view, viewOf(following(collectionItems))),
    history: (stream) => answer(store.read(stream)),
    ...readOne(store, today, historiesOf, (at) => closed([at])),
    close: async () => {
      await cash.save()
      await agingIndex.save()
      await store.close()
    },
  }
}
