import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { BookEvent } from '../../../domain/book/book.js'
import { type Book, openBook } from '../../book.js'
import type { BookOptions } from '../../sqlite/index.js'
import type { EventStore, StoreFailure } from '../../store/event-store.js'
import { describe } from '../../words/describe.js'
import { complain } from '../form/say.js'
import { type BookAt, protocolOf } from './book-at.js'
import { isThere, openFile } from './open-file.js'
import { openServer } from './open-server.js'

export interface OpenOptions extends BookOptions {
  /** Makes the book where there is none. Without it a file that is missing stays missing. */
  readonly create?: boolean
}

/** There is no book where one was named, and why there cannot be. */
export interface NoBook {
  readonly _tag: 'NoBook'
  readonly detail: string
}

const noBook = (detail: string): E.Either<NoBook, never> => E.left({ _tag: 'NoBook', detail })

/** Why nothing that is written to a place of that name would be there afterwards, if so. */
const whyNoFile = (book: string): string | undefined => {
  if (book.trim() === '') return 'the name of the book is empty: give that of a file or of a server'
  if (book === ':memory:') return 'a book in memory is gone when the command ends: give the name of a file'
  if (/^file:/i.test(book)) return `${book} is an address, and a book is named by the path of its file`
  return undefined
}

/** Opens the store of a book, wherever it is. This is the one place that knows files from servers. */
export const openStore =
  (
    at: BookAt,
    { create = false, ...options }: OpenOptions = {},
  ): TaskEither<StoreFailure | NoBook, EventStore<BookEvent>> =>
  async () => {
    const { book, namespace } = at
    const protocol = protocolOf(book)
    if (protocol === 'esdb' || protocol === 'kurrentdb') return openServer(at, protocol)
    if (protocol !== undefined) {
      return noBook(`there are no books on ${protocol}://: a book is a file, or on esdb:// or kurrentdb://`)
    }
    const lost = whyNoFile(book)
    if (lost !== undefined) return noBook(lost)
    if (namespace !== undefined) return noBook(`a namespace is for a book on a server, and ${book} is a file`)
    if (!create && !(await isThere(book))) {
      return noBook(`no book at ${book}: import a ledger or run the demo first`)
    }
    return openFile(book, options)()
  }

/**
 * Opens a book, lets it be used, and closes it whatever happens. Answers an exit code, for the action of a command to set
 * `process.exitCode` to: that of `use`, or 1 when the book cannot be opened, with the reason told.
 */
export const withBook = async (
  at: BookAt,
  use: (book: Book) => Promise<number>,
  options: OpenOptions = {},
): Promise<number> => {
  const store = await openStore(at, options)()
  if (E.isLeft(store)) {
    complain(store.left._tag === 'NoBook' ? store.left.detail : describe(store.left))
    return 1
  }
  const book = openBook(store.right)
  try {
    return await use(book)
  } finally {
    await book.close()
  }
}
