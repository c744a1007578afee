import type { Either } from 'fp-ts/lib/Either.js'

/**
 * A decider is the whole behaviour of one aggregate as a plain value.
 *
 * - `decide` answers a command with new events, with no events (`Right([])`: nothing would change), or with a rejection that carries the figures. It is pure: dates, rates and policy come in the command.
 * - `evolve` is total: a stored event is a fact, so it is never refused.
 * - `isTerminal` tells that no further event is expected.
 *
 * Source: J. Chassaing, "Functional Event Sourcing Decider" (2021).
 *
 * @since 0.1.0
 */
export interface Decider<C, S, E, R> {
  readonly initial: S
  readonly decide: (command: C, state: S) => Either<R, ReadonlyArray<E>>
  readonly evolve: (state: S, event: E) => S
  readonly isTerminal: (state: S) => boolean
}

/**
 * Wraps `evolve` so that an event of another aggregate leaves the state unchanged. Types cannot keep such events out of a
 * store.
 */
export const leavingOthers =
  <S, E>(evolve: (state: S, event: E) => S) =>
  (state: S, event: E): S =>
    (evolve(state, event) as S | undefined) ?? state

/**
 * The state after `events`, from `initial` or from a state folded earlier.
 *
 * @since 0.1.0
 * @example
 * fold(debt, [issued]).situation // 'open'
 * fold(debt, []).situation // 'unissued'
 */
export const fold = <C, S, E, R>(
  decider: Decider<C, S, E, R>,
  events: ReadonlyArray<E>,
  from: S = decider.initial,
): S => {
  let state = from
  for (const event of events) state = decider.evolve(state, event)
  return state
}
