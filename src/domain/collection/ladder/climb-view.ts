import type { Asked, Gated } from './asked.js'
import type { Together } from './blockers.js'
import type { Ladder } from './compiled.js'
import type { DueStep, LadderStepNotTaken, NextDate } from './decision.js'
import type { Place } from './place-on-ladder.js'
import type { Obstacle } from './stands-against.js'
import type { StepDays } from './step-day.js'

/** All that is looked at while a debt climbs. */
export interface View {
  readonly gated: Gated
  readonly ask: Asked
  readonly ladder: Ladder
  readonly together: Together
  readonly place: Place
  readonly obstacles: ReadonlyArray<Obstacle>
  readonly days: StepDays
}

/** What becomes of each step, by its place, and the first day on which something is to be done. */
export interface Outcome {
  readonly due: DueStep[]
  readonly notTaken: Array<LadderStepNotTaken | undefined>
  next: NextDate | undefined
}
