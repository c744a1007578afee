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
   * Makes a client: `() => EventStoreDBClient.connectionString('esdb://...')`. It is called once for writes, once for
   * subscriptions, and again when a client does not recover. The store disposes of these clients.
   */
  readonly makeClient: () => EventStoreDbClient
  /** The categories of the book's streams, such as `['debt', 'payment']`; all other streams are ignored. */
  readonly categories: ReadonlyArray<string>
  /** Prefix of every category on the server, so that several books can share a database: `north.debt-INV-7`. */
  readonly namespace?: string
  /**
   * Sent with every call. With credentials each append is a separate call, which has a deadline on the server too. Without them
   * the clients send all appends over one gRPC stream, and if it breaks, all of them fail.
   */
  readonly credentials?: Credentials
  /** How `read` and `subscribe` decode; `validate` by default, because other programs can write to a server. */
  readonly decoding?: Decoding
  /** Milliseconds for one call, 10,000 by default. An append takes at most `attempts` calls and the waits between. */
  readonly deadline?: number
  /** Attempts of a call whose outcome is unclear, 5 by default. */
  readonly attempts?: number
  /** Waits between attempts, and before a subscription is made again: 250 ms to 30 s by default. */
  readonly backoff?: Backoff
  /** Maximum size of an append in bytes, 1 MiB by default, which is the limit of servers before 25.1. */
  readonly maxAppendSize?: number
  /** Events per read and per page of a subscription, 500 by default. */
  readonly pageSize?: number
  /** Milliseconds of silence after which a subscription is made again, 60,000 by default. */
  readonly silence?: number
  /** What a subscription does with an event that it cannot handle, `stop` by default. */
  readonly poison?: PoisonPolicy<E>
  /**
   * How often a subscription delivers an empty page while the server finds only events of other programs, in units of 32
   * such events; 32 by default.
   */
  readonly checkpointInterval?: number
  /** The name of the server in errors. */
  readonly where?: string
  /** The clock of deadlines and waits, by default that of the system; for tests. */
  readonly clock?: Clock
}

const readsAtOnce = 16

/**
 * The event store of EventStoreDB, and of KurrentDB versions that accept the same client.
 *
 * - A batch is one append after another, because the server has no transaction over streams: a batch that fails leaves the
 *   appends before the failure. Repeating the batch does not store them twice.
 * - `readAll` and `subscribe` follow `$all`, filtered by the server, so other events are not sent. From server 23.10 on this
 *   needs an administrator. Older servers do not report the end of the log, and `readAll` is `Unavailable`.
 * - `Unavailable` after an append means that its outcome is still unclear after all attempts: repeat the same append later.
 * - A subscription sometimes delivers an empty page, when only its position has moved.
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
  // A separate client: if an append breaks its client, subscriptions continue.
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
