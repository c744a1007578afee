import * as E from 'fp-ts/lib/Either.js'
import type { StoreFailure } from '../store/event-store.js'
import type { SqliteDriver } from './driver.js'
import { failureOf } from './failure.js'

/**
 * `full`: an acknowledged append survives a power cut. `normal`: it survives a crash of the process.
 *
 * @since 0.1.0
 */
export type Durability = 'full' | 'normal'

/**
 * The settings as SQLite confirmed them. `synchronous` is 2 for FULL and 1 for NORMAL.
 *
 * @since 0.1.0
 */
export interface Settings {
  readonly journalMode: string
  readonly synchronous: number
}

const levels: Readonly<Record<Durability, number>> = { normal: 1, full: 2 }

const pragma = (driver: SqliteDriver, name: string): unknown =>
  Object.values(driver.prepare(`PRAGMA ${name}`).get() as object)[0]

const writeAhead = (driver: SqliteDriver, where: string): string => {
  const mode = String(pragma(driver, 'journal_mode'))
  if (mode === 'wal') return mode
  try {
    return String(pragma(driver, 'journal_mode = WAL'))
  } catch (cause) {
    // A copy made by VACUUM INTO is not in WAL mode; if it is read-only, it can still be read.
    if (failureOf(cause, where)._tag === 'ReadOnly') return mode
    throw cause
  }
}

/**
 * Sets journal mode and fsync level, and reads both back: builds of SQLite have different defaults, and SQLite reports a
 * refused journal mode only in its answer.
 */
export const makeDurable = (
  driver: SqliteDriver,
  durability: Durability,
  where: string,
  inMemory: boolean,
): E.Either<StoreFailure, Settings> => {
  const journalMode = writeAhead(driver, where)
  if (journalMode === 'off' || (journalMode === 'memory' && !inMemory)) {
    return E.left({ _tag: 'Unavailable', where, detail: `SQLite keeps to journal_mode ${journalMode}` })
  }
  // On macOS only F_FULLFSYNC reaches the disk; other systems ignore it.
  driver.exec(`PRAGMA fullfsync = ${durability === 'full' ? 1 : 0}`)
  driver.exec(`PRAGMA synchronous = ${levels[durability]}`)
  const synchronous = Number(pragma(driver, 'synchronous'))
  if (synchronous !== levels[durability]) {
    const detail = `SQLite keeps to synchronous ${synchronous}, where ${levels[durability]} was asked for`
    return E.left({ _tag: 'Unavailable', where, detail })
  }
  return E.right({ journalMode, synchronous })
}
