/**
 * What a check found, as data: every law with its verdict, how often it was put to the test, and what was reached. `passed` is
 * whether every law held and none was left untested. A check that could not be made has a `trouble`, in a sentence.
 *
 * @since 0.2.0
 */
export interface Checked {
  readonly subject: string
  readonly passed: boolean
  readonly laws: ReadonlyArray<LawChecked>
  /** How many histories were tried, of how many asked for. Fewer where time was over, or nothing was left to be found. */
  readonly runs: number
  readonly asked: number
  /** None where nothing was drawn: the clauses of a store. */
  readonly seed: number | undefined
  readonly milliseconds: number
  readonly coverage: Reached
  readonly trouble?: Trouble
}

/**
 * A law with its verdict. `vacuous`: no history ever put it to the test, so that nothing is known. `faulty`: the law itself threw.
 *
 * @since 0.2.0
 */
export interface LawChecked {
  readonly law: string
  readonly says: string
  readonly source: string
  readonly verdict: 'held' | 'broken' | 'vacuous' | 'faulty'
  /** How many histories put it to the test. */
  readonly tested: number
  /** It was looked at to the end, and not in some histories: what can be told of a policy by reading it. */
  readonly proven?: true
  /** The shortest story in which it is broken. */
  readonly counterexample?: Counterexample
}

/**
 * The shortest story that was found in which a law is broken: the commands that lead there, the events that they made, and
 * after which of them it is broken. `replay` is the line that finds it again.
 *
 * @since 0.2.0
 */
export interface Counterexample {
  readonly law: string
  /** The history that broke it first, from 1. */
  readonly run: number
  readonly commands: ReadonlyArray<unknown>
  readonly events: ReadonlyArray<unknown>
  readonly after: number
  readonly wrong: string
  readonly story: string
  readonly replay: string
}

/**
 * How often each command, event and rejection came up, and what of the vocabulary never did.
 *
 * @since 0.2.0
 */
export interface Reached {
  readonly commands: Readonly<Record<string, number>>
  readonly events: Readonly<Record<string, number>>
  readonly rejections: Readonly<Record<string, number>>
  readonly neverAsked: ReadonlyArray<string>
  readonly neverHappened: ReadonlyArray<string>
}

/**
 * Why a check could not be made, or not to its end.
 *
 * @since 0.2.0
 */
export interface Trouble {
  readonly _tag:
    | 'NotADecider'
    | 'NotAProjection'
    | 'NotARule'
    | 'NotAPolicy'
    | 'NotAGate'
    | 'NotAStore'
    | 'NoHistories'
    | 'EmptyHistories'
    | 'OutOfTime'
    | 'Threw'
  readonly why: string
}
