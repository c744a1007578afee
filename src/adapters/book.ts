import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { v7 } from 'uuid'
import { unsettled } from '../domain/allocation/unsettled.js'
import {
  type BookCommand,
  type BookCommandJson,
  type BookEvent,
  type BookRejection,
  decodeCommand,
  isDebtEvent,
} from '../domain/book/book.js'
import type { DebtorId } from '../domain/value/id.js'
import { type Instant, instantOf } from '../domain/value/instant.js'
import { aging } from '../projections/aging/aging.js'
import type { AgingQuery, AgingReport } from '../projections/aging/aging-report.js'
import { type CashflowQuery, type CashflowReport, cashflow } from '../projections/cashflow/cashflow.js'
import { type CurrencyExposure, type ExposureQuery, exposure } from '../projections/exposure.js'
import { openItems } from '../projections/open-item/open-item.js'
import type { OpenItemState } from '../projections/open-item/open-item-codec.js'
import type { States } from '../projections/projection/projection.js'
import { type StatementQuery, type StatementReport, statement } from '../projections/statement.js'
import { books } from './command/aggregate.js'
import { handleBatch, type Outcomes, type Task } from './command/handle-batch.js'
import { type Handled, type HandleError, handleCommand } from './command/handle-command.js'
import { type SettleError, settleAccounts } from './command/settle-account.js'
import type { Given } from './store/draft.js'
import { givenProblems, invalidGiven } from './store/envelope-check.js'
import type { AppendError, EventStore, Position, ReadError, Recorded, StreamName } from './store/event-store.js'
import { catchUp } from './view/catch-up.js'

export type BookError = HandleError<BookRejection>

/**
 * Who acts; the rest of {@link Given} is filled in where its key is absent: a new command id, and the time of the book's
 * clock. A key that is there without a value is refused, since a repetition could not be told.
 */
export type By = Pick<Given, 'actor'> & Partial<Given>

/**
 * A book on an event store: commands in, reports out.
 *
 * - `submit` takes a command as JSON, checks it, handles it, and lets what follows in other streams follow: what a cheque
 *   brings is booked as a payment, the debtor's unapplied cash finds its debts, a moratorium holds them.
 * - `handle` is the same for a command that is typed already.
 * - `handleBatch` handles many with one append and leaves the cash where it is: call `settle` when all is in.
 * - `settle` runs that process to rest, for these debtors or for all that have loose ends. It is what makes an
 *   interrupted allocation whole again.
 */
export interface Book {
  readonly store: EventStore<BookEvent>
  readonly submit: (command: BookCommandJson, by: By) => TaskEither<BookError, Handled<BookEvent>>
  readonly handle: (command: BookCommand, by: By) => TaskEither<BookError, Handled<BookEvent>>
  readonly handleBatch: (
    tasks: ReadonlyArray<Task<BookCommand>>,
  ) => TaskEither<AppendError | ReadError, Outcomes<BookEvent, BookRejection>>
  readonly settle: (by: By, debtors?: ReadonlyArray<DebtorId>) => TaskEither<SettleError, void>
  readonly openItems: () => TaskEither<ReadError, States<OpenItemState>>
  readonly aging: (query: AgingQuery) => TaskEither<ReadError, AgingReport>
  readonly cashflow: (query: CashflowQuery) => TaskEither<ReadError, CashflowReport>
  readonly statement: (query: StatementQuery) => TaskEither<ReadError, StatementReport>
  readonly exposure: (query: ExposureQuery) => TaskEither<ReadError, ReadonlyArray<CurrencyExposure>>
  readonly history: (stream: StreamName) => TaskEither<ReadError, ReadonlyArray<Recorded<BookEvent>>>
  readonly close: () => Promise<void>
}

export interface BookSettings {
  /** The clock of `recordedAt` where the caller gives no time. */
  readonly now?: () => Date
}

const pageSize = 2000
/** Debtors settled with one append. */
const settleTogether = 200

/** Opens a book on a store. The store stays the caller's; `close` closes it. */
export const openBook = (store: EventStore<BookEvent>, { now = () => new Date() }: BookSettings = {}): Book => {
  const loose = unsettled()
  let seenUpTo: Position = store.start
  let looking: Promise<E.Either<ReadError, void>> = Promise.resolve(E.right(undefined))
  let next: Promise<E.Either<ReadError, void>> | undefined
  let states: States<OpenItemState> = new Map()
  let projectedUpTo: Position = store.start

  // A clock that has no time leaves `at` out, which is refused like anything else that cannot be kept.
  const clock = (): { readonly at?: Instant } => {
    const date = now()
    return Number.isNaN(date.getTime()) ? {} : { at: instantOf(date) }
  }
  const given = (by: By): Given => ({ commandId: v7(), ...clock(), ...by }) as Given

  const look = async (): Promise<E.Either<ReadError, void>> => {
    for (;;) {
      const page = await store.readAll(seenUpTo, pageSize, 'trust')()
      if (E.isLeft(page)) return page
      for (const { event } of page.right.events) loose.see(event)
      seenUpTo = page.right.next
      if (page.right.end) return E.right(undefined)
    }
  }

  /**
   * One look at a time, or an event would be seen twice. One that is under way may have passed what was appended since it
   * began, so whoever asks meanwhile shares the next.
   */
  const lookForLooseEnds = (): Promise<E.Either<ReadError, void>> => {
    const lookNext = (): Promise<E.Either<ReadError, void>> => {
      next = undefined
      looking = look()
      return looking
    }
    next ??= looking.then(lookNext, lookNext)
    return next
  }

  /** What is loose has been looked for already. */
  const settleLoose = async (who: Given, debtors: ReadonlyArray<DebtorId>): Promise<E.Either<SettleError, void>> => {
    for (let from = 0; from < debtors.length; from += settleTogether) {
      const together = debtors.slice(from, from + settleTogether).map(loose.of)
      const rested = await settleAccounts(store, together, who)()
      if (E.isLeft(rested)) return rested
    }
    return E.right(undefined)
  }

  const settle: Book['settle'] = (by, debtors) => async () => {
    const who = given(by)
    const invalid = invalidGiven(who)
    if (invalid !== undefined) return E.left(invalid)
    const seen = await lookForLooseEnds()
    return E.isLeft(seen) ? seen : settleLoose(who, debtors ?? loose.debtors())
  }

  const handle: Book['handle'] = (command, by) => async () => {
    const who = given(by)
    const handled = await handleCommand(store, books)(command, who)()
    if (E.isLeft(handled)) return handled
    const seen = await lookForLooseEnds()
    if (E.isLeft(seen)) return seen
    const concerned = handled.right.events.flatMap((event) => [
      event.debtor,
      ...(isDebtEvent(event) ? loose.payersOf(event.debt) : []),
    ])
    const settled = await settleLoose(who, [...new Set(concerned)])
    return E.isLeft(settled) ? settled : handled
  }

  const project: Book['openItems'] = () => async () => {
    const caughtUp = await catchUp(store, openItems, { from: projectedUpTo, states })()
    if (E.isLeft(caughtUp)) return caughtUp
    states = caughtUp.right.states
    projectedUpTo = caughtUp.right.position
    return E.right(states)
  }

  const view =
    <Q, V>(of: (states: States<OpenItemState>, query: Q) => V) =>
    (query: Q): TaskEither<ReadError, V> =>
    async () =>
      E.map((current: States<OpenItemState>) => of(current, query))(await project()())

  return {
    store,
    submit: (command, by) => async () => {
      const decoded = decodeCommand(command)
      const problems = [...(E.isLeft(decoded) ? decoded.left : []), ...givenProblems(given(by))]
      return E.isLeft(decoded) || problems.length > 0
        ? E.left({ _tag: 'InvalidCommand', problems })
        : handle(decoded.right, by)()
    },
    handle,
    handleBatch: handleBatch(store, books),
    settle,
    openItems: project,
    aging: view(aging),
    cashflow: view(cashflow),
    statement: view(statement),
    exposure: view(exposure),
    history: (stream) => store.read(stream),
    close: store.close,
  }
}
