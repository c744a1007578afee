import { setTimeout as sleep } from 'node:timers/promises'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { StoreFailure } from '../store/event-store.js'
import { accept } from './claim.js'
import { openDriver, type SqliteDriver } from './driver.js'
import { type Durability, makeDurable, type Settings } from './durability.js'
import { failureOf } from './failure.js'
import { checkHeader } from './file-header.js'
import { stillThere, stillTheSame } from './file-place.js'
import { holdFile, isHeld } from './held-files.js'
import { isUnwritable, openReadOnly } from './read-only-file.js'
import { TABLES } from './schema.js'
import { type StoredEvent, stillInside } from './still-inside.js'
import { type Transaction, transaction } from './transaction.js'

/**
 * How a file is opened: durability, and how long to wait for other processes.
 *
 * @since 0.1.0
 */
export interface BookOptions {
  /** `full` by default. */
  readonly durability?: Durability
  /** Milliseconds to wait for another process that writes, 5000 by default. The wait blocks the thread. */
  readonly busyTimeout?: number
}

/** An open file of the store. */
export interface BookFile {
  readonly driver: SqliteDriver
  readonly where: string
  readonly settings: Settings
  /** Runs a write transaction; it fails if the file is no longer the one at its path. */
  readonly write: Transaction
  /** Notes the last committed event, to detect later whether the file was overwritten. */
  readonly committed: (last: StoredEvent) => void
  /** Why the last read is not valid; else `undefined`. */
  readonly outdated: () => StoreFailure | undefined
  /** Closes a file that was opened here, but not a caller's handle. */
  readonly close: () => void
}

const number = (driver: SqliteDriver, sql: string): number =>
  Number(Object.values(driver.prepare(sql).get() as object)[0])

const isNew = (driver: SqliteDriver): boolean =>
  number(driver, 'PRAGMA application_id') === 0 && number(driver, 'SELECT count(*) FROM sqlite_master') === 0

const makeTables = (driver: SqliteDriver): void => {
  transaction(
    driver,
    'IMMEDIATE',
  )(() => {
    // Check again under the lock: another process may have created the book meanwhile.
    if (isNew(driver)) driver.exec(TABLES)
    return E.right(undefined)
  })
}

/** The path of the file behind a handle; empty for a database in memory. */
const fileOf = (driver: SqliteDriver): string =>
  (driver.prepare('PRAGMA database_list').get() as { readonly file: string | null }).file ?? ''

const setUp = (driver: SqliteDriver, where: string, options: BookOptions): E.Either<StoreFailure, Settings> => {
  if (isNew(driver)) makeTables(driver)
  const applicationId = number(driver, 'PRAGMA application_id')
  const claim = accept({ applicationId, format: number(driver, 'PRAGMA user_version') }, where)
  if (claim._tag === 'Left') return claim
  driver.exec('PRAGMA cache_size = -32768')
  return makeDurable(driver, options.durability ?? 'full', where, fileOf(driver) === '')
}

/**
 * Retries by itself, because a change of the journal mode fails with `busy` at once, whatever the timeout, while another process
 * has the file open.
 */
const setUpPatiently = async (
  driver: SqliteDriver,
  where: string,
  options: BookOptions,
): Promise<E.Either<StoreFailure, Settings>> => {
  const patience = Math.max(0, Math.trunc(options.busyTimeout ?? 5000))
  const deadline = Date.now() + patience
  for (;;) {
    try {
      driver.exec(`PRAGMA busy_timeout = ${patience}`)
      return setUp(driver, where, options)
    } catch (cause) {
      const failure = failureOf(cause, where)
      if (failure._tag !== 'Locked' || Date.now() >= deadline) return E.left(failure)
    }
    await sleep(5 + Math.random() * 20)
  }
}

/**
 * Moves the journal into the file first, so that a closed book is one complete file: some drivers really close only when their
 * statements are garbage-collected. If another process uses the file, or it cannot be written, the journal stays beside it
 * and nothing is lost.
 */
const settleAndClose = (driver: SqliteDriver): void => {
  try {
    driver.exec('PRAGMA busy_timeout = 0')
    driver.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  } catch {
    // The journal stays beside the file.
  }
  driver.close()
}

/** SQLite takes an empty name for a temporary file, which is deleted on close, and may parse options in a `file:` URI. */
const noPath = (target: string): StoreFailure => ({
  _tag: 'Misconfigured',
  where: target,
  detail: `a book is in a file, and '${target}' is no path of one`,
})

/**
 * Opens the file of a store; creates it if it does not exist or is empty. Fails with `NotABook` or `NewerFormat`, and leaves
 * such a file untouched; with `Misconfigured` for an invalid path; with `Unavailable` if SQLite refuses the settings; with
 * `NoDriver`.
 */
export const openBook =
  (target: string | SqliteDriver, options: BookOptions): TaskEither<StoreFailure, BookFile> =>
  async () => {
    if (typeof target !== 'string') {
      const where = 'the given handle'
      const settings = await setUpPatiently(target, where, options)
      if (settings._tag === 'Left') return settings
      const close = holdFile(fileOf(target))
      return E.right({
        ...{ driver: target, where, settings: settings.right, outdated: never, close },
        ...writing(target, where),
      })
    }
    if (target.trim() === '' || /^file:/i.test(target) || target.includes('\0')) return E.left(noPath(target))
    const header = isHeld(target) ? E.right(undefined) : await checkHeader(target)()
    if (E.isLeft(header)) return header
    const opened = await openFile(target, options)
    return E.isLeft(opened) && (await isUnwritable(target)) && !isAboutBook(opened.left)
      ? openUnwritable(target, options)
      : opened
  }

const never = (): undefined => undefined

/** Whether an error is about the content of the file, and not about access to it. */
const isAboutBook = ({ _tag }: StoreFailure): boolean => _tag !== 'ReadOnly' && _tag !== 'Unavailable'

/** The writing part of a book file, with guards against a replaced file; none for a database in memory. */
const writing = (driver: SqliteDriver, where: string): Pick<BookFile, 'write' | 'committed'> => {
  const path = fileOf(driver)
  if (path === '') return { write: transaction(driver, 'IMMEDIATE'), committed: never }
  const { missing, committed } = stillInside(driver, path, where)
  return { write: transaction(driver, 'IMMEDIATE', stillThere(path, where, missing)), committed }
}

const openFile = async (path: string, options: BookOptions): Promise<E.Either<StoreFailure, BookFile>> => {
  const opened = await openDriver(path)()
  if (E.isLeft(opened)) return opened
  const driver = opened.right
  const settings = await setUpPatiently(driver, path, options)
  if (E.isLeft(settings)) {
    driver.close()
    return settings
  }
  const release = holdFile(path)
  const close = (): void => {
    settleAndClose(driver)
    release()
  }
  return E.right({
    ...{ driver, where: path, settings: settings.right, close },
    ...{ ...writing(driver, path), outdated: never },
  })
}

/** Opens a book in a folder that is not writable, for reading only. */
const openUnwritable = async (path: string, options: BookOptions): Promise<E.Either<StoreFailure, BookFile>> => {
  const outdated = stillTheSame(path, path)
  const opened = await openReadOnly(path)
  if (E.isLeft(opened)) return opened
  const { driver, discard } = opened.right
  const close = (): void => {
    driver.close()
    discard()
  }
  const settings = await setUpPatiently(driver, path, options)
  if (E.isLeft(settings)) {
    close()
    return settings
  }
  return E.right({
    ...{ driver, where: path, settings: settings.right, close },
    ...{ write: transaction(driver, 'IMMEDIATE'), committed: never, outdated },
  })
}
