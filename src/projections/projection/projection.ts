import type * as t from 'io-ts'
import type { Instant } from '../../domain/value/instant.js'
import type { Position } from '../../domain/value/position.js'

/** An event as a projection sees it: what it says, which one it is, of which stream, where in the log, and when it was learned. */
export interface Seen<E> {
  readonly stream: string
  readonly id: string
  readonly position: Position
  readonly recordedAt: Instant
  readonly event: E
}

/**
 * A read model as a pure fold with a name and a version.
 *
 * The state is kept per `key`: events of one key never need the state of another, so that shards fold apart and their
 * states are put side by side. An event without a key (`undefined`) does not concern the projection. A change of `apply`
 * or of the state's shape takes a new version, which is built beside the old one.
 */
export interface Projection<E, S> {
  readonly name: string
  readonly version: number
  readonly key: (seen: Seen<E>) => string | undefined
  readonly empty: S
  readonly apply: (state: S, seen: Seen<E>) => S
  /** How a state is kept by a durable view store. Frozen per version. */
  readonly codec: t.Type<S, unknown>
}

/** The states of a projection by key. */
export type States<S> = ReadonlyMap<string, S>

/** Folds events into states that the caller owns. */
export const applyTo = <E, S>(projection: Projection<E, S>, states: Map<string, S>, seen: Seen<E>): void => {
  const key = projection.key(seen)
  if (key === undefined) return
  states.set(key, projection.apply(states.get(key) ?? projection.empty, seen))
}

/** The states after `events`. */
export const project = <E, S>(projection: Projection<E, S>, events: Iterable<Seen<E>>): States<S> => {
  const states = new Map<string, S>()
  for (const seen of events) applyTo(projection, states, seen)
  return states
}
