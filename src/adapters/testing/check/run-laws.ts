import * as fc from 'fast-check'
import type { Law, Violation } from '../../../domain/law/law.js'
import type { AnyHistory } from '../law/any-history.js'
import { tellCause, type Waiting } from './guarded.js'
import { OutOfTime, within } from './watchdog.js'

/** The results of one law so far; it is checked on at most `most` histories. */
export interface Tried {
  readonly law: Law<AnyHistory>
  readonly most: number
  tested: number
  broken: { readonly run: number; readonly history: AnyHistory; readonly violation: Violation } | undefined
  /** The message of an exception of the law itself. */
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
  /** Time limit of one history and its laws, in milliseconds. */
  readonly patience: number
  readonly waiting: Waiting
  readonly seen: (history: AnyHistory) => void
}

/** Milliseconds in which one call of {@link within} starts new histories: each call costs a thread of the virtual machine. */
const turnTime = 250

/** Retries of a history that timed out while other processes had the processor. */
const mostTurns = 4

/** Milliseconds between readings of the processor time: a reading costs more than a history. */
const readingTime = 50

const processorTime = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

/** Checks the laws on one history after another, until all are broken or faulty, or the plan is done; updates `tried` as it goes. */
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
  /** Runs the next histories until the turn is over. */
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
      // With less processor time than its limit, the history was slow only because the machine was busy.
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
