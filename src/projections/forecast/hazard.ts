import type { Counts } from './counts.js'
import { ownRecord } from './prior.js'

const likeliest = 0.98

/**
 * The chance that what a debtor has open on a day of lateness is paid on it: what all debtors did, and what he did himself. They stand
 * as the counts do; outside of those, a debtor does what all did.
 */
export const hazardsOf = ({ debtors, at, first, waiting, paid }: Counts, prior: Float64Array): Float64Array => {
  const hazards = new Float64Array(waiting.length)
  for (let who = 0; who < debtors; who++) {
    const base = (first[who] ?? 0) - (at[who] ?? 0)
    for (let index = at[who] ?? 0; index < (at[who + 1] ?? 0); index++) {
      const chance = ((paid[index] ?? 0) + ownRecord * (prior[base + index] ?? 0)) / ((waiting[index] ?? 0) + ownRecord)
      hazards[index] = chance < likeliest ? chance : likeliest
    }
  }
  return hazards
}

/** Where the hazard of a debtor on a cell of lateness stands; below zero where he does what all did. */
export const hazardAt = ({ at, first }: Counts, who: number, cell: number): number => {
  const index = (at[who] ?? 0) + cell - (first[who] ?? 0)
  return cell >= (first[who] ?? 0) && index < (at[who + 1] ?? 0) ? index : -1
}
