import type { Typed } from '../eventstoredb/envelope.js'
import { type EventStoreDbOptions, eventStoreDb } from '../eventstoredb/eventstoredb-store.js'
import type { EventCodec } from '../store/event-codec.js'
import type { EventStore } from '../store/event-store.js'
import { type KurrentDbClient, renamed } from './client.js'

/**
 * The options of `EventStoreDbOptions`, with the newer client.
 *
 * @since 0.1.0
 */
export interface KurrentDbOptions<E> extends Omit<EventStoreDbOptions<E>, 'makeClient'> {
  /** Makes a client: `() => KurrentDBClient.connectionString('kurrentdb://...')`. */
  readonly makeClient: () => KurrentDbClient
}

/**
 * The event store of KurrentDB with its own client. It behaves as `eventStoreDb` of `receivables/eventstoredb`.
 *
 * Never load the clients of KurrentDB and EventStoreDB in one process: both write into one global namespace of google-protobuf,
 * and the one that was loaded first breaks.
 *
 * ```ts
 * const store = kurrentDb(bookCodec, {
 *   makeClient: () => KurrentDBClient.connectionString('kurrentdb://localhost:2113?tls=false'),
 *   categories: ['debt', 'payment'],
 * })
 * ```
 *
 * @since 0.1.0
 */
export const kurrentDb = <E extends Typed>(codec: EventCodec<E>, options: KurrentDbOptions<E>): EventStore<E> =>
  eventStoreDb(codec, { where: 'KurrentDB', ...options, makeClient: () => renamed(options.makeClient()) })
