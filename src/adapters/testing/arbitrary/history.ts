import * as fc from 'fast-check'
import type { Decider } from '../../../domain/decider.js'
import { type Fit, type History, play } from '../history.js'

/**
 * What a random history of a decider of your own is made of.
 *
 * @since 0.1.0
 */
export interface HistoryConstraints<C, S> {
  /** What is asked before all else, such as to issue the debt. */
  readonly opening?: fc.Arbitrary<ReadonlyArray<C | Fit<C, S>>>
  /** How many commands follow at most; 20 by default. */
  readonly maxCommands?: number
}

/**
 * Whole reachable histories of any decider: random commands, run one after another. Commands may be functions of the
 * state, so that they fit; a failing history shrinks to a few commands and prints as its story.
 *
 * @since 0.1.0
 * @example history(myDecider, fc.oneof(orderArbitrary, cancelArbitrary))
 */
export const history = <C, S, E, R>(
  decider: Decider<C, S, E, R>,
  command: fc.Arbitrary<C | Fit<C, S>>,
  { opening = fc.constant([]), maxCommands = 20 }: HistoryConstraints<C, S> = {},
): fc.Arbitrary<History<C, S, E, R>> =>
  fc
    .tuple(opening, fc.array(command, { maxLength: maxCommands, size: 'max' }))
    .map(([first, then]) => play(decider, [...first, ...then]))
