import { amountFields, dateFields, type Field } from '../field.js'
import { isNameOfAge } from '../header/age-buckets.js'
import { columnName } from '../header/column-name.js'
import type { Contents } from '../header/contents.js'
import { looksOf } from './profile.js'

/** More columns than anybody reads through. */
const columnsLookedAt = 500

/** The columns that could hold a field which no header names: amounts for an amount, dates for a date, others for an id. */
export const offeredFor = (
  field: Field,
  headers: ReadonlyArray<string>,
  taken: ReadonlySet<number>,
  { values }: Contents,
): ReadonlyArray<string> => {
  const wanted = amountFields.includes(field) ? 'amount' : dateFields.includes(field) ? 'date' : 'text'
  const isAge = (header: string) => wanted !== 'amount' && isNameOfAge(header)
  const free = headers
    .slice(0, columnsLookedAt)
    .flatMap((header, at) => (taken.has(at) || isAge(header) ? [] : [{ header, at }]))
  const looks = free.map(({ header, at }) => ({ at, looks: looksOf(header, values(at)) }))
  const fit = looks.filter((one) => one.looks === wanted)
  if (wanted === 'date') return fit.map(({ at }) => columnName(headers, at))
  // Whole numbers are amounts too.
  const offered = fit.length > 0 ? fit : looks.filter((one) => one.looks !== 'empty')
  return offered.map(({ at }) => columnName(headers, at))
}
