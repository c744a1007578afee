import type { CountsByDebtor } from './counts.js'
import { cellOf, cells } from './lateness.js'
import type { Spell } from './spell.js'

/** Write-offs are rare, so those of a month of lateness are counted together. */
const band = 30

/** The chance that what is open on a day of lateness is written off on it, by what was done with the debts of all debtors. */
export const lossHazard = (spells: Iterable<Spell>, counts: CountsByDebtor): Float64Array => {
  const lost = new Float64Array(Math.ceil(cells / band))
  const waiting = new Float64Array(lost.length)
  for (const { end, until, due, weight } of spells) {
    if (end !== 'write-off') continue
    const at = Math.floor(cellOf(until - due) / band)
    lost[at] = (lost[at] ?? 0) + weight
  }
  for (const own of counts.values()) {
    for (let cell = 0; cell < cells; cell++) {
      const at = Math.floor(cell / band)
      waiting[at] = (waiting[at] ?? 0) + (own.waiting[cell] ?? 0)
    }
  }
  return Float64Array.from({ length: cells }, (_, cell) => {
    const at = Math.floor(cell / band)
    const waited = waiting[at] ?? 0
    return waited === 0 ? 0 : Math.min(1, (lost[at] ?? 0) / waited)
  })
}
