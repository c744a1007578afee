import { debt as debtDecider } from '../../debt/debt.js'
import { debtor as debtorDecider } from '../../debtor/debtor.js'
import { debtId, debtorId } from '../../value/id.js'
import type { LocalDate } from '../../value/local-date.js'
import { type Money, money } from '../../value/money.js'
import { isInSegment } from '../policy/in-segment.js'
import type { Segment } from '../policy/segment.js'
import { type Dimension, debtorKeys, dimensionsOf, only } from './dimensions.js'
import { debtorOf } from './witness.js'

// All debts there are, by the segments that they are in. Segments look at one thing after the other, so that a debt of each
// combination of them is put together from a value of each thing.

/** A debt as segments tell debts apart: who owes it, unless he is not registered, and how large it is. */
export interface Told {
  readonly is: Segment
  readonly isRegistered: boolean
  readonly amount: Money
}

/** Debts that are in the same segments, by their places, and one of them. */
export interface Cell {
  readonly within: ReadonlyArray<number>
  readonly told: Told
}

/** What no policy comes near to: so many combinations are not looked through. */
const most = 20_000

/** Every combination of segments that a debt can be in; nothing where there are more than one can look through. */
export const cellsOf = (segments: ReadonlyArray<Segment>, on: LocalDate): ReadonlyArray<Cell> | undefined => {
  const dimensions = dimensionsOf(segments)
  const registered = folded(segments, dimensions, true, on)
  const ofDebt = dimensions.filter(({ keys }) => !keys.some((key) => debtorKeys.includes(key)))
  const nobodyKnown: Dimension = { keys: debtorKeys, values: [{ is: {} }] }
  const unregistered =
    ofDebt.length === dimensions.length ? noCells : folded(segments, [nobodyKnown, ...ofDebt], false, on)
  if (registered === undefined || unregistered === undefined) return undefined
  const cells = new Map([...unregistered, ...registered])
  return [...cells].map(([mask, told]) => ({ within: segments.flatMap((_, at) => (has(mask, at) ? [at] : [])), told }))
}

/** One debt of every combination, which is written as a bit for each segment. */
type Cells = ReadonlyMap<bigint, Told>

const noCells: Cells = new Map()
const usual = money(100_000n, 'EUR')
const bit = (at: number): bigint => 1n << BigInt(at)
const has = (mask: bigint, at: number): boolean => (mask & bit(at)) !== 0n

const folded = (
  segments: ReadonlyArray<Segment>,
  dimensions: ReadonlyArray<Dimension>,
  isRegistered: boolean,
  on: LocalDate,
): Cells | undefined => {
  let cells: Cells = new Map([[bit(segments.length) - 1n, { is: {}, isRegistered, amount: usual }]])
  for (const dimension of dimensions) {
    const values = new Map<bigint, Dimension['values'][number]>()
    for (const value of dimension.values) {
      const mask = maskOf(segments, dimension, { isRegistered, amount: usual, ...value }, on)
      if (!values.has(mask)) values.set(mask, value)
    }
    const next = new Map<bigint, Told>()
    for (const [before, told] of cells) {
      for (const [mask, value] of values) {
        if (!next.has(before & mask)) next.set(before & mask, { ...told, ...value, is: joined(told.is, value.is) })
      }
    }
    if (next.size > most) return undefined
    cells = next
  }
  return cells
}

/** In which segments a debt is, as far as they look at that one thing. */
const maskOf = (segments: ReadonlyArray<Segment>, dimension: Dimension, told: Told, on: LocalDate): bigint => {
  const { is, isRegistered, amount: principal } = told
  const issued = {
    debt: debtId('INV-1'),
    debtor: debtorId('somebody'),
    on,
    principal,
    dueDate: on,
    tags: is.tags ?? {},
  }
  const debt = debtDecider.evolve(debtDecider.initial, { type: 'DebtIssued', ...issued })
  const debtor = isRegistered ? debtorOf(is, on) : debtorDecider.initial
  return segments.reduce((mask, segment, at) => {
    const isIn = debt.situation !== 'unissued' && isInSegment(only(segment, dimension), debt, debtor, on)
    return isIn ? mask | bit(at) : mask
  }, 0n)
}

const joined = (a: Segment, b: Segment): Segment => ({
  ...a,
  ...b,
  ...((a.tags ?? b.tags) && { tags: { ...a.tags, ...b.tags } }),
  ...((a.debtorTags ?? b.debtorTags) && { debtorTags: { ...a.debtorTags, ...b.debtorTags } }),
})
