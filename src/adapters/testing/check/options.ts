import type * as fc from 'fast-check'
import type { Decider } from '../../../domain/decider.js'
import type { Law } from '../../../domain/law/law.js'
import type { Fit, History } from '../history.js'
import type { KindName } from './kind.js'

/**
 * How a decider is checked. Every one of them has a default.
 *
 * @since 0.2.0
 */
export interface CheckOptions<C, S, E, R> {
  /** What the subject is called; its kind by default. */
  readonly name?: string
  /** The kind whose histories and laws are meant; by default it is told by the first state of the decider. */
  readonly kind?: KindName
  /** Laws beside the stock laws. */
  readonly also?: ReadonlyArray<Law<History<C, S, E, R>>>
  /** Laws instead of the stock laws of the kind and of deciders. */
  readonly laws?: ReadonlyArray<Law<History<C, S, E, R>>>
  /** Commands to ask, for a decider of none of the kinds of the package: they may be functions of the state, so that they fit. */
  readonly commands?: fc.Arbitrary<C | Fit<C, S>>
  /** Whether something is a command at all, for a decider of none of the kinds: a story is only told with what is. */
  readonly isCommand?: (command: unknown) => boolean
  /** Histories instead of those of the kind; as a function they are made by the decider that the check guards, which never throws. */
  readonly histories?:
    | fc.Arbitrary<History<C, S, E, R>>
    | ((guarded: Decider<C, S, E, R>) => fc.Arbitrary<History<C, S, E, R>>)
  /** How many histories; 1,000 by default. */
  readonly runs?: number
  /** The same seed, the same histories; 2026 by default, so that a test that is green stays green until the code changes. */
  readonly seed?: number
  /** Only this one of the histories, from 1: where a counterexample was found. */
  readonly run?: number
  /** For how long in all, in milliseconds; 120,000 by default. What was not tried by then is told. */
  readonly timeLimit?: number
  /** For how long one history is waited for, in milliseconds; 5,000 by default. What never ends is told by then. */
  readonly patience?: number
  /** Stop at the first law that is broken; by default all are looked for. */
  readonly first?: boolean
}

/** Of how many histories the laws of all deciders are checked: they take longer than all others, and are broken soon. */
export const runsOfDeciderLaws = 200

export const defaults = { runs: 1_000, seed: 2026, timeLimit: 120_000, patience: 5_000 } as const
