import type { Columns } from '../header/columns.js'
import type { Slot } from '../header/slot.js'
import type { ReadingRequest } from '../import-request.js'
import type { Question } from '../question.js'
import type { SourceRow } from '../row-source.js'
import { looksOf } from './profile.js'
import { takenBy } from './taken.js'

/** A file of debts that says nowhere when they are due is asked about it. */
export const dueQuestion = (
  columns: Columns,
  headers: ReadonlyArray<string>,
  rows: ReadonlyArray<SourceRow>,
  { terms }: ReadingRequest,
): ReadonlyArray<Question> => {
  const { as, of } = columns
  if (as !== 'debts' || terms !== undefined || says(of.dueDate, rows) || says(of.terms, rows)) return []
  const taken = takenBy(columns)
  const dateLike = headers.filter(
    (header, at) =>
      header !== '' &&
      !taken.has(at) &&
      looksOf(
        header,
        rows.map(({ cells }) => cells[at] ?? ''),
      ) === 'date',
  )
  return [{ _tag: 'NoDueDate', dateLike }]
}

/** Whether a column says something: a header above blank cells says as little as none. Where no row is read nothing is asked of it. */
const says = (slot: Slot | undefined, rows: ReadonlyArray<SourceRow>): boolean => {
  if (slot === undefined) return false
  if (slot.at.length === 0 || slot.because === 'as you say' || rows.length === 0) return true
  return rows.some(({ cells }) => slot.at.some((at) => cells[at]))
}
