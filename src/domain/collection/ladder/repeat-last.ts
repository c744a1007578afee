import { addMonths, epochDay, fromEpochDay } from '../../value/local-date.js'
import type { StepRepeat } from '../policy/step.js'
import { unmetOf } from './blockers.js'
import type { Outcome, View } from './climb-view.js'
import type { Place, TakenStep } from './place-on-ladder.js'
import type { StepFinding } from './reason.js'
import { takeTurn } from './take-turn.js'

/** Takes the last step that was taken once more, where it is to be repeated and nothing later has its turn. */
export const repeatLast = (view: View, outcome: Outcome): void => {
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
