import * as E from 'fp-ts/lib/Either.js'
import type { Instant } from '../../domain/value/instant.js'
import type { StoreFailure } from '../store/event-store.js'
import { justAfter, later } from '../store/not-before.js'
import type { BookFile } from './book-file.js'
import type { SqliteDriver } from './driver.js'
import { query } from './rows.js'

// FROZEN: the row of the views that is none, whose checkpoint is the first instant at which anything may be recorded.
const name = '#open-from'

/**
 * The first instant at which anything may be recorded, if there is one: that at which the log ends, or later where what was known
 * is closed. Asked with every append, and so with one query.
 */
export const openFromIn = (driver: SqliteDriver): (() => Instant | undefined) => {
  const find = query<readonly [last: Instant | null, closed: Instant | null]>(
    driver,
    `SELECT (SELECT recorded_at FROM events ORDER BY position DESC LIMIT 1) AS last,
      (SELECT checkpoint FROM views WHERE name = ? AND version = 0) AS closed`,
  )
  return () => {
    const [last, closed] = find(name)[0] ?? []
    return later(last ?? undefined, closed ?? undefined)
  }
}

/**
 * Closes what is known up to an instant, for whoever writes to this file. Nothing is written where it is closed already, or where
 * the log ends later; a file that is only read stays as it is.
 */
export const closeUntilIn = ({ driver, write }: BookFile): ((at: Instant) => E.Either<StoreFailure, void>) => {
  const openFrom = openFromIn(driver)
  const put = driver.prepare(
    'INSERT INTO views (name, version, checkpoint) VALUES (?, 0, ?) ON CONFLICT (name, version) DO UPDATE SET checkpoint = max(checkpoint, excluded.checkpoint)',
  )
  return (at) => {
    const from = justAfter(at)
    if ((openFrom() ?? '') >= from) return E.right(undefined)
    return write(() => {
      put.run(name, from)
      return E.right(undefined)
    })
  }
}
