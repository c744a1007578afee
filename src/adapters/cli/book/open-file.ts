import { stat } from 'node:fs/promises'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { BookEvent } from '../../../domain/book/book.js'
import { bookCodec } from '../../codec/book-codec.js'
import { type BookOptions, openSqliteStore } from '../../sqlite/index.js'
import type { EventStore, StoreFailure } from '../../store/event-store.js'

/** Whether there is something in a file. The store makes a book of an empty file as well. */
export const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    ({ size }) => size > 0,
    (cause: NodeJS.ErrnoException) => cause.code !== 'ENOENT',
  )

/** Opens the store of the book in a file, and makes the file where there is none. */
export const openFile = (path: string, options: BookOptions): TaskEither<StoreFailure, EventStore<BookEvent>> =>
  openSqliteStore(path, bookCodec, options)
