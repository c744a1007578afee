import { type LocalDate, laterOf } from '../../value/local-date.js'
import { currentSettlement, type Settlement } from '../case-file.js'
import { type SchedulePart, scheduleOf } from '../schedule.js'
import { disputedBalance, type IssuedDebt, schedulingPlan } from '../state.js'
import { promisedBalance } from './promise-verdict.js'

/**
 * What is open, and which parts of it may not be asked for on a day: disputed, promised or not due. `left` is the rest; it can
 * be negative, since a promise may cover what is not due. All in minor units.
 */
export interface Askable {
  readonly open: bigint
  readonly disputed: bigint
  readonly promised: bigint
  readonly notDue: bigint
  readonly left: bigint
}

/** For a debt with the schedule `parts`. Disputes are counted against the parts that are not due yet first. */
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

/** The agreed settlement that can still be paid in time on that day. */
export const settlingOn = ({ file }: IssuedDebt, on: LocalDate): Settlement | undefined => {
  const settlement = currentSettlement(file)
  return settlement !== undefined && on <= settlement.by ? settlement : undefined
}

/**
 * The last due date that a reminder on that day covers: the day itself. If nothing is due yet and there is no plan, the next
 * due date, so that a reminder can come before it.
 */
export const askedUntil = (debt: IssuedDebt, on: LocalDate): LocalDate => spokenOf(debt, on, scheduleOf(debt))

const spokenOf = (debt: IssuedDebt, on: LocalDate, parts: ReadonlyArray<SchedulePart>): LocalDate => {
  const next = schedulingPlan(debt) === undefined ? parts[0]?.due : undefined
  return laterOf(on, next ?? on)
}
