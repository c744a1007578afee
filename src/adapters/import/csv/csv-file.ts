import { open, stat } from 'node:fs/promises'
import * as E from 'fp-ts/lib/Either.js'
import { delimiterOf } from './delimiter.js'
import type { FileError } from './file-error.js'

/** A file as it was when it was opened. It is read more than once and has to stay the same. */
export interface CsvFile {
  readonly path: string
  readonly size: number
  readonly modified: number
  readonly delimiter: string
  readonly byteOrderMark: boolean
}

const headerBytes = 65_536

const lookAt = async (
  path: string,
): Promise<E.Either<FileError, { readonly size: number; readonly modified: number }>> => {
  try {
    const found = await stat(path)
    if (!found.isFile()) return E.left({ _tag: 'NotAFile', file: path })
    return E.right({ size: found.size, modified: found.mtimeMs })
  } catch (cause) {
    const { code, message } = cause as NodeJS.ErrnoException
    return code === 'ENOENT' || code === 'ENOTDIR'
      ? E.left({ _tag: 'NoFile', file: path })
      : E.left({ _tag: 'Unreadable', file: path, detail: message })
  }
}

const startOf = async (path: string): Promise<E.Either<FileError, Buffer>> => {
  try {
    const file = await open(path, 'r')
    try {
      const buffer = Buffer.alloc(headerBytes)
      const { bytesRead } = await file.read(buffer, 0, headerBytes, 0)
      return E.right(buffer.subarray(0, bytesRead))
    } finally {
      await file.close()
    }
  } catch (cause) {
    return E.left({ _tag: 'Unreadable', file: path, detail: (cause as Error).message })
  }
}

export const openCsvFile = async (path: string): Promise<E.Either<FileError, CsvFile>> => {
  const found = await lookAt(path)
  if (E.isLeft(found)) return found
  const start = await startOf(path)
  if (E.isLeft(start)) return start
  const byteOrderMark = start.right.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))
  return E.right({ path, ...found.right, delimiter: delimiterOf(start.right.toString('utf8')), byteOrderMark })
}

/** Whether the file is still the one that was opened. */
export const isUnchanged = async (file: CsvFile): Promise<boolean> => {
  const now = await lookAt(file.path)
  return E.isRight(now) && now.right.size === file.size && now.right.modified === file.modified
}
