import type { CallOptions, EventStoreDbClient, LogPosition } from './client.js'
import type { Connection } from './connection.js'
import { within } from './deadline.js'
import { compareLog } from './log-position.js'
import type { Chunk, OwnRecord } from './log-reader.js'
import type { StreamNames } from './stream-names.js'
import { type SubscriptionStream, subscriptionStream } from './subscription-stream.js'

/** Our events of the log from a position on. Uses a subscription, because only there does every client support server filters. */
export interface LogFeed {
  /**
   * Returns `count` events, or fewer at the end of the log. After a failure it returns the events that came before it, and
   * throws only if there are none. One call at a time.
   */
  readonly take: (count: number) => Promise<Chunk>
  readonly cancel: () => Promise<void>
}

export interface FeedSettings {
  readonly names: StreamNames
  readonly call: CallOptions
}

/** Events that the client buffers. */
const buffered = 1024

export const openFeed = (
  { settings: { clock, deadline }, closed, onClose }: Connection,
  { names, call }: FeedSettings,
  client: EventStoreDbClient,
  after: LogPosition | undefined,
): LogFeed => {
  let cursor = after
  const live: SubscriptionStream = subscriptionStream(clock, (checkpointReached) =>
    client.subscribeToAll(
      // The next page must contain the latest events, which a follower may not have.
      {
        ...call,
        ...{ requiresLeader: true, fromPosition: after ?? 'start' },
        filter: { ...names.filter, checkpointReached },
      },
      { highWaterMark: buffered },
    ),
  )

  const unlisten = onClose(live.wake)

  /** Takes at most `count` of our events from the client's buffer. */
  const takeInto = (events: Array<OwnRecord>, count: number): void => {
    while (events.length < count) {
      const some = live.take(count - events.length)
      if (some.length === 0) return
      for (const { event } of some) {
        if (event?.position === undefined || compareLog(event.position, cursor) <= 0) continue
        cursor = event.position
        const own = names.fromServer(event.streamId)
        if (own !== undefined) events.push({ stream: own, record: event, at: cursor })
      }
    }
  }

  return {
    take: async (count) => {
      const from = cursor
      const events: Array<OwnRecord> = []
      for (;;) {
        takeInto(events, count)
        if (events.length === count) return { events, cursor, full: true }
        // The buffer is empty, so only events of others are between our last event and the checkpoint.
        const checkpoint = live.checkpoint()
        if (checkpoint !== undefined && compareLog(checkpoint, cursor) > 0) cursor = checkpoint
        if (live.caughtUp()) return { events, cursor, full: false }
        const failure = closed() ? { type: 'closed', message: 'the store was closed' } : live.over()?.error
        // While the server passes events of others it sends checkpoints; the deadline applies to each of them.
        if (failure === undefined && (await live.news(deadline))) continue
        if (cursor !== from) return { events, cursor, full: true }
        throw failure ?? { type: 'timed-out', message: silence(deadline, live.confirmed()) }
      }
    },
    cancel: () => {
      unlisten()
      return within(clock, deadline, live.cancel).catch(() => {})
    },
  }
}

const silence = (deadline: number, confirmed: boolean): string =>
  confirmed
    ? `nothing more within ${deadline} ms, and not that this is all: servers before 23.10 do not say so`
    : `no answer within ${deadline} ms`
