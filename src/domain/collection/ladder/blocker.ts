import type { LocalDate } from '../../value/local-date.js'
import type { StepFinding } from './reason.js'

/** What keeps one step back, and the first day on which it may not any more, or is to be looked at. */
export interface Blocker {
  readonly finding: StepFinding
  readonly again: LocalDate
}
