import { type Dispute, overOn } from '../../domain/debt/state.js'
import { daysBetween } from '../../domain/value/local-date.js'
import { mean } from './mean.js'

/**
 * How the disputes of a book ended: how many, after how many days on average, and which share of them was given up.
 *
 * @since 0.2.0
 */
export interface DisputeRecord {
  readonly ended: number
  readonly days: number
  readonly givenUp: number
}

/**
 * What the disputes that were decided say of the others; nothing where none ever was. A debt that was paid while it was disputed
 * decides nothing.
 */
export const disputeRecordOf = (disputes: Iterable<Dispute>): DisputeRecord | undefined => {
  let ended = 0
  let days = 0
  const givenUp: number[] = []
  for (const dispute of disputes) {
    const over = overOn(dispute)
    if (over === undefined || dispute.amount <= 0n) continue
    const taken = dispute.takenOff.reduce((sum, { amount }) => sum + amount, 0n)
    ended += 1
    days += Math.max(0, daysBetween(dispute.on, over))
    givenUp.push(Math.min(1, Number(taken) / Number(dispute.amount)))
  }
  const share = mean(givenUp)
  return share === undefined ? undefined : { ended, days: Math.round(days / ended), givenUp: share }
}
