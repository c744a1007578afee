import { type LocalDate, laterOf } from '../../value/local-date.js'
import { currentSettlement, type Settlement } from '../case-file.js'
import { type SchedulePart, scheduleOf } from '../schedule.js'
import { disputedBalance, type IssuedDebt, schedulingPlan } from '../state.js'
import { promisedBalance } from './promise-verdict.js'

/**
 * What is open of a debt on a day, and what of it nobody may ask for: in dispute, promised, or not to be spoken of yet. `left`
 * is what that leaves; it can be below zero, as a promise may be for what is not due. All in minor units.
 */
export interface Askable {
  readonly open: bigint
  readonly disputed: bigint
  readonly promised: bigint
  readonly notDue: bigint
  readonly left: bigint
}

/** Of a debt with that schedule. What is disputed is taken from the instalments that are not due yet, first. */
export const askableOn = (debt: IssuedDebt, on: LocalDate, parts: ReadonlyArray<SchedulePart>): Askable => {
  const until = spokenOf(debt, on, parts)
  let open = 0n
  let notDue = 0n
  for (const part of parts) {
    open += part.open
    if (part.due > until) notDue += part.open
  }
  const disputed = disputedBalance(debt)
  const promised = promisedBalance(debt, on)
  return { open, disputed, promised, notDue, left: open - (disputed > notDue ? disputed : notDue) - promised }
}

/** The settlement whose money may still come on that day. */
export const settlingOn = ({ file }: IssuedDebt, on: LocalDate): Settlement | undefined => {
  const settlement = currentSettlement(file)
  return settlement !== undefined && on <= settlement.by ? settlement : undefined
}

/**
 * The last due date that a reminder of that day speaks of: that day; without a plan one may speak of what is due next before
 * its day, where nothing is due yet.
 */
export const askedUntil = (debt: IssuedDebt, on: LocalDate): LocalDate => spokenOf(debt, on, scheduleOf(debt))

const spokenOf = (debt: IssuedDebt, on: LocalDate, parts: ReadonlyArray<SchedulePart>): LocalDate => {
  const next = schedulingPlan(debt) === undefined ? parts[0]?.due : undefined
  return laterOf(on, next ?? on)
}
