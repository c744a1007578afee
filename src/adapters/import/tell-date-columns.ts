import * as E from 'fp-ts/lib/Either.js'
import type { Columns } from './columns.js'
import type { CsvFile } from './csv/csv-file.js'
import type { FileError } from './csv/file-error.js'
import { readRecords } from './csv/records.js'
import { type AmbiguousDates, detectDates } from './date-detection.js'
import type { DateFormat } from './date-format.js'
import { isExcluded } from './excluded.js'
import { dateFields, type Field } from './field.js'
import type { DateColumn } from './read-date.js'

export type DateColumns = Readonly<Partial<Record<Field, DateColumn>>>

/**
 * Which format each date column has. Reads only as far as it takes to tell: to the end where a column never shows a day
 * above the twelfth. Rows that are excluded say nothing.
 */
export const tellDateColumns = async (
  file: CsvFile,
  columns: Columns,
  headers: ReadonlyArray<string>,
  told: DateFormat | undefined,
): Promise<E.Either<FileError | AmbiguousDates, DateColumns>> => {
  const fields = dateFields.filter((field) => columns.of[field] !== undefined)
  if (told !== undefined) {
    const format: DateColumn = { format: told, told: 'by the user' }
    return E.right(Object.fromEntries(fields.map((field) => [field, format])))
  }
  const watched = fields.map((field) => {
    const index = columns.of[field] ?? -1
    return { field, index, detection: detectDates(headers[index] ?? field) }
  })
  let header = true
  for await (const page of readRecords(file)) {
    if (E.isLeft(page)) return page
    for (const { row, cells } of page.right) {
      if (!header && !isExcluded(columns, cells)) {
        for (const { index, detection } of watched) detection.see(row, cells[index] ?? '')
      }
      header = false
    }
    if (watched.every(({ detection }) => detection.decided())) break
  }
  const dates: Partial<Record<Field, DateColumn>> = {}
  for (const { field, detection } of watched) {
    const format = detection.format()
    if (format === undefined) continue
    if ('_tag' in format) return E.left(format)
    dates[field] = { format, told: 'by the values' }
  }
  return E.right(dates)
}
