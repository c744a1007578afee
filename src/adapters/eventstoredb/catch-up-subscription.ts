import { setImmediate as soon } from 'node:timers/promises'
import type { EventCodec } from '../store/event-codec.js'
import type { Decoding, Page, Position, Subscription, UnknownEvents } from '../store/event-store.js'
import { delay } from './backoff.js'
import type { CallOptions } from './client.js'
import type { Lease } from './client-lease.js'
import type { Connection } from './connection.js'
import { within } from './deadline.js'
import { deliverTo, type Ended } from './delivery.js'
import { failureOf, isFinal } from './failure.js'
import { compareLog, fromPosition } from './log-position.js'
import type { Park, PoisonPolicy } from './poison.js'
import { unknownPosition } from './read-events.js'
import { makeRest } from './rest.js'
import type { StreamNames } from './stream-names.js'
import { type SubscriptionStream, subscriptionStream } from './subscription-stream.js'

export interface SubscriptionSettings<E> {
  readonly codec: EventCodec<E>
  readonly names: StreamNames
  readonly where: string
  readonly call: CallOptions
  readonly decoding: Decoding
  readonly unknownEvents: UnknownEvents
  /** Events per page. */
  readonly pageSize: number
  /** Milliseconds of silence after which a subscription counts as dead and is made again. */
  readonly silence: number
  readonly poison: PoisonPolicy<E>
  readonly parkIn: (stream: string) => Park<E>
}

/**
 * Follows `$all` from a position on, over any number of subscriptions to the server. Each of these ends sooner or later, with or
 * without an error, or goes silent; the next one begins after the last handled event.
 */
export const subscribeToServer = <E>(
  connection: Connection,
  settings: SubscriptionSettings<E>,
  after: Position,
  onPage: (page: Page<E>) => Promise<void>,
): Subscription => {
  const { names, pageSize, silence } = settings
  const asked = { where: settings.where, operation: 'subscribe' } as const
  const { backoff, deadline, clock } = connection.settings
  const from = fromPosition(after)
  const { rest, wake: wakeRest } = makeRest(clock)
  let stopped = false
  let stream: SubscriptionStream | undefined

  const over = (): boolean => stopped || connection.closed()
  const start = from === 'other' ? undefined : from
  const delivery = deliverTo({ ...settings, backoff, rest, over }, start, onPage)

  /**
   * The client announces only the first of many events. Before the end of the log, gives it time to receive the others, because
   * saving a page of one event costs as much as one of hundreds.
   */
  const gathered = async (live: SubscriptionStream): Promise<void> => {
    for (let before = -1; before < live.held() && live.held() < pageSize / 8 && !over(); ) {
      before = live.held()
      await soon()
    }
  }

  /** Runs one subscription to its end. Returns the error that ends ours too, or `undefined` to make another. */
  const follow = async (lease: Lease): Promise<Ended> => {
    const live = subscriptionStream(clock, (checkpointReached) =>
      lease.client.subscribeToAll(
        {
          ...settings.call,
          fromPosition: delivery.position() ?? 'start',
          filter: { ...names.filter, checkpointReached },
        },
        { highWaterMark: pageSize },
      ),
    )
    stream = live
    try {
      while (!over()) {
        if (!live.caughtUp()) await gathered(live)
        const taken = live.take(pageSize)
        // No event is taken or buffered, so none is before the checkpoint.
        const checkpoint = taken.length === 0 ? live.checkpoint() : undefined
        if (taken.length > 0) {
          const ended = await delivery.deliver(taken, live.caughtUp())
          if (ended !== undefined) return ended
        } else if (checkpoint !== undefined && compareLog(checkpoint, delivery.position()) > 0) {
          const ended = await delivery.pass(checkpoint, live.caughtUp())
          if (ended !== undefined) return ended
        } else {
          const lost = live.over()
          if (lost !== undefined) {
            lease.failed(lost.error)
            return isFinal(lost.error) ? failureOf(lost.error, asked) : undefined
          }
          if (live.confirmed()) lease.worked()
          const heard = await live.news(live.confirmed() ? silence : Math.min(silence, deadline))
          if (heard || over()) continue
          // Silence may just mean that nothing happens. It is the client's fault only if the subscription never began.
          if (!live.confirmed()) lease.failed({ type: 'timed-out' })
          return undefined
        }
      }
      return undefined
    } finally {
      await within(clock, deadline, live.cancel).catch(() => {})
    }
  }

  const attempt = async (): Promise<Ended> => {
    let lease: Lease | undefined
    try {
      lease = connection.lease('subscribe')
      return await follow(lease)
    } catch (thrown) {
      // The client could not even begin.
      lease?.failed(thrown)
      return isFinal(thrown) ? failureOf(thrown, asked) : undefined
    } finally {
      lease?.release()
    }
  }

  const run = async (): Promise<Ended> => {
    if (from === 'other') return unknownPosition(asked, after)
    for (let losses = 0; !over(); losses++) {
      const began = clock.now()
      const handed = delivery.handed()
      const ended = await attempt()
      if (ended !== undefined) return ended
      if (delivery.handed() > handed || clock.now() - began > backoff.most) losses = 0
      if (!over()) await rest(delay(backoff, losses))
    }
    return stopped ? undefined : { _tag: 'Closed', ...asked, detail: 'the store was closed' }
  }

  const wake = (): void => {
    wakeRest()
    stream?.wake()
  }
  const unlisten = connection.onClose(wake)
  const ended = run().finally(unlisten)
  return {
    ended,
    stop: async () => {
      stopped = true
      wake()
      await ended
    },
  }
}
