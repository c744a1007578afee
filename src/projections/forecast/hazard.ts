import type { Counts } from './counts.js'
import { cells } from './lateness.js'
import { ownRecord } from './prior.js'

const likeliest = 0.98

/** The chance that what a debtor has open on a day of lateness is paid on it: what all debtors did, and what he did himself. */
export const hazardOf = ({ waiting, paid }: Counts, prior: Float64Array): Float64Array => {
  const hazard = new Float64Array(cells)
  for (let cell = 0; cell < cells; cell++) {
    const chance = ((paid[cell] ?? 0) + ownRecord * (prior[cell] ?? 0)) / ((waiting[cell] ?? 0) + ownRecord)
    hazard[cell] = chance < likeliest ? chance : likeliest
  }
  return hazard
}
