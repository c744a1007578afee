import type * as t from 'io-ts'
import type { Instant } from '../../domain/value/instant.js'
import type { Position } from '../../domain/value/position.js'

/**
 * An event as a projection sees it: what it says, which one it is, of which stream, where in the log, and when it was
 * learned.
 *
 * @since 0.1.0
 */
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
 * states are put side by side. An event without a key (`undefined`) does not concern the projection, and one with several
 * is applied to the state of each, once. A change of `apply` or of the state's shape takes a new version, which is built
 * beside the old one.
 *
 * @since 0.1.0
 */
export interface Projection<E, S> {
  readonly name: string
  readonly version: number
  readonly key: (seen: Seen<E>) => string | ReadonlyArray<string> | undefined
  readonly empty: S
  readonly apply: (state: S, seen: Seen<E>, key: string) => S
  /** How a state is kept by a durable view store. Frozen per version. */
  readonly codec: t.Type<S, unknown>
}

/**
 * The states of a projection by key.
 *
 * @since 0.1.0
 */
export type States<S> = ReadonlyMap<string, S>

const noKeys: ReadonlyArray<string> = []

/**
 * The keys whose states an event changes: none where it does not concern the projection.
 *
 * @since 0.2.0
 */
export const keysOf = <E, S>({ key }: Projection<E, S>, seen: Seen<E>): ReadonlyArray<string> => {
  const keys = key(seen)
  return keys === undefined ? noKeys : typeof keys === 'string' ? [keys] : keys
}

/**
 * Folds an event into states that the caller owns.
 *
 * @since 0.1.0
 */
export const applyTo = <E, S>(projection: Projection<E, S>, states: Map<string, S>, seen: Seen<E>): void => {
  const keys = projection.key(seen)
  // Most events have one key, and a replay folds them all.
  if (typeof keys === 'string') applyOne(projection, states, seen, keys)
  else for (const key of keys ?? noKeys) applyOne(projection, states, seen, key)
}

const applyOne = <E, S>(projection: Projection<E, S>, states: Map<string, S>, seen: Seen<E>, key: string): void => {
  states.set(key, projection.apply(states.get(key) ?? projection.empty, seen, key))
}

/**
 * The states after `events`.
 *
 * @since 0.1.0
 */
export const project = <E, S>(projection: Projection<E, S>, events: Iterable<Seen<E>>): States<S> => {
  const states = new Map<string, S>()
  for (const seen of events) applyTo(projection, states, seen)
  return states
}
