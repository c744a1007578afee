import type { Either } from 'fp-ts/lib/Either.js'
import type { SqliteDriver } from './driver.js'

/** Runs synchronous work in a transaction: commits a `Right`, rolls back a `Left` and whatever is thrown. */
export type Transaction = <L, A>(work: () => Either<L, A>) => Either<L, A>

export const transaction = (driver: SqliteDriver, kind: 'IMMEDIATE' | 'DEFERRED'): Transaction => {
  const begin = driver.prepare(`BEGIN ${kind}`)
  const commit = driver.prepare('COMMIT')
  const rollback = driver.prepare('ROLLBACK')
  return (work) => {
    begin.run()
    try {
      const answer = work()
      if (answer._tag === 'Left') rollback.run()
      else commit.run()
      return answer
    } catch (cause) {
      try {
        rollback.run()
      } catch {
        // Some errors, a full disk for one, have already rolled back. The first error is the one to tell.
      }
      throw cause
    }
  }
}
