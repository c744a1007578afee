import type { Decider } from '../../domain/decider.js'
import type { Instant } from '../../domain/value/instant.js'
import type { LocalDate } from '../../domain/value/local-date.js'

/** Which day is asked about, and whose knowledge: without `knownAt`, all that is known today of that day. */
export interface At {
  readonly asOf: LocalDate
  readonly knownAt?: Instant | undefined
}

/** An event with both its times: when it takes effect, and when the book learned it. */
interface Dated<E> {
  readonly event: E
  readonly recordedAt: Instant
}

/** Whether an event was true on that day to a reader who knew what was recorded by then. */
export const holdsAt = ({ event, recordedAt }: Dated<{ readonly on: LocalDate }>, { asOf, knownAt }: At): boolean =>
  event.on <= asOf && (knownAt === undefined || recordedAt <= knownAt)

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
  let state = decider.initial
  for (const seen of events) if (holdsAt(seen, at)) state = decider.evolve(state, seen.event)
  return state
}
