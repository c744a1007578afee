import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { applyTo, type Projection, type States } from '../../projections/projection/projection.js'
import type { Decoding, EventStore, Position, ReadError, Undecodable, UnknownEvents } from '../store/event-store.js'

/**
 * Where a catch-up begins, and how it reads.
 *
 * @since 0.1.0
 */
export interface CatchUpOptions<S> {
  /** `trust` by default. */
  readonly decoding?: Decoding
  /** Position to start after, by default the beginning of the log; `states` must be those at this position. */
  readonly from?: Position
  readonly states?: States<S>
  /** Events per read, 1000 by default. */
  readonly pageSize?: number
  /**
   * What to do with events that the running code does not know: `refuse` by default. With `skip` the states lack them, and
   * `skipped` lists them.
   *
   * @since 0.2.0
   */
  readonly unknownEvents?: UnknownEvents
}

/**
 * How far a view got: it contains the events before `position`.
 *
 * @since 0.2.0
 */
export interface CaughtUpTo {
  readonly position: Position
  /**
   * Number of events read by this catch-up.
   *
   * @since 0.2.0
   */
  readonly events: number
  /** Unknown events that were skipped; absent if there were none. The states lack them. */
  readonly skipped?: ReadonlyArray<Undecodable>
}

/**
 * The states after all events before `position`.
 *
 * @since 0.1.0
 */
export interface CaughtUp<S> extends CaughtUpTo {
  readonly states: States<S>
}

/**
 * Why a catch-up failed, and what it `reached`: another catch-up can resume from that position with those states.
 *
 * @since 0.2.0
 */
export type CatchUpError<S> = ReadError & { readonly reached: CaughtUp<S> }

/**
 * Folds all events of a store into the states of a projection, in memory. Given states are not mutated. A failure contains
 * what was `reached` before it.
 *
 * @since 0.1.0
 * @example
 * const caughtUp = await catchUp(store, openItems)()
 * caughtUp._tag // 'Right'
 */
export const catchUp =
  <E, S>(
    store: EventStore<E>,
    projection: Projection<E, S>,
    options: CatchUpOptions<S> = {},
  ): TaskEither<CatchUpError<S>, CaughtUp<S>> =>
  async () => {
    const { decoding = 'trust', pageSize = 1000, unknownEvents } = options
    const skipped: Undecodable[] = []
    const states = new Map(options.states)
    let position = options.from ?? store.start
    let events = 0
    const reached = (): CaughtUp<S> => ({ states, position, events, ...(skipped.length > 0 && { skipped }) })
    for (;;) {
      const read = await store.readAll(position, pageSize, decoding, unknownEvents)()
      if (read._tag === 'Left') return E.left({ ...read.left, reached: reached() })
      skipped.push(...(read.right.skipped ?? []))
      for (const recorded of read.right.events) applyTo(projection, states, recorded)
      position = read.right.next
      events += read.right.events.length
      if (read.right.end) return E.right(reached())
    }
  }
