import * as E from 'fp-ts/lib/Either.js'
import type { BookEvent } from '../domain/book/book.js'
import type { RoleOf } from '../domain/collection/refusal/against-limits.js'
import { instantOf } from '../domain/value/instant.js'
import type { LocalDate } from '../domain/value/local-date.js'
import { dayIn, type Zone } from '../domain/value/zone.js'
import { type Answer, answer } from './answer.js'
import { type BookCommands, bookCommands } from './command/book-commands.js'
import { knownEvents } from './command/known-events.js'
import type { StepsBy } from './command/policy-of-day.js'
import type { EventStore, ReadError, Recorded, StreamName, UnknownEvents } from './store/event-store.js'
import { soundClock } from './store/sound-clock.js'
import type { ViewStore } from './store/view-store.js'
import { type BookReports, bookReports } from './view/book-reports.js'
import { type InvalidQuery, invalidToday } from './view/invalid-query.js'
import { type ReadOne, readOne } from './view/read-one.js'

export type { BookCommands, BookError, Submitted } from './command/book-commands.js'
export type { CommandBy } from './command/command-by.js'
export type { BatchCommand } from './command/submit-batch.js'
export type { BookReports } from './view/book-reports.js'
export type { ReportError } from './view/report-error.js'

/**
 * A book on an event store: commands in, reports out. Each method returns a `TaskEither` that can also be awaited. The process
 * warns of a command that nobody awaits or calls.
 *
 * `debt`, `payment`, `cheque`, `debtor`, `account` and `policy` read one thing as it stood at the end of a day.
 *
 * @since 0.1.0
 */
export interface Book extends BookCommands, BookReports, ReadOne {
  readonly store: EventStore<BookEvent>
  readonly history: (stream: StreamName) => Answer<ReadError, ReadonlyArray<Recorded<BookEvent>>>
  readonly close: () => Promise<void>
}

/**
 * Clock, zone and tolerance of a book; each has a default.
 *
 * @since 0.1.0
 */
export interface BookSettings {
  /** The clock of `recordedAt` if the caller gives no time; a time that the caller gives may not be later. */
  readonly now?: () => Date
  /**
   * What reports do with stored events that the running code does not know; by default they `refuse`, with `skip` they leave
   * them out. Either way a command fails only if a stream that it reads has such an event.
   *
   * @since 0.2.0
   */
  readonly unknownEvents?: UnknownEvents
  /**
   * The policy that `RemindDebtor`, `PlaceWithAgency` and `ReferToLegal` must follow. A step is refused if the policy would not
   * take it on its day: out of order, too early, a second time, by another channel, or based on an older revision. `adopted` is
   * the policy in force in the book on that day; until one is adopted, nothing is refused. Without `stepsBy`, nothing is either.
   *
   * @since 0.2.0
   */
  readonly stepsBy?: StepsBy
  /**
   * The role of a person. With `roleOf`, the book enforces the approval limits of the policy (that of `stepsBy`, else the one in
   * force on the day): a concession, settlement, waiver, write-off, plan, extension, refund, placement or referral is refused
   * with `NotApproved` if its approver may not approve so much.
   *
   * @since 0.2.0
   */
  readonly roleOf?: RoleOf
  /**
   * Where the book saves its pending accounts, so that a new process need not read the whole log before its first command. By
   * default the `views` of the store (SQLite: in the same file), else memory. The book does not close a view store given here.
   *
   * @since 0.2.0
   */
  readonly views?: ViewStore
  /**
   * The time zone of "today", for questions without a day; by default the zone of the machine. If the zone is unknown, such a
   * question is refused (`InvalidQuery`).
   */
  readonly zone?: Zone
}

const zoneOfTheMachine = (): Zone => Intl.DateTimeFormat().resolvedOptions().timeZone as Zone

/**
 * Opens a book on a store. `close` of the book closes the store.
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
    now: clock = () => new Date(),
    unknownEvents = 'refuse',
    zone = zoneOfTheMachine(),
    views = opened.views,
    stepsBy,
    roleOf,
  }: BookSettings = {},
): Book => {
  const store = knownEvents(opened)
  const now = soundClock(clock)
  const { savePending, ...commands } = bookCommands(store, views, now, { stepsBy, roleOf })
  const { reports, streamsOf, closed, saveViews } = bookReports(store, { now, unknownEvents, views })
  const today = (): E.Either<InvalidQuery, LocalDate> => {
    const date = now()
    const invalid = invalidToday(zone, date)
    return invalid === undefined ? E.right(dayIn(zone, instantOf(date))) : E.left(invalid)
  }

  return {
    store: opened,
    ...commands,
    ...reports,
    ...readOne(store, today, streamsOf, (at) => closed([at])),
    history: (stream) => answer(store.read(stream)),
    close: async () => {
      await savePending()
      await saveViews()
      await store.close()
    },
  }
}
