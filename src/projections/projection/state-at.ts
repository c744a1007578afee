import type { Decider } from '../../domain/decider.js'
import { type Instant, isInstant } from '../../domain/value/instant.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { comparePositions, type Position } from '../../domain/value/position.js'

/**
 * What a reader knew: all that was recorded until an instant, or all up to a place in the log and including it. Clocks
 * may be told the same time twice, so only a place is the same knowledge for ever; a report names the one it was made of.
 *
 * @since 0.2.0
 */
export type KnownAt = Instant | Position

/**
 * Which day is asked about, and whose knowledge: without `knownAt`, all that is known today of that day.
 *
 * @since 0.1.0
 */
export interface At {
  readonly asOf: LocalDate
  readonly knownAt?: KnownAt | undefined
}

/** When and where an event was recorded. A knowledge that is an instant asks for no place. */
interface Told {
  readonly recordedAt: Instant
  readonly position?: Position
}

/** Whether something recorded was known to a reader. */
export const knownBy = (knownAt: KnownAt | undefined): ((told: Told) => boolean) => {
  if (knownAt === undefined) return () => true
  if (isInstant(knownAt)) return ({ recordedAt }) => recordedAt <= knownAt
  return ({ position }) => position !== undefined && comparePositions(position, knownAt) <= 0
}

/** An event with both its times: when it takes effect, and when the book learned it. */
interface Dated<E> extends Told {
  readonly event: E
}

/** Whether an event was true on that day to a reader of that knowledge. */
export const holdsAt = ({ asOf, knownAt }: At): ((dated: Dated<{ readonly on: LocalDate }>) => boolean) => {
  const isKnown = knownBy(knownAt)
  return (dated) => dated.event.on <= asOf && isKnown(dated)
}

/**
 * The state of a stream on a day, to a reader of that knowledge: the decider's own fold of the events that were true and
 * known, in the order in which they were recorded. Before the first of them it is the initial state.
 *
 * @since 0.2.0
 */
export const stateAt = <C, S, E extends { readonly on: LocalDate }, R>(
  decider: Decider<C, S, E, R>,
  events: Iterable<Dated<E>>,
  at: At,
): S => {
  const holds = holdsAt(at)
  let state = decider.initial
  for (const dated of events) if (holds(dated)) state = decider.evolve(state, dated.event)
  return state
}
