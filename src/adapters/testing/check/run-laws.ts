import * as fc from 'fast-check'
import type { Law, Violation } from '../../../domain/law/law.js'
import type { AnyHistory } from '../law/any-history.js'
import { tellCause, type Waiting } from './guarded.js'
import { OutOfTime, within } from './watchdog.js'
import { Watched } from './watched.js'

/** What came of one law until now; it is checked of `most` histories at most. */
export interface Tried {
  readonly law: Law<AnyHistory>
  readonly most: number
  tested: number
  broken: { readonly run: number; readonly history: AnyHistory; readonly violation: Violation } | undefined
  /** What the law itself threw. */
  fault: string | undefined
}

export const untried = (law: Law<AnyHistory>, most = Number.POSITIVE_INFINITY): Tried => ({
  law,
  most,
  tested: 0,
  broken: undefined,
  fault: undefined,
})

interface Plan {
  readonly histories: fc.Arbitrary<AnyHistory>
  readonly tried: ReadonlyArray<Tried>
  readonly runs: number
  readonly seed: number
  readonly run: number | undefined
  readonly first: boolean
  readonly late: () => boolean
  /** For how long one history, and the laws of it, are waited for, in milliseconds. */
  readonly patience: number
  readonly waiting: Waiting
  readonly seen: (history: AnyHistory) => void
}

/** Holds the laws against one history after another, until none is left to be broken; `tried` is told of each as it comes. */
export const runLaws = (plan: Plan): void => {
  const { histories, tried, seed, run, first, late, patience, waiting, seen } = plan
  let runs = 0
  const goesOn = (history: AnyHistory): boolean => {
    runs += 1
    seen(history)
    within(patience, () => {
      for (const one of tried) {
        waiting.law = one.law.name
        if (runs <= one.most) holdAgainst(one, run ?? runs, history)
      }
      waiting.law = undefined
    })
    const done = (one: Tried) => one.broken !== undefined || one.fault !== undefined
    return !late() && !(first ? tried.some(done) : tried.every(done))
  }
  const path = run === undefined ? {} : { path: String(run - 1) }
  const numRuns = run === undefined ? plan.runs : 1
  const { errorInstance } = fc.check(fc.property(new Watched(histories, patience), goesOn), {
    seed,
    numRuns,
    ...path,
    endOnFailure: true,
  })
  if (errorInstance instanceof OutOfTime) throw errorInstance
}

const holdAgainst = (one: Tried, run: number, history: AnyHistory): void => {
  if (one.broken !== undefined || one.fault !== undefined) return
  try {
    if (one.law.guard !== undefined && one.law.guard(history) === 0) return
    one.tested += 1
    const violation = one.law.check(history)
    if (violation !== undefined) one.broken = { run, history, violation }
  } catch (cause) {
    one.fault = tellCause(cause)
  }
}
