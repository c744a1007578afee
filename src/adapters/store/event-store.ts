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
 * The number of an event in its stream, from 0. As an expected revision, {@link NO_STREAM} means that the stream is empty.
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
 * The metadata of an event. `id` is derived from command id, stream and index, see {@link eventId}.
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
 * An event that is not stored yet, with its envelope.
 *
 * @since 0.1.0
 */
export interface NewEvent<E> extends Envelope {
  readonly event: E
  /**
   * `store` if `recordedAt` is only the time of the writer's clock: a store with its own clock replaces it.
   *
   * @since 0.2.0
   */
  readonly clock?: 'store' | undefined
}

/**
 * A stored event with its stream and revision.
 *
 * @since 0.1.0
 */
export interface Recorded<E> extends Omit<NewEvent<E>, 'clock'> {
  readonly stream: StreamName
  readonly revision: Revision
  /** The position after it in the global order, if the store knows it in a stream read too. @since 0.2.0 */
  readonly position?: Position
}

/**
 * An event read in the global order; `position` is the position after it.
 *
 * @since 0.2.0
 */
export interface Placed<E> extends Recorded<E> {
  readonly position: Position
}

/**
 * Events to append to one stream, whose last event must be at the revision `expected`.
 *
 * @since 0.1.0
 */
export interface Append<E> {
  readonly stream: StreamName
  readonly expected: Revision
  readonly events: ReadonlyArray<NewEvent<E>>
}

/**
 * A page of the global order. `next` is the position after its last event: save it as the checkpoint once the events are handled,
 * not before.
 *
 * @since 0.1.0
 */
export interface Page<E> {
  readonly events: ReadonlyArray<Placed<E>>
  readonly next: Position
  /** True if and only if nothing was stored after this page when it was read, also if the page is full. */
  readonly end: boolean
  /** Unknown events that were left out of this page; absent if there were none or skipping was not asked for. */
  readonly skipped?: ReadonlyArray<Undecodable>
}

/**
 * Another writer was first. Read again, decide again. `actual` is {@link NO_STREAM} if the stream does not exist.
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
 * An event type or version that the running code does not know: written by a newer release (before a downgrade, or during a
 * rolling upgrade) or by another program. `known` is the newest known version, `undefined` if the type is unknown.
 *
 * @since 0.2.0
 */
export interface UnknownType {
  readonly type: string
  readonly version: number
  readonly known: number | undefined
}

/**
 * A stored event that its codec does not accept: `problems` name path, value and expectation. `unknown` is set if the event may
 * be valid but its type or version is unknown.
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
 * What a read does with unknown events: fail, or leave them out and list them in `skipped`. Skip only if they cannot matter to
 * the reader.
 *
 * @since 0.2.0
 */
export type UnknownEvents = 'refuse' | 'skip'

/**
 * An append that no store accepts: no stream name, no events, an event id twice, or an envelope that cannot be stored. A bug of
 * the caller.
 *
 * @since 0.1.0
 */
export interface InvalidAppend {
  readonly _tag: 'InvalidAppend'
  readonly stream: StreamName
  readonly detail: string
}

/**
 * Why nothing was read: the store failed, or the codec does not accept a stored event.
 *
 * @since 0.1.0
 */
export type ReadError = StoreFailure | Undecodable
/**
 * Why nothing was appended, not even in part: the store failed, another writer was first, or the append is invalid.
 *
 * @since 0.1.0
 */
export type AppendError = StoreFailure | Conflict | InvalidAppend

/**
 * `validate` checks every event against its codec; `trust` only revives events that this library wrote and validated.
 *
 * @since 0.1.0
 */
export type Decoding = 'validate' | 'trust'

/**
 * A running subscription. It ends when it is stopped, or by an error.
 *
 * @since 0.1.0
 */
export interface Subscription {
  /** Waits until the current page is handled, then stops. */
  readonly stop: () => Promise<void>
  /** Settles when the subscription has ended: `undefined` after `stop`, else the error that ended it. */
  readonly ended: Promise<ReadError | { readonly _tag: 'HandlerFailed'; readonly cause: unknown } | undefined>
}

/**
 * The event store port: no more than SQLite, PostgreSQL and EventStoreDB can all guarantee.
 *
 * - `append` adds to one stream atomically, if the stream ends at the expected revision, and returns the revision of the last
 *   event. The same event ids again at the same expected revision succeed and add nothing. The drafts are not mutated.
 *   `recordedAt` never falls along the log, whatever the clocks of its writers: a time before that of the last event is raised to
 *   it. A server stamps events that have `clock: 'store'` with its own clock, and keeps the given time of the others.
 * - `appendBatch` acts as if the appends were made one after another, and stops at the first that fails. A store may use one
 *   transaction; then a failure leaves none of them.
 * - `read` returns one stream from a revision on, inclusive; a stream that does not exist has no events.
 * - `readBatch` returns many streams at once, as `read` would; streams without events from their revision on are left out.
 * - `readAll` returns at most `limit` events after a position in the global order, which keeps the order of revisions in each
 *   stream. Unknown events are an `Undecodable`, or are skipped on request. A read of a stream never skips one: a state without
 *   one of its events is wrong, but looks right.
 * - `subscribe` delivers pages one at a time, at least once, from the checkpoint that the reader keeps. A handler that rejects
 *   ends the subscription, and so does `close`. A handler must not wait for `stop`, because `stop` waits for the handler.
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
  /** Negative, zero or positive, as `a` is before, at or after `b`. */
  readonly comparePositions: (a: Position, b: Position) => number
  readonly start: Position
  /**
   * A view store beside the events, if the store offers one. It is closed with the store.
   *
   * @since 0.2.0
   */
  readonly views?: ViewStore
  /**
   * Closes the log up to an instant, inclusive: every later event is recorded after it, so that a report `knownAt` that instant
   * never changes. Absent if the store stamps events with its own clock.
   *
   * @since 0.2.0
   */
  readonly closeUntil?: (at: Instant) => TaskEither<StoreFailure, void>
  readonly close: () => Promise<void>
}
