import { fieldsOf } from '../field.js'
import type { Columns } from '../header/columns.js'
import { joint } from '../header/slot.js'
import type { ReadingRequest } from '../import-request.js'
import { valueTold } from '../row/row-problem.js'
import type { SourceRow } from '../row-source.js'
import type { Understood } from '../understood.js'
import { looksOf } from './profile.js'
import { takenBy } from './taken.js'

/** The fields that are read, each with its columns and why. */
export const understoodFields = (
  columns: Columns,
  headers: ReadonlyArray<string>,
  rows: ReadonlyArray<SourceRow>,
  sectionAt: number | undefined,
): Understood['fields'] => {
  const example = (at: number): string => valueTold(rows.find(({ cells }) => (cells[at] ?? '') !== '')?.cells[at] ?? '')
  const fields = fieldsOf[columns.as].flatMap((field) => {
    const slot = columns.of[field]
    if (slot === undefined) return []
    const { at, constant, because } = slot
    const named = at.map((index) => headers[index] ?? '')
    return [{ field, columns: named, because, example: constant ?? at.map(example).join(joint) }]
  })
  const section =
    sectionAt === undefined ? undefined : rows.find(({ cells }) => cells.filter((cell) => cell !== '').length === 1)
  return section === undefined || columns.of.debtor !== undefined
    ? fields
    : [
        ...fields,
        {
          field: 'debtor',
          columns: [],
          because: 'by the lines above the rows',
          example: section.cells[sectionAt ?? 0] ?? '',
        },
      ]
}

/** What a preset names is known: what it leaves, and the columns that others do for. */
const namesIn = (preset: ReadingRequest['preset']): ReadonlyArray<string> =>
  preset === undefined
    ? []
    : [...(preset.leave ?? []), ...Object.values(preset.fields).flatMap(({ oneOf = [] }) => oneOf.flat())]

/** The columns that are not read. */
export const leftColumns = (
  columns: Columns,
  headers: ReadonlyArray<string>,
  rows: ReadonlyArray<SourceRow>,
  { ignore = [], left = [], exclude, preset }: ReadingRequest,
  sectionAt: number | undefined,
): Understood['left'] => {
  const taken = takenBy(columns)
  const meant = new Set(
    [...ignore, ...left, ...namesIn(preset), ...exclude.map(([column]) => column)].map((column) =>
      column.toLowerCase(),
    ),
  )
  return headers.flatMap((column, at) => {
    if (taken.has(at) || at === sectionAt) return []
    const values = rows.map(({ cells }) => cells[at] ?? '')
    const looks = looksOf(column, values)
    const warned = (looks === 'amount' || looks === 'date') && !meant.has(column.toLowerCase())
    return [{ column, looks, example: valueTold(values.find((value) => value !== '') ?? ''), warned }]
  })
}
