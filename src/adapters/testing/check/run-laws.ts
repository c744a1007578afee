import * as fc from 'fast-check'
import type { Law, Violation } from '../../../domain/law/law.js'
import type { AnyHistory } from '../law/any-history.js'
import { tellCause, type Waiting } from './guarded.js'
import { OutOfTime, within } from './watchdog.js'

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

/** How long one turn of {@link within} goes on beginning histories, in milliseconds: the virtual machine starts a thread for each turn. */
const turnTime = 250

/** How often a history is begun again that was broken off while others had the processor. */
const mostTurns = 4

/** The processor's time is read when that much of it may have passed, in milliseconds: asking for it after each history costs more than the history. */
const readingTime = 50

const processorTime = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

/** Holds the laws against one history after another, until none is left to be broken; `tried` is told of each as it comes. */
export const runLaws = (plan: Plan): void => {
  const { histories, tried, seed, run, first, late, patience, waiting, seen } = plan
  const most = run === undefined ? plan.runs : 1
  let [runs, goesOn, begun, read] = [0, true, 0, 0]
  const begin = (): void => {
    read = performance.now()
    begun = processorTime()
  }
  const done = (one: Tried) => one.broken !== undefined || one.fault !== undefined
  const hold = (history: AnyHistory): void => {
    runs += 1
    seen(history)
    for (const one of tried) {
      waiting.law = one.law.name
      if (runs <= one.most) holdAgainst(one, run ?? runs, history)
    }
    waiting.law = undefined
    goesOn = !late() && !(first ? tried.some(done) : tried.every(done))
  }
  /** The histories from the next one on, until the turn is over. */
  const turn = (until: number): void => {
    let thrown: { readonly cause: unknown } | undefined
    const holds = fc.property(histories, (history) => {
      try {
        hold(history)
      } catch (cause) {
        thrown = { cause }
      }
      const now = performance.now()
      if (now - read > readingTime) begin()
      return thrown === undefined && goesOn && now < until
    })
    const path = String((run ?? 1) - 1 + runs)
    fc.check(holds, { seed, path, numRuns: most - runs, endOnFailure: true })
    if (thrown !== undefined) throw thrown.cause
  }
  const time = Math.min(turnTime, patience)
  let [turns, spent] = [0, 0]
  while (goesOn && runs < most) {
    waiting.command = undefined
    waiting.law = undefined
    begin()
    try {
      within(patience + time, () => turn(performance.now() + time))
      turns = 0
      spent = 0
    } catch (cause) {
      if (!(cause instanceof OutOfTime)) throw cause
      // What had the processor for less than that was slow because others were at work.
      turns += 1
      spent += processorTime() - begun
      if (turns === mostTurns || spent > 0.8 * patience || late()) throw cause
    }
  }
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
