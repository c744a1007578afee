import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Book } from '../book.js'
import { checkSource } from './check-source.js'
import type { ImportError } from './import-error.js'
import type { ImportOptions } from './import-file.js'
import type { RowsRequest } from './import-request.js'
import type { ImportSummary } from './import-summary.js'
import { type Records, recordsSource } from './records-source.js'

/**
 * Imports rows from anywhere, as {@link importFile} does those of a file: read by the same words and questions, checked before
 * anything is written, with the same report and errors. They are gone through more than once, so what comes only once is kept
 * somewhere first. `name` is what reports call them.
 *
 * @example await importRows(book, () => query('select * from invoices'), { onError: 'stop', ...by }, { name: 'invoices' })()
 * @since 0.2.0
 */
export const importRows =
  (
    book: Book,
    records: Records,
    request: RowsRequest,
    { dryRun = false, name = 'records' }: ImportOptions & { readonly name?: string } = {},
  ): TaskEither<ImportError, ImportSummary> =>
  async () =>
    checkSource(
      book,
      await recordsSource(records, name),
      request,
      async ({ summary, importInto }) => (dryRun ? E.right({ ...summary, dryRun }) : importInto(book)),
      { counting: dryRun },
    )
