import type { Field } from '../field.js'
import { agesAmong } from '../header/age-buckets.js'
import type { Columns } from '../header/columns.js'
import type { Slot } from '../header/slot.js'
import type { ReadingRequest } from '../import-request.js'
import type { SourceRow } from '../row-source.js'
import { isRunningBalance } from './running-balance.js'

/**
 * What figures say of one another. Of a list of ages, what is open is the sum of its ages where rows have no other figure; else
 * the ages say again what is open. A balance that runs on from row to row is not what is open of a row.
 */
export const withAges = (
  columns: Columns,
  headers: ReadonlyArray<string>,
  rows: ReadonlyArray<SourceRow>,
  reasons: Map<number, string>,
  { map }: ReadingRequest,
): Columns => {
  const of: Partial<Record<Field, Slot>> = { ...columns.of }
  const said = new Set(map.map(([field]) => field))
  const ages = agesAmong({ headers }).filter((at) => !Object.values(of).some((slot) => slot.at.includes(at)))
  const issued = of.issueDate?.at[0] ?? of.dueDate?.at[0]
  const dated = issued === undefined ? [] : rows.filter(({ cells }) => (cells[issued] ?? '') !== '')
  const isBlank = (slot: Slot | undefined): boolean =>
    slot === undefined || dated.every(({ cells }) => slot.at.every((at) => (cells[at] ?? '') === ''))
  const figures = (['amount', 'open', 'debit'] as const).filter((field) => !isBlank(of[field]))
  if (ages.length > 0 && dated.length > 0 && figures.length === 0 && !said.has('amount') && !said.has('open')) {
    const [total] = [...(of.amount?.at ?? []), ...(of.open?.at ?? [])]
    if (total !== undefined) reasons.set(total, 'a total of groups')
    for (const field of ['amount', 'open'] as const) delete of[field]
    of.open = { at: ages, because: 'the sum of its ages' }
  } else for (const at of ages) reasons.set(at, 'an age of what is open')
  if (!said.has('open') && isRunningBalance({ ...columns, of }, rows)) {
    for (const at of of.open?.at ?? []) reasons.set(at, 'the balance of the account after each row')
    delete of.open
  }
  return { ...columns, of }
}
