import { epochDay } from '../../domain/value/local-date.js'
import { type AgingConvention, bucketOf, net } from '../aging/aging-convention.js'
import { type MovementColumn, movementColumns } from '../movement/column.js'
import type { OpenItem } from '../open-item/item.js'
import type { ReportAt } from '../open-item/place.js'
import type { AgingIndex } from './aging-index.js'
import { type ChangeReason, reasonOf } from './change-reason.js'
import type { ComparisonQuery } from './comparison.js'
import { exact } from './day-sums.js'
import { scaled, together } from './words.js'

/** One movement with where it stands in both reports: the place of its bucket, or of what stands beside. */
export interface Compared {
  readonly event: number
  readonly item: OpenItem
  readonly on: number
  readonly due: number
  readonly code: number
  readonly amount: bigint
  readonly isBefore: boolean
  readonly isAfter: boolean
  readonly reason: ChangeReason
  /** On the first day, and on the second. */
  readonly lines: readonly [number, number]
}

/** What stands beside the buckets, in the order of its lines. */
export const beside: ReadonlyArray<MovementColumn | undefined> = ['unapplied', 'disputed', 'promised', 'covered']

/** The number of a line: a bucket, or after them what stands beside; none for what no report shows by itself. */
const lineOf = (code: number, age: number, convention: AgingConvention): number => {
  if (code < 4) return bucketOf(convention, age)
  const place = beside.indexOf(movementColumns[code])
  return place < 0 ? -1 : convention.buckets.length + place
}

interface Side {
  readonly day: number
  readonly event: number
}

const sideOf = ({ places }: AgingIndex, { asOf, knownAt }: ReportAt): Side => ({
  day: epochDay(asOf),
  event: places.lastKnown(knownAt),
})

/** Every movement that either report is made of. */
export function* compared(index: AgingIndex, query: ComparisonQuery): Generator<Compared> {
  const convention = query.convention ?? net
  const [before, after] = [sideOf(index, query.before), sideOf(index, query.after)]
  const last = Math.max(before.event, after.event)
  let event = 0
  let number = -1
  for (const row of index.rowsUntil(index.places.rowsAt(last))) {
    number += 1
    while (number >= index.places.rowsAt(event)) event += 1
    const isBefore = row.on <= before.day && event <= before.event
    const isAfter = row.on <= after.day && event <= after.event
    const indexed = index.items.at(row.item)
    const type = index.places.typeAt(event)
    if ((!isBefore && !isAfter) || indexed === undefined || type === undefined) continue
    const { item, began } = indexed
    const from = convention.anchor === 'issue' ? began : row.due
    const code = row.column % scaled
    const words = exact(row.high, row.low)
    const amount = row.column >= scaled ? together(0n, words) : words
    const isCorrected = isBefore ? row.on <= after.day : row.on <= before.day
    yield {
      ...{ event, item, on: row.on, due: row.due, code, amount, isBefore, isAfter },
      reason: isCorrected ? 'corrected' : reasonOf[type],
      lines: [lineOf(code, before.day - from, convention), lineOf(code, after.day - from, convention)],
    }
  }
}
