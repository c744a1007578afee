import * as fc from 'fast-check'
import { type Either, isLeft, isRight } from 'fp-ts/lib/Either.js'
import type { Decider } from '../../domain/decider.js'
import type { Replayed, Turn } from '../../domain/law/replayed.js'
import { story } from './story.js'

/**
 * A turn with its command and the decision; a rejected command has no events.
 *
 * @since 0.1.0
 */
export interface Asked<C, S, E, R> extends Turn<S, E> {
  readonly command: C
  readonly answer: Either<R, ReadonlyArray<E>>
}

/**
 * A history that a decider made, command by command, so that it is reachable by construction. Its text is its {@link story}.
 *
 * @since 0.1.0
 */
export interface History<C, S, E, R> extends Replayed<S, E>, fc.WithToStringMethod {
  readonly decider: Decider<C, S, E, R>
  readonly turns: ReadonlyArray<Asked<C, S, E, R>>
  readonly commands: ReadonlyArray<C>
  readonly rejections: ReadonlyArray<R>
}

/**
 * Makes a command that fits the current state; `before` are the earlier commands.
 *
 * @since 0.1.0
 */
export type Fit<C, S> = (state: S, before: ReadonlyArray<C>) => C

/**
 * Runs commands through a decider, one after another, and continues after a rejection.
 *
 * @since 0.1.0
 * @example
 * const { events, rejections } = play(debt, [issue, payTooMuch])
 * // events: [DebtIssued], rejections: [ExceedsOpen]
 */
export const play = <C, S, E, R>(
  decider: Decider<C, S, E, R>,
  asked: ReadonlyArray<C | Fit<C, S>>,
): History<C, S, E, R> => {
  const turns: Array<Asked<C, S, E, R>> = []
  const commands: C[] = []
  const states = [decider.initial]
  let state = decider.initial
  for (const one of asked) {
    const command = isFit<C, S>(one) ? one(state, commands) : one
    const answer = decider.decide(command, state)
    const events = isRight(answer) ? answer.right : []
    const before = state
    for (const event of events) {
      state = decider.evolve(state, event)
      states.push(state)
    }
    turns.push({ command, answer, before, events, after: state })
    commands.push(command)
  }
  const events = turns.flatMap((turn) => turn.events)
  const rejections = turns.flatMap(({ answer }) => (isLeft(answer) ? [answer.left] : []))
  return { decider, turns, commands, events, states, rejections, [fc.toStringMethod]: () => `\n${story(events)}\n` }
}

const isFit = <C, S>(one: C | Fit<C, S>): one is Fit<C, S> => typeof one === 'function'
