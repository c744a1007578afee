import type { AgingConvention } from '../aging/aging-convention.js'
import type { AgingIndex } from './aging-index.js'
import { BucketSums, linesOfColumns, placesOfColumns } from './bucket-sums.js'

/** What is asked of the rows: those before `end`, on a day, in the buckets of a convention, each in the part of its item. */
export interface Scan {
  readonly end: number
  readonly day: number
  readonly convention: AgingConvention
  readonly parts: number
  /** The part of each item, by its number. */
  readonly partOfItem: Int32Array
}

/** The figures of every part, in one pass over the rows. */
export const scanned = (index: AgingIndex, { end, day, convention, parts, partOfItem }: Scan): BucketSums => {
  const sums = new BucketSums(parts, convention.buckets.length)
  const ends = Float64Array.from(convention.buckets, ({ to }) => to ?? Number.POSITIVE_INFINITY)
  const byIssue = convention.anchor === 'issue'
  for (const [{ on, due, high, low, item, column, count }, rows] of index.rows.until(end)) {
    for (let at = 0; at < rows; at++) {
      if ((on[at] ?? 0) > day) continue
      const number = item[at] ?? 0
      const code = column[at] ?? 0
      let place = placesOfColumns[code] ?? 0
      if (place < 0) {
        const age = day - (byIssue ? index.items.beganAt(number) : (due[at] ?? 0))
        place = 0
        while (age > (ends[place] ?? Number.POSITIVE_INFINITY)) place += 1
      }
      const part = partOfItem[number] ?? 0
      sums.add(part, linesOfColumns[code] ?? 0, place, high[at] ?? 0, low[at] ?? 0, count[at] ?? 0)
    }
  }
  return sums
}
