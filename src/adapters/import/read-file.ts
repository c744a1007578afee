import * as E from 'fp-ts/lib/Either.js'
import { recogniseColumns } from './columns.js'
import { type CsvFile, openCsvFile } from './csv/csv-file.js'
import { readHeaders } from './csv/header-row.js'
import type { CsvError } from './import-error.js'
import type { ImportRequest } from './import-request.js'
import type { Reading } from './reading.js'
import { tellDateColumns } from './tell-date-columns.js'

/** A file and how its rows are read; nothing of the kind where it is empty. */
export interface ReadableFile {
  readonly file: CsvFile
  readonly reading: Reading
}

/** Finds out how a file is to be read, from its headers, the values of its date columns and what the user says. */
export const readFile = async (request: ImportRequest): Promise<E.Either<CsvError, ReadableFile | undefined>> => {
  const file = await openCsvFile(request.file)
  if (E.isLeft(file)) return file
  const headers = await readHeaders(file.right)
  if (E.isLeft(headers)) return headers
  if (headers.right.length === 0) return E.right(undefined)
  const columns = recogniseColumns(headers.right, request)
  if (E.isLeft(columns)) return columns
  if (columns.right.as !== 'debts' && request.tags.length > 0) return E.left({ _tag: 'TagsOfPayments' })
  if (columns.right.of.currency === undefined && request.currency === undefined) return E.left({ _tag: 'NoCurrency' })
  const dates = await tellDateColumns(file.right, columns.right, headers.right, request.dateFormat)
  if (E.isLeft(dates)) return dates
  const { currency, decimal, terms } = request
  const reading = { headers: headers.right, width: headers.right.length, columns: columns.right, dates: dates.right }
  return E.right({ file: file.right, reading: { ...reading, currency, decimal, terms } })
}
