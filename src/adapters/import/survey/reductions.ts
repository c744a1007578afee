import type { Columns } from '../header/columns.js'
import { headerKey } from '../header/header-key.js'
import type { ReadingRequest } from '../import-request.js'
import type { Question } from '../question.js'
import type { SourceRow } from '../row-source.js'
import { looksOf } from './profile.js'
import { takenBy } from './taken.js'

/** What takes off a debt without being paid. */
const words = new Set(
  [
    'credited,amount credited,credited amount,credits,credit applied,credits applied,credit notes,credit memos,credit note amount',
    'written off,write off,write offs,written off amount,amount written off,write off amount,adjustment,adjustments',
    'discount taken,discounts taken,discount allowed,discount given,settlement discount,discount,skonto,gutschriften,gutgeschrieben',
    'ausgebucht,abgeschrieben,avoirs,avoir,passé en perte,abonos,notas de crédito,note di credito,تخفیف,مرجوعی,برگشتی,خصم,مرتجع',
  ]
    .join()
    .split(',')
    .map(headerKey),
)

/**
 * Columns that say what was taken off a debt beside what was paid of it, where none says what is left: without them more would
 * be open than is.
 */
export const reductionsQuestion = (
  columns: Columns,
  headers: ReadonlyArray<string>,
  rows: ReadonlyArray<SourceRow>,
  { ignore = [], left = [] }: ReadingRequest,
): ReadonlyArray<Question> => {
  const { as, of } = columns
  const [paidAt, ...more] = of.paid?.at ?? []
  if (as !== 'debts' || of.open !== undefined || paidAt === undefined || more.length > 0) return []
  const taken = takenBy(columns)
  const meant = new Set([...ignore, ...left].map((column) => column.toLowerCase()))
  const off = headers.filter((header, at) => {
    if (taken.has(at) || meant.has(header.toLowerCase()) || !words.has(headerKey(header))) return false
    const values = rows.map(({ cells }) => cells[at] ?? '')
    return looksOf(header, values) === 'amount' && values.some((value) => /[1-9\u0661-\u0669\u06f1-\u06f9]/.test(value))
  })
  return off.length === 0 ? [] : [{ _tag: 'TakenOff', paid: headers[paidAt] ?? '', columns: off }]
}
