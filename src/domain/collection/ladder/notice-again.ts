import { finalNoticeStep } from '../../debt/evolve/evolve.js'
import { fromEpochDay } from '../../value/local-date.js'
import type { Blocker } from './blocker.js'
import { tooLateFor } from './blockers.js'
import type { Outcome, View } from './climb-view.js'
import type { StepFinding } from './reason.js'
import { takeTurn } from './take-turn.js'

export const needsNewNotice = (missing: ReadonlyArray<Blocker>): boolean =>
  missing.some(
    ({ finding }) =>
      finding.rule === 'legal' && finding.unmet.some(({ _tag }) => _tag === 'finalNotice' || _tag === 'newFinalNotice'),
  )

/** Court comes after a notice of what is late now: where the last is spent, or was never sent, that step is taken again. */
export const noticeAgain = (view: View, outcome: Outcome, court: number): void => {
  const { ask, ladder, place } = view
  const index = ladder.indexOf.get(finalNoticeStep) ?? court
  const step = ladder.steps[index]
  if (index >= court || step === undefined) return
  const apart = step.daysAfterPrevious ?? ladder.strategy.daysBetweenSteps ?? 0
  const day = place.lastOn === undefined ? ask.today : Math.max(place.lastDay + apart, view.days.days[index] ?? 0)
  const why: StepFinding = { rule: 'notice-spent', court: ladder.steps[court]?.step ?? '', on: fromEpochDay(day) }
  takeTurn(view, outcome, { index, step, day, why: [why] }, tooLateFor(ask, ladder, step))
}
