import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Book } from '../book.js'
import { checkCsv } from './check-csv.js'
import type { ImportError } from './import-error.js'
import type { ImportRequest } from './import-request.js'
import type { ImportSummary } from './import-summary.js'

export interface ImportOptions {
  /** Checks and counts, and writes nothing. */
  readonly dryRun?: boolean
}

/**
 * Imports a CSV file of debts, of payments or of cheques into a book.
 *
 * The file is read twice: the first time every row is checked, also against the book, and nothing is written. So with
 * `onError: 'stop'` a file is imported whole or not at all, unless the process is killed: then the same import again
 * makes it whole, for what is in the book already is found to be so. Memory does not grow with the file.
 */
export const importCsv =
  (
    book: Book,
    request: ImportRequest,
    { dryRun = false }: ImportOptions = {},
  ): TaskEither<ImportError, ImportSummary> =>
  () =>
    checkCsv(
      book,
      request,
      async ({ summary, importInto }) => (dryRun ? E.right({ ...summary, dryRun }) : importInto(book)),
      { counting: dryRun },
    )
