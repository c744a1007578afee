import { figureIn } from '../cell/figure.js'
import type { Columns } from '../header/columns.js'
import type { Slot } from '../header/slot.js'
import type { SourceRow } from '../row-source.js'

const rowsBelowZero = 2

/** Whether debts have what was paid with a minus, all of them: as what is taken off the amount. One alone may be a slip. */
export const isPaidBelowZero = (columns: Columns, rows: ReadonlyArray<SourceRow>): boolean =>
  columns.of.open === undefined && isBelowZero(columns, columns.of.paid, rows)

/** Whether they have so what is open, as lists have it that see the account from the other side. */
export const isOpenBelowZero = (columns: Columns, rows: ReadonlyArray<SourceRow>): boolean =>
  isBelowZero(columns, columns.of.open, rows)

const isBelowZero = ({ as, of }: Columns, slot: Slot | undefined, rows: ReadonlyArray<SourceRow>): boolean => {
  const [amountAt, paidAt] = [of.amount?.at[0], slot?.at[0]]
  if (as !== 'debts' || amountAt === undefined || paidAt === undefined) return false
  let below = 0
  for (const { cells } of rows) {
    const [whole, figure] = [figureIn(cells[amountAt] ?? ''), figureIn(cells[paidAt] ?? '')]
    if (whole === undefined || whole.negative || figure === undefined || !/[1-9۱-۹١-٩]/.test(figure.body)) continue
    if (!figure.negative) return false
    below += 1
  }
  return below >= rowsBelowZero
}
