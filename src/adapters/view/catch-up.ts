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
  /** `trust` unless told. */
  readonly decoding?: Decoding
  /** Where to begin, with the states as of there: the beginning unless told. */
  readonly from?: Position
  readonly states?: States<S>
  /** Events read at a time, 1000 unless told. */
  readonly pageSize?: number
  /**
   * What becomes of events that the running code does not know: `refuse` unless told. With `skip` the states are without
   * them, and `skipped` names them.
   *
   * @since 0.2.0
   */
  readonly unknownEvents?: UnknownEvents
}

/**
 * How far a view got: it has the events before `position`.
 *
 * @since 0.2.0
 */
export interface CaughtUpTo {
  readonly position: Position
  /**
   * How many events were read on the way there.
   *
   * @since 0.2.0
   */
  readonly events: number
  /** The events that nobody here knows, where they were to be skipped and there were any. The states are without them. */
  readonly skipped?: ReadonlyArray<Undecodable>
}

/**
 * The states after the events before `position`.
 *
 * @since 0.1.0
 */
export interface CaughtUp<S> extends CaughtUpTo {
  readonly states: States<S>
}

/**
 * Why a catch-up failed, and what it had `reached`: with its position and its states another one goes on from there.
 *
 * @since 0.2.0
 */
export type CatchUpError<S> = ReadError & { readonly reached: CaughtUp<S> }

/**
 * Folds all that a store holds into the states of a projection, in memory. The states given are not touched. A failure carries
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
