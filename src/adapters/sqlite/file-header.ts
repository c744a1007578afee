import { open } from 'node:fs/promises'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { StoreFailure } from '../store/event-store.js'
import { accept } from './claim.js'

const size = 100

/**
 * Refuses a file that is no book by reading only its header. SQLite may write to a file just by opening and closing it,
 * and a file of another program must not change. A missing or empty file may become a book.
 * Source: sqlite.org/fileformat2.html, section 1.3.
 */
export const checkHeader =
  (path: string): TaskEither<StoreFailure, void> =>
  async () => {
    const header = Buffer.alloc(size)
    let read: number
    try {
      const file = await open(path, 'r')
      try {
        read = (await file.read(header, 0, size, 0)).bytesRead
      } finally {
        await file.close()
      }
    } catch (cause) {
      const { code, message } = cause as NodeJS.ErrnoException
      return code === 'ENOENT' ? E.right(undefined) : E.left({ _tag: 'Unavailable', where: path, detail: message })
    }
    if (read === 0) return E.right(undefined)
    if (header.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
      return E.left({ _tag: 'NotABook', where: path, detail: 'the file is no SQLite database' })
    }
    const claim = accept({ applicationId: header.readInt32BE(68), format: header.readInt32BE(60) }, path)
    return claim._tag === 'Left' ? claim : E.right(undefined)
  }
