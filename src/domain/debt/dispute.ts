import type { DisputeId } from '../value/id.js'
import { type LocalDate, laterOf } from '../value/local-date.js'
import type { Movement } from '../value/movement.js'
import type { DisputeOutcome } from './event/dispute.js'

/**
 * `takenOff` is what was given up of it since, by day; `writtenOff` is how much of that is written off, and may be owed
 * again.
 *
 * @since 0.1.0
 */
export interface Dispute {
  readonly dispute: DisputeId
  readonly amount: bigint
  readonly on: LocalDate
  readonly takenOff: ReadonlyArray<Movement>
  readonly writtenOff: bigint
  readonly resolved: { readonly on: LocalDate; readonly outcome: DisputeOutcome } | undefined
}

/**
 * What is still disputed of it, in minor units: nothing once it is resolved.
 *
 * @since 0.2.0
 */
export const stillDisputed = ({ amount, takenOff, resolved }: Dispute): bigint =>
  resolved === undefined ? takenOff.reduce((left, taken) => left - taken.amount, amount) : 0n

/** The day on which a dispute was over: it was resolved, or all of it had been given up. None while something is left of it. */
export const overOn = (dispute: Dispute): LocalDate | undefined => {
  const { resolved, takenOff } = dispute
  if (takenOff.length === 0 || stillDisputed({ ...dispute, resolved: undefined }) > 0n) return resolved?.on
  const emptied = takenOff.reduce<LocalDate>((last, { on }) => laterOf(last, on), dispute.on)
  return resolved !== undefined && resolved.on < emptied ? resolved.on : emptied
}
