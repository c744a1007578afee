import type { DisputeId } from '../value/id.js'
import { type LocalDate, laterOf } from '../value/local-date.js'
import type { Movement } from '../value/movement.js'
import type { DisputeOutcome } from './event/dispute.js'

/**
 * `takenOff` lists, by day, what the creditor has given up of the disputed amount. `writtenOff` is the part of it that was
 * written off, which a reversal of the write-off makes disputed again if the dispute lasts.
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
 * The amount still in dispute, in minor units; 0 once the dispute is resolved.
 *
 * @since 0.2.0
 */
export const stillDisputed = ({ amount, takenOff, resolved }: Dispute): bigint =>
  resolved === undefined ? takenOff.reduce((left, taken) => left - taken.amount, amount) : 0n

/**
 * The day on which a dispute ended: it was resolved, or all of it was given up, whichever came first. None while it lasts.
 */
export const overOn = (dispute: Dispute): LocalDate | undefined => {
  const { resolved, takenOff } = dispute
  if (takenOff.length === 0 || stillDisputed({ ...dispute, resolved: undefined }) > 0n) return resolved?.on
  const emptied = takenOff.reduce<LocalDate>((last, { on }) => laterOf(last, on), dispute.on)
  return resolved !== undefined && resolved.on < emptied ? resolved.on : emptied
}
