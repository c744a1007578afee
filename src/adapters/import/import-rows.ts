import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Book } from '../book.js'
import { checkSource } from './check-source.js'
import type { ImportError } from './import-error.js'
import type { ImportOptions } from './import-file.js'
import type { RowsRequest } from './import-request.js'
import type { ImportSummary } from './import-summary.js'
import { type Records, type RepeatableRecords, recordsSource } from './records-source.js'
import { keepRecords } from './scratch/kept-records.js'
import { withScratch } from './scratch/scratch.js'

/**
 * Imports rows from anywhere, as {@link importFile} imports those of a file: same header words and questions, same check before
 * anything is written, same report and errors. Rows are read more than once, so a one-time source is kept on disk meanwhile. A
 * failure of the source is `Unreadable`. `name` is its name in reports.
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
  async () => {
    const run = async (all: RepeatableRecords): Promise<E.Either<ImportError, ImportSummary>> => {
      const source = await recordsSource(all, name)
      if (E.isLeft(source)) return source
      return checkSource(
        book,
        source.right,
        request,
        async ({ summary, importInto }) => (dryRun ? E.right({ ...summary, dryRun }) : importInto(book)),
        { counting: dryRun },
      )
    }
    if (typeof records === 'function') return run(records)
    if (Array.isArray(records)) return run(() => records)
    return withScratch<ImportError, ImportSummary>(async (scratch) => {
      const kept = await keepRecords(records, scratch, name)
      return E.isLeft(kept) ? kept : run(kept.right)
    })
  }
