import { inCurrencyOf } from '../../debt/state.js'
import { type Asked, daysLate, type Gated } from './asked.js'
import type { Together } from './blockers.js'
import type { Outcome, View } from './climb-view.js'
import type { Ladder } from './compiled.js'
import type { DebtDecision } from './decision.js'
import { jump, stepByStep } from './ladder-mode.js'
import { lookedAt, notAfter, whenFree } from './next-date.js'
import { placeOf } from './place-on-ladder.js'
import { repeatLast } from './repeat-last.js'
import { smallRestFrom, smallRestOf } from './small-rest-of.js'
import { obstaclesOf } from './stands-against.js'
import { stepDays } from './step-day.js'
import { stepsTaken } from './steps-taken.js'

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

const noReasons: ReadonlyArray<never> = []

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
