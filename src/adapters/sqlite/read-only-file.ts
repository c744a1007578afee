import { constants, statSync } from 'node:fs'
import { access, chmod, copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import * as E from 'fp-ts/lib/Either.js'
import type { StoreFailure } from '../store/event-store.js'
import { openDriver, type SqliteDriver } from './driver.js'
import { failureOf } from './failure.js'
import { besideOf, contentAt } from './file-place.js'

/** A file open for reading only; call `discard` after closing it. */
export interface ReadOnlyFile {
  readonly driver: SqliteDriver
  readonly discard: () => void
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** Whether a file is in a folder that is not writable: SQLite cannot keep its -shm file there, which WAL needs even for reads. */
export const isUnwritable = async (path: string): Promise<boolean> => {
  if (sizeOf(path) === 0) return false
  try {
    await access(dirname(path), constants.W_OK)
    return false
  } catch {
    return true
  }
}

/**
 * Opens a book in a folder that is not writable. A file without a journal is opened as immutable. If there is a journal, it has the
 * latest events, so both files are copied and the copy is read. The caller must check that the file does not change meanwhile.
 * Source: sqlite.org/wal.html, section 5; sqlite.org/uri.html, "immutable".
 */
export const openReadOnly = async (path: string): Promise<E.Either<StoreFailure, ReadOnlyFile>> => {
  if (besideOf(path).some((beside) => sizeOf(beside) > 0)) return openCopy(path)
  const opened = await openDriver(`${pathToFileURL(path).href}?immutable=1`, { readOnly: true })()
  // A driver that does not support URIs finds no file of that name.
  if (E.isLeft(opened)) return opened.left._tag === 'NoDriver' ? opened : openCopy(path)
  return E.right({ driver: opened.right, discard: () => {} })
}

/** Attempts to copy files that may be written to during the copy. */
const attempts = 5

const openCopy = async (path: string): Promise<E.Either<StoreFailure, ReadOnlyFile>> => {
  const folder = await mkdtemp(join(tmpdir(), 'receivables-'))
  const copy = join(folder, basename(path))
  const discard = (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    if (!(await copyTogether(path, copy))) {
      await discard()
      return E.left({ _tag: 'Locked', where: path, detail: 'it was written to while it was copied' })
    }
    const opened = await openDriver(copy)()
    if (E.isLeft(opened)) {
      await discard()
      return opened
    }
    opened.right.exec('PRAGMA query_only = 1')
    return E.right({ driver: opened.right, discard: () => void discard() })
  } catch (cause) {
    await discard()
    return E.left(failureOf(cause, path))
  }
}

/** Copies a file and its journals as of one moment. Returns false if they changed during every attempt. */
const copyTogether = async (path: string, copy: string): Promise<boolean> => {
  const sources = [path, ...besideOf(path)]
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const before = contentAt(sources)
    for (const source of sources) {
      const target = copy + source.slice(path.length)
      await rm(target, { force: true })
      if (sizeOf(source) === 0) continue
      await copyFile(source, target, constants.COPYFILE_FICLONE)
      await chmod(target, 0o600)
    }
    if (contentAt(sources) === before) return true
  }
  return false
}
