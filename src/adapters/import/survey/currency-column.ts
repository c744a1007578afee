import { isCurrencyCode } from '../../../domain/value/currency.js'
import type { Columns } from '../header/columns.js'
import type { Contents } from '../header/contents.js'
import type { ReadingRequest } from '../import-request.js'
import { takenBy } from './taken.js'

/** Who has more columns has named the one of the currency. */
const columnsLookedAt = 500

/** A currency that no header names may be told by its values: codes of ISO 4217, and nothing else. */
export const withCurrency = (
  columns: Columns,
  headers: ReadonlyArray<string>,
  { values }: Contents,
  { currency, map, preset }: ReadingRequest,
): Columns => {
  const said =
    currency !== undefined || map.some(([field]) => field === 'currency') || preset?.fields.currency !== undefined
  if (columns.of.currency !== undefined || said) return columns
  const taken = takenBy(columns)
  const codes = headers.slice(0, columnsLookedAt).flatMap((_, at) => {
    const told = taken.has(at) ? [] : values(at).filter((value) => value !== '')
    return told.length > 0 && told.every((value) => value.length === 3 && isCurrencyCode(value)) ? [at] : []
  })
  const [only, ...others] = codes
  return only === undefined || others.length > 0
    ? columns
    : { ...columns, of: { ...columns.of, currency: { at: [only], because: 'by its values' } } }
}
