import * as E from 'fp-ts/lib/Either.js'
import type { Instant } from '../../domain/value/instant.js'
import type { StoreFailure } from '../store/event-store.js'
import { justAfter } from '../store/not-before.js'
import type { BookFile } from './book-file.js'
import type { SqliteDriver } from './driver.js'
import { query } from './rows.js'

// FROZEN: the row of the views that is none, whose checkpoint is the first instant at which anything may be recorded.
const name = '#open-from'

/** The first instant at which anything may be recorded, if it is told: what was known before is closed. */
export const openFromIn = (driver: SqliteDriver): (() => Instant | undefined) => {
  const find = query<readonly [checkpoint: Instant | null]>(
    driver,
    'SELECT checkpoint FROM views WHERE name = ? AND version = 0',
  )
  return () => find(name)[0]?.[0] ?? undefined
}

/**
 * Closes what is known up to an instant, for whoever writes to this file. Nothing is written where it is closed already, or where
 * the log ends later; a file that is only read stays as it is.
 */
export const closeUntilIn = ({ driver, write }: BookFile): ((at: Instant) => E.Either<StoreFailure, void>) => {
  const openFrom = openFromIn(driver)
  const lastTime = query<readonly [at: Instant]>(
    driver,
    'SELECT recorded_at FROM events ORDER BY position DESC LIMIT 1',
  )
  const put = driver.prepare(
    'INSERT INTO views (name, version, checkpoint) VALUES (?, 0, ?) ON CONFLICT (name, version) DO UPDATE SET checkpoint = max(checkpoint, excluded.checkpoint)',
  )
  return (at) => {
    const from = justAfter(at)
    if ((openFrom() ?? '') >= from || (lastTime()[0]?.[0] ?? '') >= from) return E.right(undefined)
    return write(() => {
      put.run(name, from)
      return E.right(undefined)
    })
  }
}
