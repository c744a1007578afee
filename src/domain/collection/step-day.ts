import * as E from 'fp-ts/lib/Either.js'
import { adjust } from '../calendar/adjust.js'
import { endOfMonth, epochDay, fromEpochDay } from '../value/local-date.js'
import type { Asked } from './asked.js'
import type { Ladder } from './compiled.js'
import type { Place } from './place-on-ladder.js'
import type { LadderStep } from './step.js'

/** What a step is reckoned from, and the day that this makes, as numbers of days. */
export interface StepDay {
  readonly anchor: number
  readonly day: number
}

/** The days of all steps, as far as they are known: what follows a step that was not taken follows the day of that step. */
export const stepDays = (asked: Asked, { steps, strategy }: Ladder, place: Place): ReadonlyArray<StepDay> => {
  const { debt, parts, policy, today } = asked
  const due = parts[0] === undefined ? today : epochDay(parts[0].due)
  let invoiced: number | undefined
  let before: number | undefined
  const calendar = strategy.businessDays === true ? policy.calendar : undefined
  return steps.map((step, index) => {
    let anchor = due
    if (step.from === 'invoice-date') {
      invoiced ??= epochDay(debt.issued.on)
      anchor = invoiced
    } else if (step.from === 'previous-step') {
      anchor = (index - 1 <= place.highest ? takenDay(place, index - 1) : before) ?? before ?? due
    }
    let day = inMonth(step, anchor + step.days)
    if (calendar !== undefined) {
      const adjusted = adjust(calendar, 'following', fromEpochDay(day))
      if (E.isRight(adjusted)) day = epochDay(adjusted.right)
    }
    before = day
    return { anchor, day }
  })
}

/** The last day on which that step was taken, or any that a later one stands for. */
const takenDay = ({ taken, lastOn, lastDay }: Place, index: number): number | undefined => {
  const step = taken[index]
  if (step !== undefined) return epochDay(step.last.on)
  return lastOn === undefined ? undefined : lastDay
}

const inMonth = ({ endOfMonth: atTheEnd }: LadderStep, day: number): number =>
  atTheEnd === true ? epochDay(endOfMonth(fromEpochDay(day))) : day
