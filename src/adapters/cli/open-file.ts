import { stat } from 'node:fs/promises'
import * as E from 'fp-ts/lib/Either.js'
import { type Book, openBook } from '../book.js'
import { bookCodec } from '../book-codec.js'
import { type BookOptions, openSqliteStore } from '../sqlite/index.js'
import { tellError } from './failure.js'
import { complain } from './say.js'

export interface OpenOptions extends BookOptions {
  /** Makes the book where there is none. Without it a file that is missing stays missing. */
  readonly create?: boolean
}

const isThere = async (path: string): Promise<boolean> => {
  try {
    const { size } = await stat(path)
    // The store makes a book of an empty file as well.
    return size > 0
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code !== 'ENOENT'
  }
}

/**
 * Opens the book in a file, lets it be used, and closes it whatever happens. Answers an exit code, for the action of a
 * command to set `process.exitCode` to: that of `use`, or 1 when the book cannot be opened, with the reason told.
 */
export const withBook = async (
  path: string,
  use: (book: Book) => Promise<number>,
  { create = false, ...options }: OpenOptions = {},
): Promise<number> => {
  if (!create && !(await isThere(path))) {
    complain(`no book at ${path}: import a ledger or run the demo first`)
    return 1
  }
  const store = await openSqliteStore(path, bookCodec, options)()
  if (E.isLeft(store)) {
    complain(tellError(store.left))
    return 1
  }
  const book = openBook(store.right)
  try {
    return await use(book)
  } finally {
    await book.close()
  }
}
