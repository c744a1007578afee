import { missingFor, unmetOf } from './blockers.js'
import type { Outcome, View } from './climb-view.js'
import { needsNewNotice, noticeAgain } from './notice-again.js'
import { behind, jumped, lapsed, lapses, waiting } from './step-not-taken.js'
import { both, dayOfTurn, findingOf, none, takeTurn } from './take-turn.js'

/** One step at a time, in their order: what comes after the one whose turn it is waits. */
export const stepByStep = (view: View, outcome: Outcome): void => {
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
export const jump = (view: View, outcome: Outcome): void => {
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
