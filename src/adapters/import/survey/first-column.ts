import { agesAmong } from '../header/age-buckets.js'
import type { Columns } from '../header/columns.js'
import type { SourceRow } from '../row-source.js'

/** Numbers of rows are short; documents have letters in their names, or are numbered by the thousand. */
const isDocument = (cell: string): boolean => /\p{L}|\d{4}/u.test(cell)

/** Lists of ages name each document in their first column, and give that no header. */
export const withFirstColumn = (
  columns: Columns,
  headers: ReadonlyArray<string>,
  rows: ReadonlyArray<SourceRow>,
): Columns => {
  const issued = columns.of.issueDate?.at[0]
  if (columns.of.debt !== undefined || issued === undefined || headers[0] !== '') return columns
  if (agesAmong({ headers }).length === 0) return columns
  const dated = rows.filter(({ cells }) => (cells[issued] ?? '') !== '')
  const named = dated.length > 0 && dated.every(({ cells }) => isDocument(cells[0] ?? ''))
  const because = 'the first column, which has no header'
  return named ? { ...columns, of: { ...columns.of, debt: { at: [0], because } } } : columns
}
