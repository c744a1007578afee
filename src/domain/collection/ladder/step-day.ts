import * as E from 'fp-ts/lib/Either.js'
import { adjust } from '../../calendar/adjust.js'
import type { BusinessCalendar } from '../../calendar/business-calendar.js'
import { addMonths, endOfMonth, epochDay, fromEpochDay } from '../../value/local-date.js'
import type { LadderStep } from '../policy/step.js'
import type { Asked } from './asked.js'
import type { Ladder } from './compiled.js'
import type { Place } from './place-on-ladder.js'

/** What each step is reckoned from, and the day that this makes, as numbers of days. */
export interface StepDays {
  readonly anchors: ReadonlyArray<number>
  readonly days: ReadonlyArray<number>
}

/** The days of all steps, as far as they are known: what follows a step that was not taken follows the day of that step. */
export const stepDays = (asked: Asked, { steps, strategy }: Ladder, place: Place): StepDays => {
  const { debt, parts, policy, today } = asked
  const due = parts[0] === undefined ? today : epochDay(parts[0].due)
  const calendar = strategy.businessDays === true ? policy.calendar : undefined
  const anchors: number[] = []
  const days: number[] = []
  for (const [index, step] of steps.entries()) {
    let anchor = due
    if (step.from === 'invoice-date') anchor = epochDay(debt.issued.on)
    else if (step.from === 'previous-step') {
      const before = index === 0 ? due : (days[index - 1] ?? due)
      anchor = (index - 1 <= place.highest ? takenDay(place, index - 1) : undefined) ?? before
    }
    anchors.push(anchor)
    days.push(adjusted(step, monthsAfter(anchor, step.months) + step.days, calendar))
  }
  return { anchors, days }
}

/** So many months after a day, in whole days. */
const monthsAfter = (day: number, months = 0): number =>
  months === 0 ? day : epochDay(addMonths(fromEpochDay(day), months))

const adjusted = (step: LadderStep, day: number, calendar: BusinessCalendar | undefined): number => {
  const ended = step.endOfMonth === true ? epochDay(endOfMonth(fromEpochDay(day))) : day
  if (calendar === undefined) return ended
  const moved = adjust(calendar, 'following', fromEpochDay(ended))
  return E.isRight(moved) ? epochDay(moved.right) : ended
}

/** The last day on which that step was taken, or any that a later one stands for. */
const takenDay = ({ taken, lastOn, lastDay }: Place, index: number): number | undefined => {
  const step = taken[index]
  if (step !== undefined) return epochDay(step.last.on)
  return lastOn === undefined ? undefined : lastDay
}
