import { type BigIntStats, type Stats, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { StoreFailure } from '../store/event-store.js'

const statOf = (path: string): BigIntStats | undefined => statSync(path, { bigint: true, throwIfNoEntry: false })

/** The identity of the file at a path, independent of its content; `undefined` if there is none. */
export const fileAt = (path: string): string | undefined => {
  const stat = statOf(path)
  return stat && `${stat.dev}:${stat.ino}`
}

const lookAt = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false })

/** In milliseconds: more than the coarsest resolution of file times, which is two seconds on some file systems. */
const coarsest = 3000
/** Every SQLite database begins with a header of so many bytes. */
const header = 100

const isEmptied = (now: Stats, before: Stats): boolean => now.size < header && before.size >= header

/** A text that changes whenever one of the files at these paths changes. */
export const contentAt = (paths: ReadonlyArray<string>): string =>
  paths
    .map((path) => {
      const stat = statOf(path)
      return stat === undefined ? '-' : `${stat.dev}:${stat.ino}:${stat.size}:${stat.mtimeNs}`
    })
    .join(' ')

/** The journal files that SQLite may keep beside a database, with changes that are not in it yet. */
export const besideOf = (path: string): ReadonlyArray<string> => [`${path}-wal`, `${path}-journal`]

const replaced = (where: string, detail: string): StoreFailure => ({ _tag: 'Replaced', where, detail })

/** Checks before writing to an open file; each returns the reason not to write, else `undefined`. */
export interface Watch {
  /** Called before a transaction begins. */
  readonly begin: () => StoreFailure | undefined
  /** Called before it is committed. */
  readonly commit: () => StoreFailure | undefined
}

/**
 * Detects that the open file is no longer the one at its path. Writes to a file that was removed, replaced, emptied or overwritten
 * are lost when it is closed, and SQLite does not report it. Overwriting is detected by reading the file again (`missing`) whenever
 * it has changed. Normally this costs two `stat` calls: more only if the folder changes or SQLite checkpoints its journal.
 */
export const stillThere = (path: string, where: string, missing: () => StoreFailure | undefined): Watch => {
  // SQLite creates -wal and -shm with the first transaction; they stay as long as any process has the file open.
  const opened = new Map([path, `${path}-wal`, `${path}-shm`].map((file) => [file, fileAt(file)]))
  const compared = (): StoreFailure | undefined => {
    for (const [file, before] of opened) {
      const now = fileAt(file)
      if (now === before) continue
      if (before !== undefined) return replaced(where, `${file} was ${now === undefined ? 'removed' : 'replaced'}`)
      opened.set(file, now)
    }
    return undefined
  }
  const folder = dirname(path)
  const found = lookAt(path)
  let quiet: number | undefined
  let seen = found
  let isSame = true
  return {
    begin: () => {
      const now = lookAt(path)
      isSame = now !== undefined && now.ino === found?.ino && now.dev === found.dev
      if (now === undefined || found === undefined || !isSame) return undefined
      if (isEmptied(now, found)) return replaced(where, `${path} was emptied`)
      if (now.size === seen?.size && now.mtimeMs === seen.mtimeMs) return undefined
      const refused = missing()
      if (refused === undefined) seen = now
      return refused
    },
    commit: () => {
      const changed = lookAt(folder)?.mtimeMs
      if (isSame && changed !== undefined && changed === quiet) return undefined
      const refused = compared()
      // A folder that changed just now may change again without a new mtime.
      quiet = refused === undefined && changed !== undefined && Date.now() - changed > coarsest ? changed : undefined
      return refused
    },
  }
}

/** Detects a change of a file that was opened as immutable, which makes reads from it invalid. */
export const stillTheSame = (path: string, where: string): (() => StoreFailure | undefined) => {
  const paths = [path, ...besideOf(path)]
  const before = contentAt(paths)
  return () =>
    contentAt(paths) === before
      ? undefined
      : replaced(where, 'it was changed while it was read, where nobody could write: open it again')
}
