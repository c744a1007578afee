import { cellOf, cells, earliest, latest } from './lateness.js'
import { type Spells, spellEnd } from './spell.js'

/**
 * How much of each debtor was waited for, and how much was paid, on each day of lateness: weighted counts. Those of a debtor, by his
 * number, stand from `at[debtor]` until `at[debtor + 1]`, the cell `first[debtor]` first: there is nothing to count outside.
 */
export interface Counts {
  readonly debtors: number
  readonly at: Int32Array
  readonly first: Int32Array
  readonly waiting: Float64Array
  readonly paid: Float64Array
}

/** What is less than this is what the sums of floating point leave of nothing. */
const nothing = 1e-9

/** The cells that anything of a debtor was waited for in: the first of each, and where those of each begin. */
const rangesOf = ({ count, debtor, due, from, until }: Spells, debtors: number): Pick<Counts, 'at' | 'first'> => {
  const first = new Int32Array(debtors).fill(cells)
  const last = new Int32Array(debtors).fill(-1)
  for (let row = 0; row < count; row++) {
    const who = debtor[row] ?? 0
    const begin = cellOf((from[row] ?? 0) - (due[row] ?? 0))
    const end = cellOf((until[row] ?? 0) - (due[row] ?? 0))
    if (begin < (first[who] ?? 0)) first[who] = begin
    if (end > (last[who] ?? 0)) last[who] = end
  }
  const at = new Int32Array(debtors + 1)
  for (let who = 0; who < debtors; who++) {
    at[who + 1] = (at[who] ?? 0) + Math.max(0, (last[who] ?? 0) - (first[who] ?? 0) + 1)
  }
  return { at, first }
}

/** Counts, debtor by debtor, what was waited for and what came. Days beyond the ends of lateness pile up on them. */
export const countsOf = (spells: Spells): Counts => {
  const debtors = spells.debtors.length
  const { at, first } = rangesOf(spells, debtors)
  const size = at[debtors] ?? 0
  const waiting = new Float64Array(size)
  const paid = new Float64Array(size)
  for (let row = 0; row < spells.count; row++) {
    const who = spells.debtor[row] ?? 0
    const weight = spells.weight[row] ?? 0
    const due = spells.due[row] ?? 0
    const begin = (spells.from[row] ?? 0) - due
    const end = (spells.until[row] ?? 0) - due
    const base = (at[who] ?? 0) - (first[who] ?? 0)
    const after = at[who + 1] ?? 0
    const add = (cell: number, change: number): void => {
      const index = base + cell
      // What changes after the last cell of a debtor changes nothing of him.
      if (index < after) waiting[index] = (waiting[index] ?? 0) + change
    }
    add(cellOf(begin), weight)
    add(cellOf(end) + 1, -weight)
    const early = Math.min(end, earliest) - begin
    if (early > 0) {
      add(0, early * weight)
      add(1, -early * weight)
    }
    const late = end - Math.max(begin, latest)
    if (late > 0) add(cells - 1, late * weight)
    if (spells.end[row] === spellEnd.money) {
      const index = base + cellOf(end)
      paid[index] = (paid[index] ?? 0) + weight
    }
  }
  for (let who = 0; who < debtors; who++) {
    let sum = 0
    for (let index = at[who] ?? 0; index < (at[who + 1] ?? 0); index++) {
      sum += waiting[index] ?? 0
      waiting[index] = sum < nothing ? 0 : sum
    }
  }
  return { debtors, at, first, waiting, paid }
}
