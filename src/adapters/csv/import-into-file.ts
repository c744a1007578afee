import { stat } from 'node:fs/promises'
import * as E from 'fp-ts/lib/Either.js'
import type { Book } from '../book.js'
import { withBook } from '../cli/open-file.js'
import { checkCsv } from './check-csv.js'
import { importCsv } from './import-csv.js'
import type { ImportError } from './import-error.js'
import type { ImportRequest } from './import-request.js'
import type { ImportSummary } from './import-summary.js'

type Imported = E.Either<ImportError, ImportSummary>

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    ({ size }) => size > 0,
    (cause: NodeJS.ErrnoException) => cause.code !== 'ENOENT',
  )

/** Nothing where the book cannot be opened: why has been told. */
const intoBook = async (path: string, use: (book: Book) => Promise<Imported>): Promise<Imported | undefined> => {
  let imported: Imported | undefined
  const keep = async (book: Book) => {
    imported = await use(book)
    return 0
  }
  await withBook(path, keep, { create: true })
  return imported
}

/**
 * Imports into the book in a file. Where there is none, one is made, but not before all of the file has been checked; a
 * dry run makes none. Answers nothing where the book cannot be opened: why has been told.
 */
export const importIntoFile = async (
  path: string,
  request: ImportRequest,
  dryRun: boolean,
): Promise<Imported | undefined> => {
  if (await isThere(path)) return intoBook(path, (book) => importCsv(book, request, { dryRun })())
  const imported = await checkCsv<ImportSummary | undefined>(
    undefined,
    request,
    async ({ summary, importInto }) => {
      if (dryRun) return E.right({ ...summary, dryRun })
      return (await intoBook(path, importInto)) ?? E.right(undefined)
    },
    { counting: dryRun },
  )
  if (E.isLeft(imported)) return imported
  return imported.right && E.right(imported.right)
}
