import * as E from 'fp-ts/lib/Either.js'
import { debtStatusIn, documentTypeIn, sideOf } from '../cell/debt-words.js'
import type { CsvForm } from '../csv/csv-file.js'
import { dateFormat } from '../date/date-format.js'
import { type Field, fieldsOf } from '../field.js'
import { columnName } from '../header/column-name.js'
import { type Slot, wordKey } from '../header/slot.js'
import type { ReadingRequest } from '../import-request.js'
import type { Reading } from '../reading.js'
import type { SourceRow } from '../row-source.js'
import type { Understood } from '../understood.js'
import type { ImportPlan } from './import-plan.js'

const mostWords = 40
const longestWord = 60

/** The columns whose words mean something, and what. */
const meaningOf: Readonly<Partial<Record<Field, (word: string) => string | undefined>>> = {
  status: debtStatusIn,
  type: documentTypeIn,
  sign: sideOf,
}

/** A plan that reads such a file in the same way again, from how it was understood and what the user said. */
export const planOf = (
  { columns, headers, context, decimal, currency, toman, shared, minorUnits, scale }: Reading,
  understood: Understood,
  rows: ReadonlyArray<SourceRow>,
  request: ReadingRequest & CsvForm,
): ImportPlan => {
  const nameOf = (index: number): string => columnName(headers, index)
  const left = new Set(
    [...(request.ignore ?? []), ...(request.left ?? []), ...(request.preset?.leave ?? [])].map((column) =>
      column.toLowerCase(),
    ),
  )
  const isLeft = (column: string): boolean => left.has(column.toLowerCase())
  const notRead = understood.left.filter(({ column, looks }) => looks !== 'empty' && column !== '' && !isLeft(column))
  const leave = headers.filter(isLeft)
  const pattern = datePatternOf(understood, request)
  const { as, of } = columns
  return {
    format: 'receivables-import-plan',
    version: 1,
    as,
    fields: Object.fromEntries(
      fieldsOf[as].flatMap((field) => {
        const slot = of[field]
        return slot === undefined ? [] : [[field, fieldPlan(field, slot, nameOf, rows)]]
      }),
    ),
    ...(columns.tags.length > 0 && { tags: Object.fromEntries(columns.tags.map(([tag, at]) => [tag, nameOf(at)])) }),
    ...(columns.exclude.length > 0 && {
      exclude: columns.exclude.map(([at, value]) => ({ column: nameOf(at), value })),
    }),
    ...(leave.length > 0 && { leave }),
    ...(notRead.length > 0 && { notRead: notRead.slice(0, mostColumns).map(({ column }) => column) }),
    ...(currency !== undefined && !toman && { currency }),
    ...(pattern !== undefined && { dateFormat: pattern }),
    ...(request.calendar !== undefined && { calendar: request.calendar }),
    ...(context.zone !== undefined && { zone: context.zone }),
    decimal,
    ...(request.terms !== undefined && { terms: request.terms }),
    ...(request.opening !== undefined && { opening: request.opening }),
    ...(request.paidOn !== undefined && { paidOn: request.paidOn }),
    ...(shared === 'instalments' && { instalments: true }),
    ...(shared === 'lines' && { lines: true }),
    ...(minorUnits && { minorUnits: true }),
    ...(scale !== 1 && { scale }),
    ...(request.encoding !== undefined && { encoding: request.encoding }),
    ...(request.delimiter !== undefined && { delimiter: request.delimiter }),
    ...(request.sheet !== undefined && { sheet: request.sheet }),
  }
}

/** Limit on columns, because people read plans. */
const mostColumns = 200

const fieldPlan = (
  field: Field,
  { at, constant, translate }: Slot,
  nameOf: (index: number) => string,
  rows: ReadonlyArray<SourceRow>,
): ImportPlan['fields'][string] => {
  const words = wordsIn(field, at, rows, translate)
  return {
    ...(constant === undefined ? { columns: at.map(nameOf) } : { constant }),
    ...(Object.keys(words).length > 0 && { translate: words }),
  }
}

/** The words of a column and their interpretation, so that a person can correct it. */
const wordsIn = (
  field: Field,
  at: ReadonlyArray<number>,
  rows: ReadonlyArray<SourceRow>,
  translate: Slot['translate'],
): Readonly<Record<string, string>> => {
  const words = new Map<string, string>()
  const unseen = new Map(translate)
  const [only, ...others] = at
  const seen = new Set<string>()
  for (const { cells } of only === undefined || others.length > 0 ? [] : rows) {
    const word = cells[only ?? 0] ?? ''
    const key = wordKey(word)
    if (word === '' || word.length > longestWord || seen.has(key)) continue
    seen.add(key)
    const means = translate?.get(key) ?? meaningOf[field]?.(word)
    unseen.delete(key)
    if (means !== undefined) words.set(word, means)
    if (seen.size >= mostWords) break
  }
  return Object.fromEntries([...words, ...unseen])
}

/** The one way in which all dates of the file are written, if there is one that a format can say. */
const datePatternOf = ({ dates }: Understood, { dateFormat: said }: ReadingRequest): string | undefined => {
  if (said !== undefined) return said.name
  const patterns = new Set(dates.flatMap(({ formats }) => formats))
  const [only, ...others] = patterns
  if (only === undefined || others.length > 0) return undefined
  return E.isRight(dateFormat(only)) ? only : undefined
}
