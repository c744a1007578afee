import { resolve } from 'node:path'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Book } from '../book.js'
import { type CheckedSource, checkSource } from './check-source.js'
import type { ImportError } from './import-error.js'
import { type ImportRequest, rejectsFileOf } from './import-request.js'
import type { ImportSummary } from './import-summary.js'
import { openRows } from './open-rows.js'

/**
 * Options of an import.
 *
 * @since 0.2.0
 */
export interface ImportOptions {
  /** Only check and count; write nothing. */
  readonly dryRun?: boolean
}

/** Checks a file as {@link checkSource} checks rows, and calls `use` if it can be imported. */
export const checkFile = async <A>(
  book: Book | undefined,
  request: ImportRequest,
  use: (checked: CheckedSource) => Promise<E.Either<ImportError, A>>,
  options: { readonly counting?: boolean } = {},
): Promise<E.Either<ImportError, A>> => {
  const { file, onError } = request
  const rejects = rejectsFileOf(request)
  if (onError === 'report' && resolve(rejects) === resolve(file)) return E.left({ _tag: 'RejectsOverFile', file })
  const source = await openRows(file, request)
  return E.isLeft(source) ? source : checkSource(book, source.right, { ...request, rejects }, use, options)
}

/**
 * Imports a file of debts, payments or cheques into a book.
 *
 * The file is read twice: first every row is checked, also against the book, and nothing is written. So with
 * `onError: 'stop'` a file is imported completely or not at all, unless the process is killed: then the same import again
 * completes it, and finds the stored rows unchanged. Memory does not grow with the file.
 *
 * @since 0.2.0
 */
export const importFile =
  (
    book: Book,
    request: ImportRequest,
    { dryRun = false }: ImportOptions = {},
  ): TaskEither<ImportError, ImportSummary> =>
  () =>
    checkFile(
      book,
      request,
      async ({ summary, importInto }) => (dryRun ? E.right({ ...summary, dryRun }) : importInto(book)),
      { counting: dryRun },
    )
