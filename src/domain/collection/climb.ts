import { finalNoticeStep } from '../debt/evolve/evolve.js'
import { inCurrencyOf } from '../debt/state.js'
import { addMonths, epochDay, fromEpochDay, type LocalDate, laterOf } from '../value/local-date.js'
import { askGate } from './ask-gate.js'
import { type Asked, daysLate, type Gated } from './asked.js'
import { type Blocker, missingFor, type Together, tooLittle, tooOften, unmetOf } from './blockers.js'
import type { Ladder } from './compiled.js'
import type { DebtDecision, DueStep, LadderStepNotTaken, NextDate } from './decision.js'
import { type Place, placeOf, type TakenStep } from './place-on-ladder.js'
import type { CollectionReason, StepFinding } from './reason.js'
import { smallRestFrom, smallRestOf } from './small-rest-of.js'
import { type Obstacle, obstaclesOf, reviewFrom } from './stands-against.js'
import type { LadderStep, StepRepeat } from './step.js'
import { type StepDays, stepDays } from './step-day.js'
import { feeOf } from './step-fee.js'
import { stepsTaken } from './steps-taken.js'

/** All that is looked at while a debt climbs. */
interface View {
  readonly gated: Gated
  readonly ask: Asked
  readonly ladder: Ladder
  readonly together: Together
  readonly place: Place
  readonly obstacles: ReadonlyArray<Obstacle>
  readonly days: StepDays
}

/** What becomes of each step, by its place, and the first day on which something is to be done. */
interface Outcome {
  readonly due: DueStep[]
  readonly notTaken: Array<LadderStepNotTaken | undefined>
  next: NextDate | undefined
}

/** Where a debt stands on its ladder on a day, and what follows. */
export const climb = (gated: Gated, ask: Asked, ladder: Ladder, together: Together): DebtDecision => {
  const { policy, debt, day, parts } = ask
  const place = placeOf(ladder, stepsTaken(debt, parts))
  const obstacles = obstaclesOf(ask)
  const view: View = { gated, ask, ladder, together, place, obstacles, days: stepDays(ask, ladder, place) }
  const outcome: Outcome = { due: [], notTaken: [], next: undefined }
  if (ladder.strategy.mode === 'ladder') stepByStep(view, outcome)
  else jump(view, outcome)
  repeatLast(view, outcome)
  writeOffRest(view, outcome)
  return {
    debt: debt.debt,
    debtor: debt.debtor,
    day,
    policy: policy.version,
    strategy: ladder.strategy.strategy,
    daysPastDue: daysLate(ask),
    mayBeAskedFor: inCurrencyOf(debt, obstacles.length === 0 ? ask.amount : 0n),
    level: place.highest < 0 ? undefined : ladder.steps[place.highest]?.step,
    due: outcome.due,
    notTaken: outcome.notTaken.filter((step) => step !== undefined),
    reasons: obstacles.length === 0 ? noReasons : obstacles.map(({ finding }) => finding),
    next: notAfter(
      outcome.next ?? whenFree(obstacles) ?? lookedAt(view),
      obstacles.length === 0 ? smallRestFrom(ask) : undefined,
    ),
  }
}

/** That day, or sooner the one on which a small rest is old enough to be written off. */
const notAfter = (next: NextDate, on: LocalDate | undefined): NextDate =>
  on === undefined || on >= next.on ? next : { on, because: 'small-rest', step: 'write-off' }

/** One step at a time, in their order: what comes after the one whose turn it is waits. */
const stepByStep = (view: View, outcome: Outcome): void => {
  const { ask, ladder, place, together } = view
  let turn = -1
  for (const [index, step] of ladder.steps.entries()) {
    if (index <= place.highest) outcome.notTaken[index] = behind(view, index, step)
    else if (turn >= 0) outcome.notTaken[index] = waiting(view, index, step, turn)
    else if (lapses(ask, step)) outcome.notTaken[index] = lapsed(ask, step)
    else {
      const unmet = unmetOf(ask, step, together)
      if (unmet.length > 0 && step.otherwise === 'pass') {
        outcome.notTaken[index] = { step: step.step, status: 'passed', on: undefined, reasons: unmet.map(findingOf) }
        continue
      }
      turn = index
      const missing = missingFor(ask, ladder, step, place)
      takeTurn(view, outcome, dayOfTurn(view, index, step), both(unmet, missing))
      if (needsNewNotice(missing)) noticeAgain(view, outcome, index)
    }
  }
}

/** The last step whose day has come; those before it are jumped. */
const jump = (view: View, outcome: Outcome): void => {
  const { ask, ladder, place, together } = view
  let turn = -1
  for (let index = ladder.steps.length - 1; index >= 0; index--) {
    const step = ladder.steps[index]
    if (step === undefined) continue
    if (index <= place.highest) {
      outcome.notTaken[index] = behind(view, index, step)
      continue
    }
    const when = dayOfTurn(view, index, step)
    if (when.day > ask.today) takeTurn(view, outcome, when, none)
    else if (lapses(ask, step)) outcome.notTaken[index] = lapsed(ask, step)
    else if (turn >= 0) {
      outcome.notTaken[index] = jumped(ladder, step, turn)
    } else {
      const unmet = [...unmetOf(ask, step, together), ...missingFor(ask, ladder, step, place)]
      if (unmet.length === 0) turn = index
      takeTurn(view, outcome, when, unmet)
    }
  }
}

const none: ReadonlyArray<Blocker> = []
const noReasons: ReadonlyArray<never> = []

const findingOf = ({ finding }: Obstacle | Blocker): CollectionReason => finding

/** A step whose turn it is, on which day, and what says so. */
interface Turn {
  readonly index: number
  readonly step: LadderStep
  readonly day: number
  readonly why: ReadonlyArray<StepFinding>
}

/** The turn of a step, on its day, and not sooner than so many days after the last that was taken. */
const dayOfTurn = ({ ask, ladder, place, days }: View, index: number, step: LadderStep): Turn => {
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

const both = <A>(a: ReadonlyArray<A>, b: ReadonlyArray<A>): ReadonlyArray<A> =>
  a.length === 0 ? b : b.length === 0 ? a : [...a, ...b]

/** A step whose day has come is due, or held back by all that stands against it. */
const takeTurn = (view: View, outcome: Outcome, turn: Turn, missing: ReadonlyArray<Blocker>): void => {
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

/** A step at or below the highest that was taken. */
const behind = ({ ladder, place }: View, index: number, own: LadderStep): LadderStepNotTaken => {
  const { step } = own
  const last = place.taken[index]?.last
  if (last !== undefined) {
    const message = last.type === 'DebtorReminded' ? last.message : undefined
    return { step, status: 'taken', on: undefined, reasons: [{ rule: 'taken', on: last.on, message }] }
  }
  return jumped(ladder, own, place.highest)
}

const jumped = ({ jumpedBy }: Ladder, { step }: LadderStep, by: number): LadderStepNotTaken => ({
  step,
  status: 'jumped',
  on: undefined,
  reasons: jumpedBy[by] ?? noReasons,
})

const waiting = ({ days, ladder }: View, index: number, { step }: LadderStep, turn: number): LadderStepNotTaken => {
  const day = days.days[index]
  return {
    step,
    status: 'waits',
    on: day === undefined ? undefined : fromEpochDay(day),
    reasons: ladder.waitsFor[turn] ?? noReasons,
  }
}

/** A step before the due date means nothing after it. */
const lapses = ({ parts, day }: Asked, { from = 'due-date', days, months = 0 }: LadderStep): boolean =>
  (months < 0 || (months === 0 && days < 0)) && from === 'due-date' && parts[0] !== undefined && parts[0].due < day

const lapsed = ({ parts, day }: Asked, { step }: LadderStep): LadderStepNotTaken => ({
  step,
  status: 'lapsed',
  on: undefined,
  reasons: [{ rule: 'lapsed', due: parts[0]?.due ?? day }],
})

/** Takes the last step that was taken once more, where it is to be repeated and nothing later has its turn. */
const repeatLast = (view: View, outcome: Outcome): void => {
  const { ask, ladder, place } = view
  const index = place.highest
  const step = ladder.steps[index]
  const taken = place.taken[index]
  if (step?.repeat === undefined || taken === undefined || taken.times >= (step.repeat.times ?? taken.times + 1)) return
  const laterHasItsTurn = outcome.notTaken.some((one, at) => at > index && one?.status === 'held')
  if (outcome.due.length > 0 || laterHasItsTurn) return
  const { times } = step.repeat
  const day = Math.max(nextRepeat(step.repeat, taken, place), place.lastDay + (ladder.strategy.daysBetweenSteps ?? 0))
  const why: StepFinding = { rule: 'repeated', time: taken.times + 1, times, on: fromEpochDay(day) }
  takeTurn(view, outcome, { index, step, day, why: [why] }, unmetOf(ask, step, view.together))
}

/** Months are counted from the first time as long as none was late, so that none is lost at the end of a short month. */
const nextRepeat = ({ every, unit }: StepRepeat, { times, first, last }: TakenStep, { lastDay }: Place): number => {
  if (unit !== 'months') return lastDay + every
  const isOnTime = addMonths(first, every * (times - 1)) === last.on
  return epochDay(isOnTime ? addMonths(first, every * times) : addMonths(last.on, every))
}

/** A rest that is not worth asking for is written off, whatever step it has come to. */
const writeOffRest = ({ ask, obstacles }: View, outcome: Outcome): void => {
  const rest = obstacles.length === 0 ? smallRestOf(ask) : undefined
  if (rest === undefined || outcome.due.some(({ does }) => does === 'write-off')) return
  for (const { step } of outcome.due.splice(0)) {
    outcome.notTaken.push({ step, status: 'held', on: ask.day, reasons: [rest] })
  }
  outcome.due.push({
    step: 'write-off',
    does: 'write-off',
    channel: undefined,
    tone: undefined,
    amount: inCurrencyOf(ask.debt, ask.askable.open),
    fee: undefined,
    reasons: [rest],
  })
  outcome.next = { on: ask.day, because: 'due', step: 'write-off' }
}

const needsNewNotice = (missing: ReadonlyArray<Blocker>): boolean =>
  missing.some(
    ({ finding }) =>
      finding.rule === 'legal' && finding.unmet.some(({ _tag }) => _tag === 'finalNotice' || _tag === 'newFinalNotice'),
  )

/** Court comes after a notice of what is late now: where the last is spent, or was never sent, that step is taken again. */
const noticeAgain = (view: View, outcome: Outcome, court: number): void => {
  const { ask, ladder, place } = view
  const index = ladder.indexOf.get(finalNoticeStep) ?? court
  const step = ladder.steps[index]
  if (index >= court || step === undefined) return
  const apart = step.daysAfterPrevious ?? ladder.strategy.daysBetweenSteps ?? 0
  const day = place.lastOn === undefined ? ask.today : Math.max(place.lastDay + apart, view.days.days[index] ?? 0)
  const why: StepFinding = { rule: 'notice-spent', court: ladder.steps[court]?.step ?? '', on: fromEpochDay(day) }
  takeTurn(view, outcome, { index, step, day, why: [why] }, none)
}

/** When all that stands against the debt as a whole may be over. */
const whenFree = (obstacles: ReadonlyArray<Obstacle>): NextDate | undefined => {
  const on = obstacles
    .map(({ again }) => again)
    .reduce<LocalDate | undefined>((last, one) => (last === undefined ? one : laterOf(last, one)), undefined)
  const because = obstacles.find(({ again }) => again === on)?.finding.rule
  return on === undefined || because === undefined ? undefined : { on, because, step: undefined }
}

/** At the end of the ladder somebody looks at it from time to time. */
const lookedAt = ({ ask: { policy, parts, day }, place }: View): NextDate => ({
  on: reviewFrom(policy, place.lastOn ?? parts[0]?.due ?? day, day),
  because: 'review',
  step: undefined,
})
