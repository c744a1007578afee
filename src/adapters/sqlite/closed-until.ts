import * as E from 'fp-ts/lib/Either.js'
import type { Instant } from '../../domain/value/instant.js'
import type { StoreFailure } from '../store/event-store.js'
import { justAfter, later } from '../store/not-before.js'
import type { BookFile } from './book-file.js'
import type { SqliteDriver } from './driver.js'
import { query } from './rows.js'

// FROZEN: a row in `views` that is no view; its checkpoint is the first instant at which anything may be recorded.
const name = '#open-from'

/**
 * The first instant at which anything may be recorded: the time of the last event, or the end of the closed period if that is
 * later; `undefined` if there is neither. Every append asks it, so it is one query.
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
 * Closes the log up to an instant, inclusive, for every process that writes to this file. Writes nothing if it is closed already
 * or the log ends later.
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
