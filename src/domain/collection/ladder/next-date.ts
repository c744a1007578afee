import { type LocalDate, laterOf } from '../../value/local-date.js'
import type { View } from './climb-view.js'
import type { NextDate } from './decision.js'
import { type Obstacle, reviewFrom } from './stands-against.js'

/** That day, or sooner the one on which a small rest is old enough to be written off. */
export const notAfter = (next: NextDate, on: LocalDate | undefined): NextDate =>
  on === undefined || on >= next.on ? next : { on, because: 'small-rest', step: 'write-off' }

/** When all that stands against the debt as a whole may be over. */
export const whenFree = (obstacles: ReadonlyArray<Obstacle>): NextDate | undefined => {
  const on = obstacles
    .map(({ again }) => again)
    .reduce<LocalDate | undefined>((last, one) => (last === undefined ? one : laterOf(last, one)), undefined)
  const because = obstacles.find(({ again }) => again === on)?.finding.rule
  return on === undefined || because === undefined ? undefined : { on, because, step: undefined }
}

/** At the end of the ladder somebody looks at it from time to time. */
export const lookedAt = ({ ask: { policy, parts, day }, place }: View): NextDate => ({
  on: reviewFrom(policy, place.lastOn ?? parts[0]?.due ?? day, day),
  because: 'review',
  step: undefined,
})
