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
 * How a file is opened: durability, patience with other processes, and the driver.
 *
 * @since 0.1.0
 */
export interface BookOptions {
  /** `full` unless told. */
  readonly durability?: Durability
  /** Milliseconds to wait for another process that writes, 5000 unless told. The thread waits too. */
  readonly busyTimeout?: number
}

/** An open file of the store, with what is needed to close it. */
export interface BookFile {
  readonly driver: SqliteDriver
  readonly where: string
  readonly settings: Settings
  /** A transaction that writes, and leaves nothing in a file that is no longer at its path. */
  readonly write: Transaction
  /** Notes the last event that was committed: a file that was written over has it no more. */
  readonly committed: (last: StoredEvent) => void
  /** Why what was just read does not count, if so. */
  readonly outdated: () => StoreFailure | undefined
  /** Closes a file that was opened here. A handle stays its owner's to close. */
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
    // Another process may be making the same book: the one who comes second to the lock finds it made.
    if (isNew(driver)) driver.exec(TABLES)
    return E.right(undefined)
  })
}

/** The file behind a handle, empty for a database in memory. */
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
 * A change of the journal mode answers `busy` at once, whatever the timeout, while another process has the file open.
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
 * Moves the journal into the file first, so that a closed book is whole in one file: some drivers close for good only
 * when their statements have been collected as garbage. With another process at the file, or where it cannot be
 * written, it is whole with its journal beside it.
 */
const settleAndClose = (driver: SqliteDriver): void => {
  try {
    driver.exec('PRAGMA busy_timeout = 0')
    driver.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  } catch {
    // As above: nothing is lost.
  }
  driver.close()
}

/** SQLite would take an empty name for a file of its own that is gone when it is closed, and may read an address as options. */
const noPath = (target: string): StoreFailure => ({
  _tag: 'Misconfigured',
  where: target,
  detail: `a book is in a file, and '${target}' is no path of one`,
})

/**
 * Opens the file of a store, or makes it where there is none or an empty one. Fails with `NotABook` or `NewerFormat`,
 * and leaves such a file as it was; with `Unavailable` where SQLite does not take the settings; with `NoDriver`.
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

/** Whether an error says what the file is, and not that it could not be opened. */
const isAboutBook = ({ _tag }: StoreFailure): boolean => _tag !== 'ReadOnly' && _tag !== 'Unavailable'

/** How a book is written, and what is noted of the last event that was. */
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

/** A book that is only read, since nothing can be written where it is. */
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
