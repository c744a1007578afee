import { fieldsOf } from '../field.js'
import { columnName } from '../header/column-name.js'
import type { Columns } from '../header/columns.js'
import { labelledIn } from '../header/labelled.js'
import { joint } from '../header/slot.js'
import type { ReadingRequest } from '../import-request.js'
import type { Sections } from '../reading.js'
import { groupName, onlyFilled } from '../row/heading.js'
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
  sections: Sections | undefined,
): Understood['fields'] => {
  const issued = columns.of.issueDate?.at[0]
  const dated =
    issued === undefined ? rows : rows.filter(({ cells }) => (cells[issued] ?? '') !== '' && onlyFilled(cells) < 0)
  const first = (all: ReadonlyArray<SourceRow>, at: number) =>
    all.find(({ cells }) => (cells[at] ?? '') !== '')?.cells[at]
  const example = (at: number): string => valueTold(first(dated, at) ?? first(rows, at) ?? '')
  const fields = fieldsOf[columns.as].flatMap((field) => {
    const slot = columns.of[field]
    if (slot === undefined) return []
    const { at, constant, because } = slot
    const named = at.map((index) => columnName(headers, index))
    return [{ field, columns: named, because, example: constant ?? at.map(example).join(joint) }]
  })
  if (columns.of.debtor !== undefined || sections === undefined) return fields
  const because = 'by the lines above the rows'
  return [...fields, { field: 'debtor', columns: [], because, example: valueTold(sectionExample(sections, rows)) }]
}

/** The first debtor that a line names. */
const sectionExample = ({ at, label, first, groups }: Sections, rows: ReadonlyArray<SourceRow>): string => {
  if (first !== undefined) return first
  for (const { cells } of rows) {
    const only = onlyFilled(cells)
    const labelled = label === undefined || only < 0 ? undefined : labelledIn(cells[only] ?? '')
    if (labelled !== undefined && labelled.label === label) return labelled.name
    if (at !== undefined && only === at) return groupName(cells[at] ?? '')
    if (groups && only < 0) return groupName(cells[0] ?? '')
  }
  return ''
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
  sections: Sections | undefined,
  reasons: ReadonlyMap<number, string>,
): Understood['left'] => {
  const taken = takenBy(columns)
  const meant = new Set(
    [...ignore, ...left, ...namesIn(preset), ...exclude.map(([column]) => column)].map((column) =>
      column.toLowerCase(),
    ),
  )
  const amountAt = columns.of.amount?.at[0] ?? -1
  const amounts = rows.map(({ cells }) => cells[amountAt] ?? '')
  return headers.flatMap((column, at) => {
    if (taken.has(at) || at === sections?.at) return []
    const values = rows.map(({ cells }) => cells[at] ?? '')
    const looks = isPartOf(values, amounts) ? 'amount' : looksOf(column, values)
    const because = reasons.get(at)
    const likely = looks === 'amount' || looks === 'date'
    const warned = likely && because === undefined && !meant.has(column.toLowerCase())
    const example = valueTold(values.find((value) => value !== '') ?? '')
    return [{ column, looks, example, warned, ...(because !== undefined && { because }) }]
  })
}

const whole = /^\p{Nd}{3,}$/u

/** Whole numbers that are no more than the amounts beside them, and the same on some row, may be what is open or paid of them. */
const isPartOf = (values: ReadonlyArray<string>, amounts: ReadonlyArray<string>): boolean => {
  let same = false
  for (const [row, value] of values.entries()) {
    const amount = amounts[row] ?? ''
    if (value === '' || amount === '') continue
    if (
      value !== '0' &&
      value !== '\u06f0' &&
      value !== '\u0660' &&
      (!whole.test(value) || value.length > amount.length)
    )
      return false
    if (value.length === amount.length && value > amount) return false
    same ||= value === amount && whole.test(amount)
  }
  return same
}
