import { inCurrencyOf } from '../../debt/state.js'
import { fromEpochDay, laterOf } from '../../value/local-date.js'
import type { LadderStep } from '../policy/step.js'
import { askGate } from './ask-gate.js'
import type { Blocker } from './blocker.js'
import { tooLittle, tooOften } from './blockers.js'
import type { Outcome, View } from './climb-view.js'
import type { NextDate } from './decision.js'
import type { CollectionReason, StepFinding } from './reason.js'
import type { Obstacle } from './stands-against.js'
import { feeOf } from './step-fee.js'

export const none: ReadonlyArray<Blocker> = []

export const findingOf = ({ finding }: Obstacle | Blocker): CollectionReason => finding

/** A step whose turn it is, on which day, and what says so. */
interface Turn {
  readonly index: number
  readonly step: LadderStep
  readonly day: number
  readonly why: ReadonlyArray<StepFinding>
}

/** The turn of a step, on its day, and not sooner than so many days after the last that was taken. */
export const dayOfTurn = ({ ask, ladder, place, days }: View, index: number, step: LadderStep): Turn => {
  const day = days.days[index] ?? ask.today
  const offset: StepFinding = {
    rule: 'offset',
    from: step.from ?? 'due-date',
    anchor: fromEpochDay(days.anchors[index] ?? ask.today),
    days: step.days,
    ...(step.months === undefined ? {} : { months: step.months }),
    on: fromEpochDay(day),
    daysPastDue: ask.late,
  }
  const { lastOn, lastDay } = place
  const apart = step.daysAfterPrevious ?? ladder.strategy.daysBetweenSteps ?? 0
  if (lastOn === undefined || lastDay + apart <= day) return { index, step, day, why: [offset] }
  const on = fromEpochDay(lastDay + apart)
  const between: StepFinding = { rule: 'days-between', days: apart, last: lastOn, on }
  return { index, step, day: lastDay + apart, why: [offset, between] }
}

export const both = <A>(a: ReadonlyArray<A>, b: ReadonlyArray<A>): ReadonlyArray<A> =>
  a.length === 0 ? b : b.length === 0 ? a : [...a, ...b]

/** A step whose day has come is due, or held back by all that stands against it. */
export const takeTurn = (view: View, outcome: Outcome, turn: Turn, missing: ReadonlyArray<Blocker>): void => {
  const { gated, ask, ladder, together, obstacles } = view
  const { index, step, day, why } = turn
  if (day > ask.today) {
    const on = fromEpochDay(day)
    outcome.notTaken[index] = { step: step.step, status: 'later', on, reasons: why }
    if (obstacles.length === 0) offer(outcome, { on, because: 'offset', step: step.step })
    return
  }
  const does = step.does ?? 'remind'
  const speaks = does === 'remind' || does === 'negotiate'
  const blockers = both<Obstacle | Blocker>(
    both<Obstacle | Blocker>(obstacles, missing),
    tooLittle(ask, ladder, step, together),
  )
  const often = speaks ? tooOften(ask, ladder, together) : none
  const passed = speaks && blockers.length === 0 ? askGate(gated, ask, step) : undefined
  if (blockers.length > 0 || often.length > 0 || passed?.isDenied === true) {
    // A wish and a law: the stricter counts, and is named.
    const all = both(blockers, often)
    const denied = passed?.isDenied === true ? [passed.again] : []
    const on = [...denied, ...all.map(({ again }) => again)].reduce(laterOf)
    const because = all.find(({ again }) => again === on)?.finding.rule ?? 'contact'
    const said: ReadonlyArray<CollectionReason> = passed?.said ?? []
    outcome.notTaken[index] = {
      step: step.step,
      status: 'held',
      on,
      reasons: [...why, ...all.map(findingOf), ...said],
    }
    offer(outcome, { on, because, step: step.step })
    return
  }
  outcome.notTaken[index] = undefined
  outcome.due.push({
    step: step.step,
    does,
    channel: passed?.channel,
    at: passed?.at,
    tone: step.tone,
    amount: inCurrencyOf(ask.debt, ask.amount),
    fee: feeOf(ask, step.fee),
    reasons: passed === undefined || passed.said.length === 0 ? why : [...why, ...passed.said],
  })
  offer(outcome, { on: ask.day, because: 'due', step: step.step })
}

const offer = (outcome: Outcome, next: NextDate): void => {
  if (outcome.next === undefined || next.on < outcome.next.on) outcome.next = next
}
