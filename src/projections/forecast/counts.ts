import type { DebtorId } from '../../domain/value/id.js'
import { cellOf, cells, earliest, latest } from './lateness.js'
import type { Spell } from './spell.js'

/** How much was waited for, and how much was paid, on each day of lateness: weighted counts. */
export interface Counts {
  readonly waiting: Float64Array
  readonly paid: Float64Array
}

/** What was counted of each debtor. */
export type CountsByDebtor = ReadonlyMap<DebtorId, Counts>

/** What is less than this is what the sums of floating point leave of nothing. */
const nothing = 1e-9

/** Adds a spell to the changes of what is waited for from one day of lateness to the next. Days beyond the ends pile up on them. */
const addSpell = ({ waiting, paid }: Counts, { due, from, until, end, weight }: Spell): void => {
  const first = from - due
  const last = until - due
  const begin = cellOf(first)
  const stop = cellOf(last) + 1
  waiting[begin] = (waiting[begin] ?? 0) + weight
  if (stop < cells) waiting[stop] = (waiting[stop] ?? 0) - weight
  const before = Math.min(last, earliest) - first
  if (before > 0) {
    waiting[0] = (waiting[0] ?? 0) + before * weight
    if (cells > 1) waiting[1] = (waiting[1] ?? 0) - before * weight
  }
  const after = last - Math.max(first, latest)
  if (after > 0) waiting[cells - 1] = (waiting[cells - 1] ?? 0) + after * weight
  if (end === 'money') paid[cellOf(last)] = (paid[cellOf(last)] ?? 0) + weight
}

const summedUp = (changes: Float64Array): void => {
  let sum = 0
  for (let cell = 0; cell < changes.length; cell++) {
    sum += changes[cell] ?? 0
    changes[cell] = sum < nothing ? 0 : sum
  }
}

/** Counts, debtor by debtor, what was waited for and what came. */
export const countsOf = (spells: Iterable<Spell>): CountsByDebtor => {
  const byDebtor = new Map<DebtorId, Counts>()
  for (const spell of spells) {
    let counts = byDebtor.get(spell.debtor)
    if (counts === undefined) {
      counts = { waiting: new Float64Array(cells), paid: new Float64Array(cells) }
      byDebtor.set(spell.debtor, counts)
    }
    addSpell(counts, spell)
  }
  for (const { waiting } of byDebtor.values()) summedUp(waiting)
  return byDebtor
}
