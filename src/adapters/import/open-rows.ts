import * as E from 'fp-ts/lib/Either.js'
import { asBookings } from './csv/booking-batch.js'
import { type CsvForm, openCsvFile } from './csv/csv-file.js'
import type { FileError } from './csv/file-error.js'
import type { Unclear } from './import-error.js'
import type { RowSource } from './row-source.js'
import { openWorkbook } from './workbook/workbook-file.js'

/** Opens a file of rows: CSV, or a workbook. */
export const openRows = async (file: string, form: CsvForm): Promise<E.Either<FileError | Unclear, RowSource>> => {
  const opened = await openCsvFile(file, form)
  const isWorkbook = E.isLeft(opened) && opened.left._tag === 'NotCsv' && opened.left.looksLike === 'xlsx'
  if (isWorkbook) return openWorkbook(file, form.sheet)
  return E.isLeft(opened) ? opened : asBookings(opened.right)
}
