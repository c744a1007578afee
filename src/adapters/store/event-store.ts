import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Instant } from '../../domain/value/instant.js'
import type { Position } from '../../domain/value/position.js'

import type { StoreFailure } from './store-failure.js'
import type { StreamName } from './stream-name.js'
import type { ViewStore } from './view-store.js'

export type { Position } from '../../domain/value/position.js'
export type { StoreFailure, StoreOperation } from './store-failure.js'
export type { StreamName } from './stream-name.js'

/**
 * The number of an event in its stream, from 0. As an expectation, {@link NO_STREAM} says that there is none yet.
 *
 * @since 0.1.0
 */
export type Revision = number

/**
 * Revision that an append expects of a stream that has no event yet.
 *
 * @since 0.1.0
 */
export const NO_STREAM: Revision = -1

/**
 * What is known of an event beside what it says. `id` follows from command id, stream and
 * index, see {@link eventId}.
 *
 * @since 0.1.0
 */
export interface Envelope {
  readonly id: string
  readonly recordedAt: Instant
  readonly actor: string
  readonly commandId: string
  readonly correlationId: string
  readonly causationId: string
  readonly tenant: string | undefined
}

/**
 * An event before it has a place: what it says, and its envelope.
 *
 * @since 0.1.0
 */
export interface NewEvent<E> extends Envelope {
  readonly event: E
  /**
   * `store` where `recordedAt` is no more than the time of the writer's clock: a store that has one of its own stamps it.
   *
   * @since 0.2.0
   */
  readonly clock?: 'store' | undefined
}

/**
 * An event as its stream has it: whose it is, and the how-manieth there, from 0.
 *
 * @since 0.1.0
 */
export interface Recorded<E> extends Omit<NewEvent<E>, 'clock'> {
  readonly stream: StreamName
  readonly revision: Revision
  /** Its place in the global order, where the store knows it of a stream as well. @since 0.2.0 */
  readonly position?: Position
}

/**
 * An event of the global order, with its place in it: the position after it.
 *
 * @since 0.2.0
 */
export interface Placed<E> extends Recorded<E> {
  readonly position: Position
}

/**
 * Events to add to one stream, whose last event is expected at `expected`.
 *
 * @since 0.1.0
 */
export interface Append<E> {
  readonly stream: StreamName
  readonly expected: Revision
  readonly events: ReadonlyArray<NewEvent<E>>
}

/**
 * A run of the global order. `next` is the position after the last of them: keep it once they are handled, not before.
 *
 * @since 0.1.0
 */
export interface Page<E> {
  readonly events: ReadonlyArray<Placed<E>>
  readonly next: Position
  /** True when nothing more was stored when the page was read: exactly, also where the page is full. */
  readonly end: boolean
  /** The events between these that nobody here knows, where they were to be skipped and there were any. */
  readonly skipped?: ReadonlyArray<Undecodable>
}

/**
 * Another writer was first. Read again, decide again. `actual` is {@link NO_STREAM} where there is no stream.
 *
 * @since 0.1.0
 */
export interface Conflict {
  readonly _tag: 'Conflict'
  readonly stream: StreamName
  readonly expected: Revision
  readonly actual: Revision
}

/**
 * An event of a type, or of a version of its type, that the running code does not know: written by a newer version, before a
 * downgrade or during an upgrade that is rolling, or by somebody else. `known` is the newest version that is known.
 *
 * @since 0.2.0
 */
export interface UnknownType {
  readonly type: string
  readonly version: number
  readonly known: number | undefined
}

/**
 * A stored event that its codec does not accept: `problems` name path, value and expectation. `unknown` where there is
 * nothing wrong with it but that nobody here knows what it says.
 *
 * @since 0.1.0
 */
export interface Undecodable {
  readonly _tag: 'Undecodable'
  readonly stream: StreamName
  readonly revision: Revision
  readonly problems: ReadonlyArray<string>
  readonly unknown?: UnknownType
}

/**
 * What becomes of events that the running code does not know: the read is refused, or they are left out and named beside what
 * was read. Whoever skips them says that they do not concern what he reads for.
 *
 * @since 0.2.0
 */
export type UnknownEvents = 'refuse' | 'skip'

/**
 * An append that no store would take: no events, or one event id twice. A bug of the caller.
 *
 * @since 0.1.0
 */
export interface InvalidAppend {
  readonly _tag: 'InvalidAppend'
  readonly stream: StreamName
  readonly detail: string
}

/**
 * Why nothing was read: the store failed, or an event is none that the codec knows.
 *
 * @since 0.1.0
 */
export type ReadError = StoreFailure | Undecodable
/**
 * Why nothing was appended, not even in part: the store failed, another writer was first, or the drafts are no events.
 *
 * @since 0.1.0
 */
export type AppendError = StoreFailure | Conflict | InvalidAppend

/**
 * `validate` checks every event against its codec; `trust` only revives what this library wrote and validated.
 *
 * @since 0.1.0
 */
export type Decoding = 'validate' | 'trust'

/**
 * A running subscription, until it is stopped or ends by an error.
 *
 * @since 0.1.0
 */
export interface Subscription {
  /** Stops after the page in hand and waits for it. */
  readonly stop: () => Promise<void>
  /** Settles when the subscription has ended: `undefined` after `stop`, else the error that ended it. */
  readonly ended: Promise<ReadError | { readonly _tag: 'HandlerFailed'; readonly cause: unknown } | undefined>
}

/**
 * The event store as this library needs it, and no more than SQLite, PostgreSQL and EventStoreDB can all keep.
 *
 * - `append` adds to one stream atomically, if it ends at the expected revision. The same event ids again at the same
 *   expected revision are a success and add nothing. Answers the revision of the last event. What the caller holds stays as it
 *   was. `recordedAt` never falls along the log, whatever the clocks of its writers: an earlier time than the last one is
 *   recorded as that. A store on a server stamps with the server's clock what says so (`clock`), and keeps what is told of older
 *   records.
 * - `appendBatch` is as if the appends were made one after another, and stops at the first that fails; a store may make
 *   them in one transaction, and then a failure leaves none of them.
 * - `read` answers one stream from a revision on; a stream that is not there has no events.
 * - `readBatch` answers many streams at once, as `read` would one after another; those that have no events from there on are
 *   left out.
 * - `readAll` answers the events after a position in the global order, whose order within a stream is that of revisions.
 *   Events that the running code does not know are an `Undecodable`, or left out if told so; a read of a stream never leaves
 *   one out, since a state without one of its events is wrong, and looks right.
 * - `subscribe` hands over pages, each once the one before was handled: at least once, from the checkpoint that the
 *   reader keeps. A handler that rejects ends the subscription, and so does `close`. A handler must not wait for `stop`,
 *   which waits for the handler.
 *
 * @since 0.1.0
 */
export interface EventStore<E> {
  readonly append: (append: Append<E>) => TaskEither<AppendError, Revision>
  readonly appendBatch: (appends: ReadonlyArray<Append<E>>) => TaskEither<AppendError, ReadonlyArray<Revision>>
  readonly read: (stream: StreamName, from?: Revision) => TaskEither<ReadError, ReadonlyArray<Recorded<E>>>
  readonly readBatch: (
    streams: ReadonlyArray<StreamName>,
    from?: (stream: StreamName) => Revision,
  ) => TaskEither<ReadError, ReadonlyMap<StreamName, ReadonlyArray<Recorded<E>>>>
  readonly readAll: (
    after: Position,
    limit: number,
    decoding: Decoding,
    unknownEvents?: UnknownEvents,
  ) => TaskEither<ReadError, Page<E>>
  readonly subscribe: (
    after: Position,
    onPage: (page: Page<E>) => Promise<void>,
    unknownEvents?: UnknownEvents,
  ) => Subscription
  /** Below zero, zero or above, as `a` is before, at or after `b`. */
  readonly comparePositions: (a: Position, b: Position) => number
  readonly start: Position
  /**
   * Views that are kept beside the events, where the store has room for them. They are closed with it.
   *
   * @since 0.2.0
   */
  readonly views?: ViewStore
  /**
   * From now on nothing is recorded at that instant or before it, by whatever clock: a later event is of a later time. A report of
   * what was known then stays as it is. Left out where the store stamps events by a clock of its own.
   *
   * @since 0.2.0
   */
  readonly closeUntil?: (at: Instant) => TaskEither<StoreFailure, void>
  readonly close: () => Promise<void>
}
