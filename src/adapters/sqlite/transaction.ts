import * as E from 'fp-ts/lib/Either.js'
import type { StoreFailure } from '../store/event-store.js'
import type { SqliteDriver } from './driver.js'
import type { Watch } from './file-place.js'

/** Runs synchronous work in a transaction: commits after a `Right`, rolls back after a `Left` or an exception. */
export type Transaction = <L, A>(work: () => E.Either<L, A>) => E.Either<L | StoreFailure, A>

const unwatched: Watch = { begin: () => undefined, commit: () => undefined }

/** `watch` may refuse to begin or to commit. */
export const transaction = (
  driver: SqliteDriver,
  kind: 'IMMEDIATE' | 'DEFERRED',
  watch: Watch = unwatched,
): Transaction => {
  const begin = driver.prepare(`BEGIN ${kind}`)
  const commit = driver.prepare('COMMIT')
  const rollback = driver.prepare('ROLLBACK')
  return (work) => {
    const early = watch.begin()
    if (early !== undefined) return E.left(early)
    begin.run()
    try {
      const answer = work()
      const refused = answer._tag === 'Left' ? undefined : watch.commit()
      if (answer._tag === 'Left' || refused !== undefined) rollback.run()
      else commit.run()
      return refused === undefined ? answer : E.left(refused)
    } catch (cause) {
      try {
        rollback.run()
      } catch {
        // Some errors, such as a full disk, have already rolled back. Report the first error, not this one.
      }
      throw cause
    }
  }
}
