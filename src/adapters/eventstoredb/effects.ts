import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { EventCodec } from '../store/event-codec.js'
import type { StoreFailure } from '../store/event-store.js'
import { attemptCount, attemptsStream } from './attempt-count.js'
import { type Backoff, delay, usualBackoff } from './backoff.js'
import type { ClientPersistentSubscription, ClientResolved, Credentials, EventStoreDbClient } from './client.js'
import type { Lease } from './client-lease.js'
import { type Clock, systemClock } from './clock.js'
import { connect } from './connection.js'
import { within } from './deadline.js'
import { type Effect, type Verdict, verdictOn } from './effect-verdict.js'
import type { Typed } from './envelope.js'
import { failureOf, isFinal, kindOf } from './failure.js'
import { persistentSettings } from './persistent-settings.js'
import { makeRest } from './rest.js'
import { streamNames } from './stream-names.js'
import { type SubscriptionStream, subscriptionStream } from './subscription-stream.js'

/**
 * The persistent subscription to consume, and how often an event is tried before it is parked.
 *
 * @since 0.1.0
 */
export interface EffectsOptions {
  readonly makeClient: () => EventStoreDbClient
  /** The name of the persistent subscription; it is created if it does not exist. */
  readonly group: string
  /** Where a new subscription begins, by default at the first event (the clients' own default is `end`). */
  readonly startFrom?: 'start' | 'end'
  readonly categories: ReadonlyArray<string>
  readonly namespace?: string
  readonly credentials?: Credentials
  /** Deliveries of an event before it is parked, 5 by default. */
  readonly attempts?: number
  /** Milliseconds that a handler has for an event, 30,000 by default; then the server gives it to another consumer. */
  readonly messageTimeout?: number
  /** Events buffered here, 10 by default. The `messageTimeout` of a buffered event runs while it waits for those before it. */
  readonly bufferSize?: number
  /** Milliseconds for one call, 10,000 by default. */
  readonly deadline?: number
  readonly backoff?: Backoff
  /** Milliseconds of silence after which the connection is made again, 60,000 by default. */
  readonly silence?: number
  readonly where?: string
  /** The clock of deadlines and waits, by default that of the system; for tests. */
  readonly clock?: Clock
}

/**
 * A running consumer of a persistent subscription. It ends when it is stopped, or by an error.
 *
 * @since 0.1.0
 */
export interface Effects {
  /** Takes no more events; waits until the current one is done and acknowledged. */
  readonly stop: () => Promise<void>
  /** Settles when it has ended: `undefined` after `stop`, else the failure that ended it. */
  readonly ended: Promise<StoreFailure | undefined>
  /** Delivers all parked events again. */
  readonly replayParked: () => TaskEither<StoreFailure, void>
  /** How many events are parked. */
  readonly parked: () => TaskEither<StoreFailure, number>
}

/** The client reports acknowledgements as written before it sends them; closing the connection too early drops them. */
const drain = 100

/**
 * Runs an effect for every event, such as sending a letter. The server records which events are done, so several processes can
 * share the work.
 *
 * Delivery is at least once and unordered: a lost acknowledgement brings the event again, so key each effect by `recorded.id`,
 * and do not use this for projections. If the handler rejects, it gets the event again; after `attempts` the event is parked
 * with the reason. An undecodable event is parked too. Failed attempts are stored in a stream per event,
 * `attempts-letters-<id>`, so they count across processes, and survive a restart of the server.
 *
 * ```ts
 * const letters = runEffects(bookCodec, { makeClient, group: 'letters', categories: ['debt'] }, async ({ id, event }) =>
 *   event.type === 'DunningNoticeSent' ? await sendOnce(id, event) : 'skip',
 * )
 * ```
 *
 * @since 0.1.0
 */
export const runEffects = <E extends Typed>(
  codec: EventCodec<E>,
  options: EffectsOptions,
  effect: Effect<E>,
): Effects => {
  const { group, deadline = 10_000, backoff = usualBackoff, silence = 60_000, where = 'EventStoreDB' } = options
  const { attempts = 5, messageTimeout = 30_000, bufferSize = 10, clock = systemClock } = options
  const asked = { where, operation: 'subscribe' } as const
  const names = streamNames(options.categories, options.namespace)
  if (names.fromServer(attemptsStream(group, '')) !== undefined) {
    throw new RangeError("'attempts' is a category of the effects: what is kept there would have effects again")
  }
  const call = { deadline, ...(options.credentials === undefined ? {} : { credentials: options.credentials }) }
  const connection = connect({ makeClient: options.makeClient, deadline, attempts: 5, backoff, clock })
  const count = attemptCount(connection, call, group)
  const judge = verdictOn({ codec, names, attempts, messageTimeout, clock, count }, effect)
  const { rest, wake: wakeRest } = makeRest(clock)
  let stopped = false
  let stream: SubscriptionStream | undefined
  let told = 0

  const create = async (): Promise<E.Either<unknown, void>> => {
    const settings = persistentSettings(options.startFrom ?? 'start', messageTimeout, attempts)
    const made = await connection.call('subscribe', (client) =>
      client.createPersistentSubscriptionToAll(group, settings, { ...call, filter: names.filter }),
    )
    return made._tag === 'Left' && kindOf(made.left) === 'exists' ? E.right(undefined) : made
  }

  /** Runs one connection to its end. */
  const follow = async (lease: Lease): Promise<unknown> => {
    let subscription: ClientPersistentSubscription | undefined
    const live = subscriptionStream(clock, () => {
      subscription = lease.client.subscribeToPersistentSubscriptionToAll(group, { ...call, bufferSize })
      return subscription
    })
    stream = live
    const tell = async (resolved: ClientResolved, { action, reason }: Verdict): Promise<void> => {
      // The clients find the id that the server needs in the resolved event.
      const event = resolved as never
      await within(clock, deadline, () =>
        live.tell(async () =>
          action === 'ack' ? subscription?.ack(event) : subscription?.nack(action, reason, event),
        ),
      )
    }
    try {
      while (!stopped) {
        // Check first: an effect that can no longer be acknowledged would be repeated by another consumer.
        const lost = live.deaf()
        if (lost !== undefined) return lost.error
        const [resolved] = live.take(1)
        if (resolved !== undefined) {
          await tell(resolved, await judge(resolved))
          told += 1
          continue
        }
        if (live.confirmed()) lease.worked()
        const heard = await live.news(live.confirmed() ? silence : Math.min(silence, deadline))
        if (heard || stopped) continue
        // Silence may just mean that nothing happens. It is the client's fault only if the subscription never began.
        return live.confirmed() ? undefined : { type: 'timed-out' }
      }
      await rest(Math.min(drain, deadline))
      return undefined
    } finally {
      await within(clock, deadline, live.cancel).catch(() => {})
    }
  }

  /** Like {@link follow}, and reports the result to the client's lease. */
  const attempt = async (): Promise<unknown> => {
    let lease: Lease | undefined
    try {
      lease = connection.lease('subscribe')
      const lost = await follow(lease)
      if (lost !== undefined) lease.failed(lost)
      return lost
    } catch (thrown) {
      lease?.failed(thrown)
      return thrown
    } finally {
      lease?.release()
    }
  }

  const run = async (): Promise<StoreFailure | undefined> => {
    // Create the group only once: if it is deleted while in use, a new one would send every letter again.
    for (let losses = 0; !stopped; losses++) {
      const made = await create()
      if (made._tag === 'Right') break
      if (isFinal(made.left)) return failureOf(made.left, asked)
      if (!stopped) await rest(delay(backoff, losses))
    }
    for (let losses = 0; !stopped; losses++) {
      const [began, before] = [clock.now(), told]
      const lost = await attempt()
      if (stopped) break
      if (lost !== undefined && isFinal(lost)) return failureOf(lost, asked)
      if (told > before || clock.now() - began > backoff.most) losses = 0
      await rest(delay(backoff, losses))
    }
    return undefined
  }

  const ended = run()
  const answered = async <A>(work: (client: EventStoreDbClient) => Promise<A>): Promise<E.Either<StoreFailure, A>> => {
    const answer = await connection.retry('subscribe', work)
    return answer._tag === 'Left' ? E.left(failureOf(answer.left, asked)) : answer
  }

  return {
    ended,
    stop: async () => {
      stopped = true
      wakeRest()
      stream?.wake()
      await ended
      await connection.close()
    },
    replayParked: () => () => answered((client) => client.replayParkedMessagesToAll(group, call)),
    parked: () => () =>
      answered(async (client) => {
        const { stats } = await client.getPersistentSubscriptionToAllInfo(group, call)
        return Number(stats.parkedMessageCount)
      }),
  }
}
