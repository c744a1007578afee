import { figureIn } from '../cell/figure.js'
import type { Columns } from '../header/columns.js'
import type { SourceRow } from '../row-source.js'

const rowsBelowZero = 2

/** Whether debts have what was paid with a minus, all of them: as what is taken off the amount. One alone may be a slip. */
export const isPaidBelowZero = (
  { as, of: { amount, paid, open } }: Columns,
  rows: ReadonlyArray<SourceRow>,
): boolean => {
  const [amountAt, paidAt] = [amount?.at[0], paid?.at[0]]
  if (as !== 'debts' || open !== undefined || amountAt === undefined || paidAt === undefined) return false
  let below = 0
  for (const { cells } of rows) {
    const [whole, figure] = [figureIn(cells[amountAt] ?? ''), figureIn(cells[paidAt] ?? '')]
    if (whole === undefined || whole.negative || figure === undefined || !/[1-9۱-۹١-٩]/.test(figure.body)) continue
    if (!figure.negative) return false
    below += 1
  }
  return below >= rowsBelowZero
}
