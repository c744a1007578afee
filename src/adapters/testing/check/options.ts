import type * as fc from 'fast-check'
import type { Decider } from '../../../domain/decider.js'
import type { Law } from '../../../domain/law/law.js'
import type { Fit, History } from '../history.js'
import type { KindName } from './kind.js'

/**
 * Options of a check of a decider; all have defaults.
 *
 * @since 0.2.0
 */
export interface CheckOptions<C, S, E, R> {
  /** The name of the subject in the result; its kind by default. */
  readonly name?: string
  /** The kind whose histories and laws to use; by default found by the initial state of the decider. */
  readonly kind?: KindName
  /** Laws besides the stock laws. */
  readonly also?: ReadonlyArray<Law<History<C, S, E, R>>>
  /** Laws instead of the stock laws of the kind and of deciders. */
  readonly laws?: ReadonlyArray<Law<History<C, S, E, R>>>
  /** Commands for a decider of another kind; a function of the state makes a command that fits. */
  readonly commands?: fc.Arbitrary<C | Fit<C, S>>
  /** Whether a value is a command, for a decider of another kind; shrinking keeps only commands that are. */
  readonly isCommand?: (command: unknown) => boolean
  /** Histories instead of those of the kind; a function gets the guarded decider, which never throws, to make them with. */
  readonly histories?:
    | fc.Arbitrary<History<C, S, E, R>>
    | ((guarded: Decider<C, S, E, R>) => fc.Arbitrary<History<C, S, E, R>>)
  /** Number of histories; 1,000 by default. */
  readonly runs?: number
  /** The same seed gives the same histories; 2026 by default, so that a green test stays green until the code changes. */
  readonly seed?: number
  /** Run only this history, from 1, to reproduce a counterexample. */
  readonly run?: number
  /** Time limit in all in milliseconds, 120,000 by default. The result says how many histories were tried. */
  readonly timeLimit?: number
  /** Time limit of one history in milliseconds, 5,000 by default; after it the history is reported as never ending. */
  readonly patience?: number
  /** Stop at the first law that is broken; by default all are looked for. */
  readonly first?: boolean
}

/** Histories for the laws of all deciders: these laws are the slowest, and show a fault soon. */
export const runsOfDeciderLaws = 200

export const defaults = { runs: 1_000, seed: 2026, timeLimit: 120_000, patience: 5_000 } as const
