import { epochDay, type LocalDate } from '../../value/local-date.js'
import type { Ladder } from './compiled.js'
import type { StepEvent } from './steps-taken.js'

/** A step that was taken: how often, when first, and when last. */
export interface TakenStep {
  readonly times: number
  readonly first: LocalDate
  readonly last: StepEvent
}

/** How far a debt has come: what was taken of each step, the highest of them, and the last day on which any was taken. */
export interface Place {
  readonly taken: ReadonlyArray<TakenStep | undefined>
  readonly highest: number
  readonly lastOn: LocalDate | undefined
  readonly lastDay: number
}

const indexOf = ({ indexOf, steps }: Ladder, event: StepEvent): number => {
  switch (event.type) {
    case 'DebtorReminded':
      return indexOf.get(event.step) ?? -1
    case 'ContactAttempted':
      return (event.regarding !== undefined ? indexOf.get(event.regarding) : undefined) ?? -1
    case 'PlacedWithAgency':
      return steps.findIndex(({ does }) => does === 'place-with-agency')
    case 'DebtReferredToLegal':
      return steps.findIndex(({ does }) => does === 'refer-to-legal')
  }
}

const ground: Place = { taken: [], highest: -1, lastOn: undefined, lastDay: 0 }

/** A reminder of a step that this ladder does not have moves nobody up, and is the last that was said all the same. */
export const placeOf = (ladder: Ladder, events: ReadonlyArray<StepEvent>): Place => {
  if (events.length === 0) return ground
  const taken: Array<TakenStep | undefined> = []
  let highest = -1
  let lastOn: LocalDate | undefined
  for (const event of events) {
    const index = indexOf(ladder, event)
    if (event.type === 'ContactAttempted' && index < 0) continue
    if (lastOn === undefined || event.on > lastOn) lastOn = event.on
    if (index < 0) continue
    const before = taken[index]
    taken[index] = {
      times: (before?.times ?? 0) + 1,
      first: before !== undefined && before.first <= event.on ? before.first : event.on,
      last: before !== undefined && before.last.on > event.on ? before.last : event,
    }
    if (index > highest) highest = index
  }
  return { taken, highest, lastOn, lastDay: lastOn === undefined ? 0 : epochDay(lastOn) }
}
