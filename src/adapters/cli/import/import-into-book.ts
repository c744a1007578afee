import * as E from 'fp-ts/lib/Either.js'
import type { Book } from '../../book.js'
import type { ImportError } from '../../import/import-error.js'
import { checkFile, importFile } from '../../import/import-file.js'
import type { ImportRequest } from '../../import/import-request.js'
import type { ImportSummary } from '../../import/import-summary.js'
import { type BookAt, protocolOf } from '../book/book-at.js'
import { withBook } from '../book/open-book.js'
import { isThere } from '../book/open-file.js'

type Imported = E.Either<ImportError, ImportSummary>

/** Nothing where the book cannot be opened: why has been told. */
const intoBook = async (at: BookAt, use: (book: Book) => Promise<Imported>): Promise<Imported | undefined> => {
  let imported: Imported | undefined
  const keep = async (book: Book) => {
    imported = await use(book)
    return 0
  }
  await withBook(at, keep, { create: true })
  return imported
}

/**
 * Imports into a book, in a file or on a server. Where a file is to be made, it is not made before all of the CSV file has
 * been checked; a dry run makes none. Answers nothing where the book cannot be opened: why has been told.
 */
export const importIntoBook = async (
  at: BookAt,
  request: ImportRequest,
  dryRun: boolean,
): Promise<Imported | undefined> => {
  const isFile = protocolOf(at.book) === undefined
  if (!isFile || (await isThere(at.book))) return intoBook(at, (book) => importFile(book, request, { dryRun })())
  const imported = await checkFile<ImportSummary | undefined>(
    undefined,
    request,
    async ({ summary, importInto }) => {
      if (dryRun) return E.right({ ...summary, dryRun })
      return (await intoBook(at, importInto)) ?? E.right(undefined)
    },
    { counting: dryRun },
  )
  if (E.isLeft(imported)) return imported
  return imported.right && E.right(imported.right)
}
