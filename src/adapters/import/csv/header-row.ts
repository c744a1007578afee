import * as E from 'fp-ts/lib/Either.js'
import type { CsvFile } from './csv-file.js'
import type { FileError } from './file-error.js'
import { readRecords } from './records.js'

/** The headers of a file, without the empty ones at its end. None where the file is empty. */
export const readHeaders = async (file: CsvFile): Promise<E.Either<FileError, ReadonlyArray<string>>> => {
  for await (const page of readRecords(file)) {
    if (E.isLeft(page)) return page
    const cells = page.right[0]?.cells
    if (cells !== undefined) return E.right(cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1))
  }
  return E.right([])
}
