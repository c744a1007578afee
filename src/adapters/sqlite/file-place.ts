import { type BigIntStats, type Stats, statSync } from 'node:fs'
import { dirname } from 'node:path'
import type { StoreFailure } from '../store/event-store.js'

const statOf = (path: string): BigIntStats | undefined => statSync(path, { bigint: true, throwIfNoEntry: false })

/** Which file is at a path now, whatever is written into it. Nothing where there is none. */
export const fileAt = (path: string): string | undefined => {
  const stat = statOf(path)
  return stat && `${stat.dev}:${stat.ino}`
}

const lookAt = (path: string): Stats | undefined => statSync(path, { throwIfNoEntry: false })

/** Milliseconds that may pass between two times which a file system tells apart; of some it is two seconds. */
const coarsest = 3000
/** Every database begins with as many bytes. */
const header = 100

const isEmptied = (now: Stats, before: Stats): boolean => now.size < header && before.size >= header

/** What the files at some paths are now, down to their last change. */
export const contentAt = (paths: ReadonlyArray<string>): string =>
  paths
    .map((path) => {
      const stat = statOf(path)
      return stat === undefined ? '-' : `${stat.dev}:${stat.ino}:${stat.size}:${stat.mtimeNs}`
    })
    .join(' ')

/** The files that SQLite may keep beside that of a database, with what is not in it yet. */
export const besideOf = (path: string): ReadonlyArray<string> => [`${path}-wal`, `${path}-journal`]

const replaced = (where: string, detail: string): StoreFailure => ({ _tag: 'Replaced', where, detail })

/** What stands against writing into an open file. */
export interface Watch {
  /** Asked before a transaction begins. */
  readonly begin: () => StoreFailure | undefined
  /** Asked before it is committed. */
  readonly commit: () => StoreFailure | undefined
}

/**
 * Why the open file is no longer the one at its path, if so: what is written into one that was removed or replaced is gone
 * when it is closed, and SQLite says nothing of it; so is what is written into one that was emptied where it is, or written over by
 * another one, for which it is looked into (`missing`) whenever it has changed. Costs as much as asking the system for two names,
 * as long as nothing is made or removed in the folder and SQLite does not move its journal into the file.
 */
export const stillThere = (path: string, where: string, missing: () => StoreFailure | undefined): Watch => {
  // SQLite makes those beside it with the first transaction, and they stay for as long as anybody has the file open.
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
      // A folder that was changed just now may be changed again, and tell the same time.
      quiet = refused === undefined && changed !== undefined && Date.now() - changed > coarsest ? changed : undefined
      return refused
    },
  }
}

/** Why what is read of a file that was to stay as it is does not count, if so: somebody has changed it. */
export const stillTheSame = (path: string, where: string): (() => StoreFailure | undefined) => {
  const paths = [path, ...besideOf(path)]
  const before = contentAt(paths)
  return () =>
    contentAt(paths) === before
      ? undefined
      : replaced(where, 'it was changed while it was read, where nobody could write: open it again')
}
