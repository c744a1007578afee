import * as E from 'fp-ts/lib/Either.js'
import type { BookEvent } from '../domain/book/book.js'
import type { RoleOf } from '../domain/collection/against-limits.js'
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
 * A book on an event store: commands in, reports out. Each answers with an `Either`, can be awaited as it stands, and is a
 * `TaskEither` for who wants one; work that nobody awaits or calls is told of by a warning of the process.
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
   * By which policy `RemindDebtor`, `PlaceWithAgency` and `ReferToLegal` are refused, where it would not take that step on that day: out of its
   * order, too early, a second time, by another channel, or written of an older revision. `adopted` is the one in force in the
   * book on the day; before one is adopted nothing is refused for it. Without this, nothing is.
   *
   * @since 0.2.0
   */
  readonly stepsBy?: StepsBy
  /**
   * In which role a person acts. With it the limits of approval are held that the policy has, the one of `stepsBy` or else the one
   * that is in force in the book on the day: a concession, a settlement, a waiver, a write-off, a plan, an extension, a refund, a
   * placement or a referral is refused with `NotApproved` where whoever approves it may not approve so much.
   *
   * @since 0.2.0
   */
  readonly roleOf?: RoleOf
  /**
   * Where the book keeps what it has to know before its first command, so that no process reads the whole log for it: the views
   * beside the events where the store has them (SQLite: in the same file), else memory. The view store stays the caller's.
   *
   * @since 0.2.0
   */
  readonly views?: ViewStore
  /**
   * Whose day today is, where a question names none; the zone of the machine unless told. Where it is unknown, such a question is
   * refused (`InvalidQuery`).
   */
  readonly zone?: Zone
}

const zoneOfTheMachine = (): Zone => Intl.DateTimeFormat().resolvedOptions().timeZone as Zone

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
