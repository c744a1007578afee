import type { Columns } from '../header/columns.js'

/** Whether a row is left out by what stands in it: case and space around a value do not matter. */
export const isExcluded = ({ exclude }: Columns, cells: ReadonlyArray<string>): boolean =>
  exclude.some(([index, value]) => (cells[index] ?? '').toLowerCase() === value.trim().toLowerCase())
