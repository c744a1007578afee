import type { EventCodec } from '../store/event-codec.js'
import type { Recorded } from '../store/event-store.js'
import type { attemptCount } from './attempt-count.js'
import type { ClientResolved } from './client.js'
import type { Clock } from './clock.js'
import { within } from './deadline.js'
import { decodeRecord } from './envelope.js'
import { detailOf } from './failure.js'
import type { StreamNames } from './stream-names.js'

/**
 * Returns `done`, or `skip` for an event that does not concern it; rejects if it failed.
 *
 * @since 0.1.0
 */
export type Effect<E> = (recorded: Recorded<E>) => Promise<'done' | 'skip'>

/** The answer to the server about an event. */
export interface Verdict {
  readonly action: 'ack' | 'skip' | 'retry' | 'park'
  readonly reason: string
}

export interface VerdictSettings<E> {
  readonly codec: EventCodec<E>
  readonly names: StreamNames
  readonly attempts: number
  readonly messageTimeout: number
  readonly clock: Clock
  /** Counts a failed attempt; see {@link attemptCount}. */
  readonly count: ReturnType<typeof attemptCount>
}

/** Runs the effect of one event, and decides what to answer the server. */
export const verdictOn =
  <E>({ codec, names, attempts, messageTimeout, clock, count }: VerdictSettings<E>, effect: Effect<E>) =>
  async ({ event: record, retryCount = 0 }: ClientResolved): Promise<Verdict> => {
    const own = record === undefined ? undefined : names.fromServer(record.streamId)
    if (record === undefined || own === undefined) return { action: 'skip', reason: 'none of our streams' }
    const decoded = decodeRecord(codec, 'validate', own, record)
    if (decoded._tag === 'Left') return { action: 'park', reason: decoded.left.problems.join('; ') }
    try {
      const answer = await within(clock, messageTimeout, () => effect(decoded.right))
      return answer === 'skip' ? { action: 'skip', reason: 'not handled here' } : { action: 'ack', reason: '' }
    } catch (cause) {
      const reason = detailOf(cause)
      // Our limit is below the server's, because the server parks without a reason.
      const counted = await count(record, { counted: retryCount, reason, most: attempts })
      if (counted._tag === 'Right') return { action: counted.right.last ? 'park' : 'retry', reason }
      // Fall back on the server's own count, and say so in the parked event.
      const uncounted = `${reason} (its attempts are not kept: ${detailOf(counted.left)})`
      return { action: retryCount + 1 < attempts ? 'retry' : 'park', reason: uncounted }
    }
  }
