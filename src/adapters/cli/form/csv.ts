import { stringify } from 'csv-stringify/sync'
import { toDecimal } from '../../../domain/value/money.js'
import { visible } from '../../../domain/value/visible.js'
import type { Cell, Sheet } from './sheet.js'

/** Text that a spreadsheet would take for a formula is quoted for it; amounts and dates are never such text. */
export const textCell = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const shown = (cell: Cell): string | number => {
  if (typeof cell === 'number') return cell
  if (typeof cell === 'string') return visible(cell)
  return 'written' in cell ? visible(textCell(cell.written)) : toDecimal(cell)
}

/** Rows under a head, without a line end after the last. */
export const csv = (head: Sheet['head'], rows: Sheet['rows']): string =>
  stringify([[...head], ...rows.map((row) => row.map(shown))]).replace(/\n$/, '')
