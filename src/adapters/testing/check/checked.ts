/**
 * The result of a check as data: every law with its verdict, how often it was tested, and what the histories reached. `passed`
 * means that every law held and none was left untested. If the check could not run, `trouble` says why.
 *
 * @since 0.2.0
 */
export interface Checked {
  readonly subject: string
  readonly passed: boolean
  readonly laws: ReadonlyArray<LawChecked>
  /** Histories tried. Fewer than requested if the time was over, or if no law was left to break. */
  readonly runs: number
  readonly asked: number
  /** `undefined` if nothing was random, as for the clauses of a store. */
  readonly seed: number | undefined
  readonly milliseconds: number
  readonly coverage: Reached
  readonly trouble?: Trouble
}

/**
 * A law with its verdict. `vacuous`: no history tested it, so nothing is known. `faulty`: the law itself threw.
 *
 * @since 0.2.0
 */
export interface LawChecked {
  readonly law: string
  readonly says: string
  readonly source: string
  readonly verdict: 'held' | 'broken' | 'vacuous' | 'faulty'
  /** Number of histories that tested it. */
  readonly tested: number
  /** The verdict does not depend on random histories: it follows from reading the policy. */
  readonly proven?: true
  /** The shortest story that breaks it. */
  readonly counterexample?: Counterexample
}

/**
 * The shortest story found that breaks a law: its commands, their events, and the event after which the law is broken. `replay`
 * is the line of code that finds it again.
 *
 * @since 0.2.0
 */
export interface Counterexample {
  readonly law: string
  /** The number of the first history that broke it, from 1. */
  readonly run: number
  readonly commands: ReadonlyArray<unknown>
  readonly events: ReadonlyArray<unknown>
  readonly after: number
  readonly wrong: string
  readonly story: string
  readonly replay: string
}

/**
 * How often each command, event and rejection occurred, and which never did.
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
 * Why a check could not run, or could not finish.
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
