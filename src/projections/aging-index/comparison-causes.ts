import { fromEpochDay, type LocalDate } from '../../domain/value/local-date.js'
import { type Money, money } from '../../domain/value/money.js'
import { net } from '../aging/aging-convention.js'
import { type MovementColumn, movementColumns } from '../movement/column.js'
import type { OpenItem } from '../open-item/item.js'
import type { AgingIndex } from './aging-index.js'
import type { ChangeReason } from './change-reason.js'
import { compared } from './compared-rows.js'
import type { ComparisonQuery } from './comparison.js'

/**
 * What one event did to one figure of one item between two agings. `bucket` is the one it changed, for what is open.
 *
 * @since 0.2.0
 */
export interface ChangeCause {
  readonly reason: ChangeReason
  readonly event: string
  readonly item: OpenItem
  readonly on: LocalDate
  readonly due: LocalDate
  readonly column: MovementColumn
  readonly bucket: string | undefined
  readonly amount: Money
}

/**
 * What stands behind a comparison: each event with what it did, of one reason or of all that happened. What only fell due is
 * asked for by name.
 *
 * @since 0.2.0
 */
export const comparisonCauses = (
  index: AgingIndex,
  query: ComparisonQuery,
  reason?: ChangeReason,
): ReadonlyArray<ChangeCause> => {
  const convention = query.convention ?? net
  const causes: ChangeCause[] = []
  for (const one of compared(index, query)) {
    const [first, second] = one.lines
    const put = (why: ChangeReason, line: number, amount: bigint): void => {
      const column = movementColumns[one.code]
      if (line < 0 || column === undefined || amount === 0n) return
      causes.push({
        ...{ reason: why, event: index.places.at(one.event)?.id ?? '', item: one.item, column },
        ...{ on: fromEpochDay(one.on), due: fromEpochDay(one.due), bucket: convention.buckets[line]?.id },
        amount: money(amount, one.item.currency),
      })
    }
    if (one.isBefore !== one.isAfter && (reason === undefined || reason === one.reason)) {
      put(one.reason, first, one.isAfter ? one.amount : -one.amount)
    }
    if (reason !== 'fallen-due' || !one.isAfter || first === second) continue
    put('fallen-due', first, -one.amount)
    put('fallen-due', second, one.amount)
  }
  return causes
}
