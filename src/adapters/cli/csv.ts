import { stringify } from 'csv-stringify/sync'

/** Text that a spreadsheet would take for a formula is quoted for it; amounts and dates are never such text. */
export const textCell = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text)

/** Rows under a head, without a line end after the last. */
export const csv = (head: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string | number>>): string =>
  stringify([[...head], ...rows.map((row) => [...row])]).replace(/\n$/, '')
