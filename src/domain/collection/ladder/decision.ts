import type { DebtId, DebtorId } from '../../value/id.js'
import type { LocalDate } from '../../value/local-date.js'
import type { Channel } from '../../value/method.js'
import type { Money } from '../../value/money.js'
import type { StepAction, StepTone } from '../policy/step.js'
import type { CollectionReason, StandsAgainst } from './reason.js'

/**
 * A step that is due: what is to be done, by which channel, and for how much. `fee` is what the step costs the debtor, where the
 * policy says so, and `at` the instant at which the debtor is contacted: the one that was asked about, or else noon of the
 * day, or its first moment that the gate allows.
 *
 * @since 0.2.0
 */
export interface DueStep {
  readonly step: string
  readonly does: StepAction
  readonly channel: Channel | undefined
  readonly at?: string | undefined
  readonly tone: StepTone | undefined
  readonly amount: Money
  readonly fee: Money | undefined
  readonly reasons: ReadonlyArray<CollectionReason>
}

/**
 * A step that is not taken, and why. `taken`: it was. `later`: its day comes. `waits`: for a step before it. `held`: its day has
 * come, and something keeps it back. `passed`: the ladder goes on without it. `jumped`: a later step came first. `lapsed`: it was for before the
 * due date. `on` is the day on which its turn comes at the earliest, where that can be told.
 *
 * @since 0.2.0
 */
export interface LadderStepNotTaken {
  readonly step: string
  readonly status: 'taken' | 'later' | 'waits' | 'held' | 'passed' | 'jumped' | 'lapsed'
  readonly on: LocalDate | undefined
  readonly reasons: ReadonlyArray<CollectionReason>
}

/**
 * The one day on which something is to be done about a debt next, at the earliest, and what for: the rule that names it, and the step if there
 * is one.
 *
 * @since 0.2.0
 */
export interface NextDate {
  readonly on: LocalDate
  readonly because: CollectionReason['rule'] | 'due' | 'review'
  readonly step: string | undefined
}

/**
 * What is to be done about a debt on a day, and what is not, under which version of the policy. `level` is the last step that was taken
 * since the debt was last without fault; `reasons` is what keeps the debt from any. `next` is there for every debt of which something is open.
 *
 * @since 0.2.0
 */
export interface DebtDecision {
  readonly debt: DebtId | undefined
  readonly debtor: DebtorId | undefined
  readonly day: LocalDate
  readonly policy: string
  readonly strategy: string | undefined
  readonly daysPastDue: number
  readonly mayBeAskedFor: Money | undefined
  readonly level: string | undefined
  readonly due: ReadonlyArray<DueStep>
  readonly notTaken: ReadonlyArray<LadderStepNotTaken>
  readonly reasons: ReadonlyArray<StandsAgainst>
  readonly next: NextDate | undefined
}
