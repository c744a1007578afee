import { fromEpochDay } from '../../value/local-date.js'
import type { LadderStep } from '../policy/step.js'
import type { Asked } from './asked.js'
import type { View } from './climb-view.js'
import type { Ladder } from './compiled.js'
import type { LadderStepNotTaken } from './decision.js'

const noReasons: ReadonlyArray<never> = []

/** A step at or below the highest that was taken. */
export const behind = ({ ladder, place }: View, index: number, own: LadderStep): LadderStepNotTaken => {
  const { step } = own
  const last = place.taken[index]?.last
  if (last !== undefined) {
    const message = last.type === 'DebtorReminded' ? last.message : undefined
    return { step, status: 'taken', on: undefined, reasons: [{ rule: 'taken', on: last.on, message }] }
  }
  return jumped(ladder, own, place.highest)
}

export const jumped = ({ jumpedBy }: Ladder, { step }: LadderStep, by: number): LadderStepNotTaken => ({
  step,
  status: 'jumped',
  on: undefined,
  reasons: jumpedBy[by] ?? noReasons,
})

export const waiting = (
  { days, ladder }: View,
  index: number,
  { step }: LadderStep,
  turn: number,
): LadderStepNotTaken => {
  const day = days.days[index]
  return {
    step,
    status: 'waits',
    on: day === undefined ? undefined : fromEpochDay(day),
    reasons: ladder.waitsFor[turn] ?? noReasons,
  }
}

/** A step before the due date means nothing after it. */
export const lapses = ({ parts, day }: Asked, { from = 'due-date', days, months = 0 }: LadderStep): boolean =>
  (months < 0 || (months === 0 && days < 0)) && from === 'due-date' && parts[0] !== undefined && parts[0].due < day

export const lapsed = ({ parts, day }: Asked, { step }: LadderStep): LadderStepNotTaken => ({
  step,
  status: 'lapsed',
  on: undefined,
  reasons: [{ rule: 'lapsed', due: parts[0]?.due ?? day }],
})
