import { stringify } from 'csv-stringify/sync'
import { visible } from '../../domain/value/visible.js'

/** Text that a spreadsheet would take for a formula is quoted for it; amounts and dates are never such text. */
export const textCell = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

const shown = (cell: string | number): string | number => (typeof cell === 'string' ? visible(cell) : cell)

/** Rows under a head, without a line end after the last. */
export const csv = (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string | number>>): string =>
  stringify([[...head], ...rows.map((row) => row.map(shown))]).replace(/\n$/, '')
