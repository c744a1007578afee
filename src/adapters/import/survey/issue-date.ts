import type { Columns } from '../header/columns.js'
import type { Contents } from '../header/contents.js'
import type { ReadingRequest } from '../import-request.js'
import { takenBy } from './taken.js'

/** More columns than anybody reads through. */
const columnsLookedAt = 500

/**
 * Whether debts that say when they are due, and not when they were issued, have a column of days that could be that: nobody takes
 * or leaves it unasked, unless the user has said of it, or of the issue date, what becomes of it.
 */
export const isAskedForIssue = (
  columns: Columns,
  headers: ReadonlyArray<string>,
  { looks }: Contents,
  { map, opening, ignore = [], left = [], preset }: ReadingRequest,
): boolean => {
  const { as, of } = columns
  if (as !== 'debts' || of.issueDate !== undefined || of.dueDate === undefined || opening !== undefined) return false
  if (map.some(([field]) => field === 'issueDate')) return false
  const taken = takenBy(columns)
  const meant = new Set([...ignore, ...left, ...(preset?.leave ?? [])].map((column) => column.toLowerCase()))
  return headers
    .slice(0, columnsLookedAt)
    .some((header, at) => !taken.has(at) && !meant.has(header.toLowerCase()) && looks(at) === 'date')
}
