import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { StreamName } from '../store/event-store.js'
import { categoryOf, instrumentsOf, type Telemetry } from './telemetry.js'

/** What is told of an event that could not be handled. */
interface PutAside {
  readonly stream: StreamName
  readonly cause: { readonly _tag: string }
}

/**
 * Counts the events that `by` has put aside, as `receivables.events.parked` by category and cause.
 *
 * - `tell` is for a policy that skips.
 * - `counted` goes around a function that parks, and counts what it did park.
 *
 * ```ts
 * const parked = parkedEvents('aging')
 * eventStoreDb(codec, { ...options, poison: { policy: 'park', park: parked.counted(putIntoTable) } })
 * ```
 *
 * @since 0.1.0
 */
export const parkedEvents = (by: string, telemetry: Telemetry = {}) => {
  const counter = instrumentsOf(telemetry).meter.createCounter('receivables.events.parked', {
    description: 'Events put aside since they could not be handled.',
    unit: '{event}',
  })
  const tell = ({ stream, cause }: PutAside): void =>
    counter.add(1, {
      'messaging.consumer.group.name': by,
      'receivables.category': categoryOf(stream),
      'error.type': cause._tag,
    })
  return {
    tell,
    counted:
      <P extends PutAside>(park: (poisoned: P) => Promise<void>) =>
      async (poisoned: P): Promise<void> => {
        await park(poisoned)
        tell(poisoned)
      },
  }
}

/**
 * Observes how many events wait where they were parked, as `receivables.events.parked.waiting`, each time that metrics are
 * collected; nothing while the number cannot be had. Answers how to end that.
 *
 * ```ts
 * const stop = observeParked('letters', letters.parked)
 * ```
 *
 * @since 0.1.0
 */
export const observeParked = (
  by: string,
  parked: () => TaskEither<unknown, number>,
  telemetry: Telemetry = {},
): (() => void) => {
  const gauge = instrumentsOf(telemetry).meter.createObservableGauge('receivables.events.parked.waiting', {
    description: 'Events that wait where they were parked.',
    unit: '{event}',
  })
  const look: Parameters<typeof gauge.addCallback>[0] = async (result) => {
    const answer = await parked()()
    if (answer._tag === 'Right') result.observe(answer.right, { 'messaging.consumer.group.name': by })
  }
  gauge.addCallback(look)
  return () => gauge.removeCallback(look)
}
