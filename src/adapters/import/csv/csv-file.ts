import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import * as E from 'fp-ts/lib/Either.js'
import type { RowSource } from '../row-source.js'
import { archiveIn } from './archive.js'
import { delimiterOf } from './delimiter.js'
import { type Encoding, encodingIn } from './encoding.js'
import type { FileError } from './file-error.js'
import { glimpsesOf } from './glimpses.js'
import { type CsvFile, readRecords } from './records.js'

const startBytes = 262_144
/** Files up to `lookedAt` bytes are scanned completely for bytes that are not UTF-8; of larger ones only the `beginning`. */
const [lookedAt, beginning] = [64_000_000, 4_000_000]

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
      const buffer = Buffer.alloc(startBytes)
      const { bytesRead } = await file.read(buffer, 0, startBytes, 0)
      return E.right(buffer.subarray(0, bytesRead))
    } finally {
      await file.close()
    }
  } catch (cause) {
    return E.left({ _tag: 'Unreadable', file: path, detail: (cause as Error).message })
  }
}

/**
 * How the bytes of a file are to be read; anything missing is detected.
 *
 * @since 0.2.0
 */
export interface CsvForm {
  readonly encoding?: Encoding | undefined
  readonly delimiter?: string | undefined
  /** Name of the sheet of a workbook; by default the one that looks like a ledger. */
  readonly sheet?: string | undefined
}

export const openCsvFile = async (path: string, said: CsvForm = {}): Promise<E.Either<FileError, RowSource>> => {
  const found = await lookAt(path)
  if (E.isLeft(found)) return found
  const start = await startOf(path)
  if (E.isLeft(start)) return start
  const archive = archiveIn(start.right)
  if (archive !== undefined) return E.left({ _tag: 'NotCsv', file: path, looksLike: archive })
  const end = (found.right.size <= lookedAt ? lookedAt : beginning) - 1
  const encoding =
    said.encoding ?? (await encodingIn(start.right, () => createReadStream(path, { end, highWaterMark: startBytes })))
  const byteOrderMark = start.right.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))
  const delimiter = said.delimiter ?? delimiterOf(new TextDecoder(encoding).decode(start.right))
  const file: CsvFile = { path, ...found.right, encoding, delimiter, byteOrderMark }
  return E.right({
    name: path,
    size: file.size,
    form: { kind: 'csv', encoding, delimiter, byteOrderMark },
    records: (onBytes) => readRecords(file, onBytes),
    glimpses: () => glimpsesOf(file),
    isUnchanged: async () => {
      const now = await lookAt(path)
      return E.isRight(now) && now.right.size === file.size && now.right.modified === file.modified
    },
  })
}
