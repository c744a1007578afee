import type { Counts } from './counts.js'
import { cellOf, cells } from './lateness.js'
import { type Spells, spellEnd } from './spell.js'

/** Write-offs are rare, so those of a month of lateness are counted together. */
const band = 30

/** The chance that what is open on a day of lateness is written off on it, by what was done with the debts of all debtors. */
export const lossHazard = (
  { count, end, until, due, weight }: Spells,
  { debtors, at, first, waiting }: Counts,
): Float64Array => {
  const lost = new Float64Array(Math.ceil(cells / band))
  const waited = new Float64Array(cells)
  for (let row = 0; row < count; row++) {
    if (end[row] !== spellEnd.writeOff) continue
    const of = Math.floor(cellOf((until[row] ?? 0) - (due[row] ?? 0)) / band)
    lost[of] = (lost[of] ?? 0) + (weight[row] ?? 0)
  }
  for (let who = 0; who < debtors; who++) {
    const base = (first[who] ?? 0) - (at[who] ?? 0)
    for (let index = at[who] ?? 0; index < (at[who + 1] ?? 0); index++) {
      waited[base + index] = (waited[base + index] ?? 0) + (waiting[index] ?? 0)
    }
  }
  const waitedInBand = new Float64Array(lost.length)
  for (let cell = 0; cell < cells; cell++) {
    const of = Math.floor(cell / band)
    waitedInBand[of] = (waitedInBand[of] ?? 0) + (waited[cell] ?? 0)
  }
  return Float64Array.from({ length: cells }, (_, cell) => {
    const of = Math.floor(cell / band)
    const all = waitedInBand[of] ?? 0
    return all === 0 ? 0 : Math.min(1, (lost[of] ?? 0) / all)
  })
}
