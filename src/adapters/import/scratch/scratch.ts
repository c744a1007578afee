import * as E from 'fp-ts/lib/Either.js'
import { openDriver, type SqliteDriver } from '../../sqlite/driver.js'
import { failureOf } from '../../sqlite/failure.js'
import type { StoreFailure } from '../../store/event-store.js'

/** Thrown where the scratch file fails: no room on the disk, above all. */
class ScratchFailed extends Error {
  constructor(readonly failure: StoreFailure) {
    super(failure.detail)
  }
}

/** A place on disk for what a large file would not leave room for in memory. It is nobody's, and goes when it is closed. */
export interface Scratch {
  /** Runs work on the file; what the driver throws is carried to {@link withScratch}. */
  readonly use: <A>(work: (driver: SqliteDriver) => A) => A
  /** Gives back the memory that the writing took; what comes after is read in order, and needs little. */
  readonly shrink: () => void
}

const settings = `
PRAGMA temp_store = FILE;
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -32768;
BEGIN`

const small = `
PRAGMA cache_size = -2048;
PRAGMA shrink_memory`

/** Opens a scratch file for the time of the work, and answers its failures with those of the work. */
export const withScratch = async <L, A>(
  work: (scratch: Scratch) => Promise<E.Either<L, A>>,
): Promise<E.Either<L | StoreFailure, A>> => {
  const opened = await openDriver('')()
  if (E.isLeft(opened)) return opened
  const driver = opened.right
  const use: Scratch['use'] = (task) => {
    try {
      return task(driver)
    } catch (cause) {
      throw new ScratchFailed(failureOf(cause, 'the scratch file of the import'))
    }
  }
  try {
    use(() => driver.exec(settings))
    return await work({ use, shrink: () => use(() => driver.exec(small)) })
  } catch (cause) {
    if (cause instanceof ScratchFailed) return E.left(cause.failure)
    throw cause
  } finally {
    driver.close()
  }
}
