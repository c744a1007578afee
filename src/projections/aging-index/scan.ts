import type { AgingConvention } from '../aging/aging-convention.js'
import type { AgingIndex } from './aging-index.js'
import { BucketSums, linesOfColumns, placesOfColumns } from './bucket-sums.js'
import type { Piece } from './movement-rows.js'
import { agedLines } from './sums.js'

/** What is asked of the rows: those before `end`, on a day, in the buckets of a convention, each in the part of its item. */
export interface Scan {
  readonly end: number
  readonly day: number
  readonly convention: AgingConvention
  readonly parts: number
  /** The part of each item, by its number; none where all are in one. */
  readonly partOfItem: Int32Array | undefined
}

/** The figures of every part, in one pass over the rows. */
export const scanned = (index: AgingIndex, scan: Scan): BucketSums => {
  const { end, day, convention, parts, partOfItem } = scan
  const sums = new BucketSums(parts, convention.buckets.length)
  const ends = Float64Array.from(convention.buckets, ({ to }) => to ?? Number.POSITIVE_INFINITY)
  const began = convention.anchor === 'issue' ? (item: number) => index.items.beganAt(item) : undefined
  for (const [piece, rows] of index.rows.until(end)) {
    addRows(sums, piece, rows, day, partOfItem, ends, began)
    sums.carryAfter(rows)
  }
  return sums
}

/**
 * A function of its own, so that it is compiled for the first piece and not while it runs. It takes nothing whose shape is only
 * that of one question: the engine would let go of what it has compiled with the answer.
 */
const addRows = (
  sums: BucketSums,
  { on, due, high, low, item, column, count }: Piece,
  rows: number,
  day: number,
  partOfItem: Int32Array | undefined,
  ends: Float64Array,
  began: ((item: number) => number) | undefined,
): void => {
  const last = ends.length - 1
  let line: number = agedLines.open
  let own = sums.of(line)
  for (let at = 0; at < rows; at++) {
    if ((on[at] ?? 0) > day) continue
    const code = column[at] ?? 0
    let place = placesOfColumns[code] ?? 0
    if (place < 0) {
      const age = day - (began === undefined ? (due[at] ?? 0) : began(item[at] ?? 0))
      place = 0
      while (place < last && age > (ends[place] ?? 0)) place += 1
    }
    const part = partOfItem === undefined ? 0 : (partOfItem[item[at] ?? 0] ?? 0)
    if (linesOfColumns[code] !== line) {
      line = linesOfColumns[code] ?? 0
      own = sums.of(line)
    }
    own.add(part, place, high[at] ?? 0, low[at] ?? 0, count[at] ?? 0)
  }
}
