import type { DebtEvent } from '../../debt/event.js'
import { evolve } from '../../debt/evolve/evolve.js'
import { askedUntil } from '../../debt/rule/askable.js'
import { type SchedulePart, scheduleOf } from '../../debt/schedule.js'
import { type DebtState, type IssuedDebt, initial } from '../../debt/state.js'
import { type LocalDate, laterOf } from '../../value/local-date.js'

/** What may have been a step: of which name, or which other act, and on which day. */
export type StepEvent = Extract<
  DebtEvent,
  { readonly type: 'DebtorReminded' | 'ContactAttempted' | 'PlacedWithAgency' | 'DebtReferredToLegal' }
>

const isStep = (event: DebtEvent): event is StepEvent =>
  event.type === 'DebtorReminded' ||
  (event.type === 'ContactAttempted' && event.regarding !== undefined) ||
  event.type === 'PlacedWithAgency' ||
  event.type === 'DebtReferredToLegal'

/** What is told of talks, papers and handling moves neither a due date nor what is open. */
const movesNothing: { readonly [T in DebtEvent['type']]?: true } = {
  DebtorReminded: true,
  PaymentPromised: true,
  PromiseKept: true,
  PromisePartiallyKept: true,
  PromiseBroken: true,
  PromiseWithdrawn: true,
  PromiseSuperseded: true,
  PromiseReleased: true,
  PromiseReopened: true,
  PromiseReinstated: true,
  PlanProposed: true,
  PlanCountered: true,
  GuaranteeRegistered: true,
  GuaranteeReleased: true,
  GuaranteeEnforced: true,
  DisputeRaised: true,
  DisputeResolved: true,
  ErrorAcknowledged: true,
  ExcuseRecorded: true,
  RefusalRecorded: true,
  DelayReasonRecorded: true,
  ContactAttempted: true,
  InboundContactRecorded: true,
  ComplaintRecorded: true,
  NoteAdded: true,
  StepWithheld: true,
  CollectorAssigned: true,
  DunningHeld: true,
  DunningReleased: true,
  PlacedWithAgency: true,
  RecalledFromAgency: true,
  AgencyCollected: true,
  DebtReferredToLegal: true,
  LegalOutcomeRecorded: true,
}

const none: ReadonlyArray<StepEvent> = []

/**
 * The steps that were taken since the debt was last without fault, in the order in which they were recorded. They count until
 * nothing is open of what they asked for and nothing else is late; and again when that is undone, and what they asked for is open
 * after all. A part payment ends nothing. What was said to somebody who owed the debt before is not said to who owes it now.
 */
export const stepsTaken = (debt: IssuedDebt, parts: ReadonlyArray<SchedulePart>): ReadonlyArray<StepEvent> => {
  const all = ofDebtor(debt)
  const [first] = all
  const oldest = parts[0]?.due
  if (first === undefined || oldest === undefined) return first === undefined ? none : stepsOfLife(debt)
  return oldest <= spokenOf(debt, first.on) ? all : stepsOfLife(debt)
}

/** Every step that was ever taken with who owes the debt now. */
const ofDebtor = ({ history, debtor }: IssuedDebt): ReadonlyArray<StepEvent> => {
  if (history.length === 1) return none
  const all: StepEvent[] = []
  for (const event of history) if (isStep(event) && event.debtor === debtor) all.push(event)
  return all
}

/**
 * The last due date that a step of that day is known to have spoken of, without asking what the debt was then: its own day, and
 * the due date of a debt that never had another.
 */
const spokenOf = (debt: IssuedDebt, on: LocalDate): LocalDate => {
  const { dues, plans, dueDate, issued } = debt
  const hadOne = dues.length === 1 && plans.length === 0 && dueDate === (issued.dueDate ?? issued.on)
  return hadOne ? laterOf(on, dueDate) : on
}

interface Cycle {
  readonly steps: ReadonlyArray<StepEvent>
  /** The last due date that its steps spoke of. */
  readonly until: LocalDate
}

const cycles = new WeakMap<IssuedDebt, ReadonlyArray<StepEvent>>()

/** The same by the life of the debt: worked out once of each state, as it folds its history. */
export const stepsOfLife = (debt: IssuedDebt): ReadonlyArray<StepEvent> => {
  const known = cycles.get(debt)
  if (known !== undefined) return known
  let state: DebtState = initial
  let cycle: Cycle | undefined
  const over: Cycle[] = []
  for (const event of debt.history) {
    const before = state
    state = evolve(state, event)
    if (isStep(event) && event.debtor === debt.debtor) {
      const until = before.situation === 'unissued' ? event.on : askedUntil(before, event.on)
      cycle = { steps: [...(cycle?.steps ?? []), event], until: laterOf(until, cycle?.until ?? until) }
    } else if (movesNothing[event.type] !== true && state.situation !== 'unissued') {
      const oldest = scheduleOf(state)[0]?.due
      if (cycle !== undefined && (oldest === undefined || oldest > laterOf(cycle.until, event.on))) {
        over.push(cycle)
        cycle = undefined
      }
      const undone = oldest === undefined ? -1 : over.findIndex(({ until }) => oldest <= until)
      if (undone >= 0) cycle = joined([...over.splice(undone), ...(cycle === undefined ? [] : [cycle])])
    }
  }
  const steps = cycle?.steps ?? none
  cycles.set(debt, steps)
  return steps
}

const joined = (cycles: ReadonlyArray<Cycle>): Cycle => ({
  steps: cycles.flatMap(({ steps }) => steps),
  until: cycles.map(({ until }) => until).reduce(laterOf),
})
