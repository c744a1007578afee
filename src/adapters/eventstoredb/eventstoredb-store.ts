import * as E from 'fp-ts/lib/Either.js'
import type { EventCodec } from '../store/event-codec.js'
import type {
  AppendError,
  Decoding,
  EventStore,
  Recorded,
  Revision,
  StoreFailure,
  StreamName,
} from '../store/event-store.js'
import { appendEvents } from './append-events.js'
import { type Backoff, usualBackoff } from './backoff.js'
import { subscribeToServer } from './catch-up-subscription.js'
import type { Credentials, EventStoreDbClient } from './client.js'
import { type Clock, systemClock } from './clock.js'
import { connect } from './connection.js'
import type { Typed } from './envelope.js'
import { comparePositions, START } from './log-position.js'
import { parkIn } from './parking-lot.js'
import type { PoisonPolicy } from './poison.js'
import { readEvents } from './read-events.js'
import { streamNames } from './stream-names.js'

/**
 * Client, codec and limits of the store.
 *
 * @since 0.1.0
 */
export interface EventStoreDbOptions<E> {
  /**
   * Makes a client: `() => EventStoreDBClient.connectionString('esdb://...')`. It is called for writes and for
   * subscriptions, and again when a client does not recover. The store disposes of what it made.
   */
  readonly makeClient: () => EventStoreDbClient
  /** The categories of the streams that are ours, such as `['debt', 'payment']`; all others are left alone. */
  readonly categories: ReadonlyArray<string>
  /** Goes before every category on the server, so that several books can share a database: `north.debt-INV-7`. */
  readonly namespace?: string
  /**
   * Sent with every call. With them an append is a call of its own, which has a deadline on the server's side too;
   * without them the clients put all appends on one stream, and one that breaks takes the others with it.
   */
  readonly credentials?: Credentials
  /** How events are decoded by `read` and `subscribe`: `validate` unless told, since others can write to a server. */
  readonly decoding?: Decoding
  /** Milliseconds for one call, 10,000 unless told; an append takes at most `attempts` of them and the waits between. */
  readonly deadline?: number
  /** How often a call is made whose outcome is not known, 5 unless told. */
  readonly attempts?: number
  /** Waits between attempts, and before a subscription is made again: 250 ms to 30 s unless told. */
  readonly backoff?: Backoff
  /** Bytes of an append that the server takes: 1 MiB unless told, as a server before 25.1 does. */
  readonly maxAppendSize?: number
  /** Events read, and handed to a subscriber, at a time: 500 unless told. */
  readonly pageSize?: number
  /** Milliseconds of silence after which a subscription is made again, 60,000 unless told. */
  readonly silence?: number
  /** What a subscription does about an event that it cannot handle: `stop` unless told. */
  readonly poison?: PoisonPolicy<E>
  /**
   * How often a subscription hands over an empty page where the server finds only events of others, in units of 32 of
   * those: 32 unless told.
   */
  readonly checkpointInterval?: number
  /** What the server is called in errors. */
  readonly where?: string
  /** The time of deadlines and waits: that of the system unless told, as a test does. */
  readonly clock?: Clock
}

const readsAtOnce = 16

/**
 * The event store of EventStoreDB, and of KurrentDB where that takes the same client.
 *
 * - A batch is one append after another: the server has no transaction over streams, so a batch that fails leaves what came
 *   before the failure. Its repetition adds nothing.
 * - `readAll` and `subscribe` follow `$all`, filtered by the server, so events of others are not sent. Since server 23.10 only
 *   an administrator may; before it a server does not say where the log ends, and `readAll` is `Unavailable`.
 * - `Unavailable` after an append means that its outcome is not known, after all attempts: the same append again, later,
 *   settles it.
 * - A subscription hands over an empty page now and then, when only its position has moved.
 *
 * ```ts
 * const store = eventStoreDb(bookCodec, {
 *   makeClient: () => EventStoreDBClient.connectionString('esdb://localhost:2113?tls=false'),
 *   categories: ['debt', 'payment'],
 * })
 * ```
 *
 * @since 0.1.0
 */
export const eventStoreDb = <E extends Typed>(codec: EventCodec<E>, options: EventStoreDbOptions<E>): EventStore<E> => {
  const { makeClient, deadline = 10_000, attempts = 5, backoff = usualBackoff } = options
  const { decoding = 'validate', pageSize = 500, where = 'EventStoreDB', clock = systemClock } = options
  const names = streamNames(options.categories, options.namespace, options.checkpointInterval)
  const call = { deadline, ...(options.credentials === undefined ? {} : { credentials: options.credentials }) }
  const poison = options.poison ?? { policy: 'stop' }
  if (poison.policy === 'park' && typeof poison.park === 'string' && names.fromServer(poison.park) !== undefined) {
    throw new RangeError(`'${poison.park}' is a stream of the store: what is parked there would be read again`)
  }
  const connection = connect({ makeClient, deadline, attempts, backoff, clock })
  // A client of its own: where an append breaks a client, the subscriptions go on.
  const followers = connect({ makeClient, deadline, attempts, backoff, clock })
  const shared = { codec, names, where, call }
  const append = appendEvents(connection, { ...shared, maxAppendSize: options.maxAppendSize ?? 1024 * 1024 })
  const reads = readEvents(connection, { ...shared, pageSize })

  const guarded = async <L, A>(work: () => Promise<E.Either<L, A>>): Promise<E.Either<L | StoreFailure, A>> =>
    connection.closed() ? E.left({ _tag: 'Closed', where, detail: 'the store was closed' }) : work()

  return {
    append: (one) => () => guarded(() => append(one)),

    appendBatch: (appends) => () =>
      guarded(async () => {
        const revisions: Array<Revision> = []
        for (const one of appends) {
          const answer: E.Either<AppendError, Revision> = await guarded(() => append(one))
          if (answer._tag === 'Left') return answer
          revisions.push(answer.right)
        }
        return E.right(revisions)
      }),

    read:
      (stream, from = 0) =>
      () =>
        guarded(() => reads.stream(stream, from, decoding)),

    readBatch:
      (streams, from = () => 0) =>
      () =>
        guarded(async () => {
          const found = new Map<StreamName, ReadonlyArray<Recorded<E>>>()
          const wanted = [...new Set(streams)]
          while (wanted.length > 0) {
            const some = wanted.splice(0, readsAtOnce)
            const answers = await Promise.all(some.map((stream) => reads.stream(stream, from(stream), decoding)))
            for (const [i, answer] of answers.entries()) {
              if (answer._tag === 'Left') return answer
              if (answer.right.length > 0) found.set(some[i] as StreamName, answer.right)
            }
          }
          return E.right(found)
        }),

    readAll: (after, limit, how, unknownEvents) => () => guarded(() => reads.page(after, limit, how, unknownEvents)),

    subscribe: (after, onPage, unknownEvents = 'refuse') =>
      subscribeToServer(
        followers,
        {
          ...shared,
          decoding,
          unknownEvents,
          pageSize,
          silence: options.silence ?? 60_000,
          poison,
          parkIn: (stream) => parkIn(connection, call, stream),
        },
        after,
        onPage,
      ),

    comparePositions,
    start: START,

    close: async () => {
      await Promise.all([connection.close(), followers.close()])
    },
  }
}
