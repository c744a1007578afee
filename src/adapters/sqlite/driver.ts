import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { StoreFailure } from '../store/event-store.js'
import { failureOf } from './failure.js'

/**
 * A prepared statement. Rows are objects by column, or arrays after `setReturnArrays(true)` or `raw(true)`.
 *
 * @since 0.1.0
 */
export interface SqliteStatement {
  run(...values: Array<unknown>): { readonly changes: number | bigint; readonly lastInsertRowid: number | bigint }
  get(...values: Array<unknown>): unknown
  all(...values: Array<unknown>): Array<unknown>
  /** Of `node:sqlite`. */
  setReturnArrays?(on: boolean): unknown
  /** Of `better-sqlite3`. */
  raw?(on?: boolean): unknown
}

/**
 * An open SQLite database, in the shape of `DatabaseSync` of `node:sqlite`. The handles of `node:sqlite`,
 * `@photostructure/sqlite`, `better-sqlite3` and `libsql` all fit as they are. Integers must come as numbers.
 *
 * @since 0.1.0
 */
export interface SqliteDriver {
  exec(sql: string): unknown
  prepare(sql: string): SqliteStatement
  close(): unknown
}

interface SqliteModule {
  readonly DatabaseSync: new (path: string, options?: { readonly readOnly?: boolean }) => SqliteDriver
}

/** The SQLite of this Node; available without a flag from 22.13 on. */
const builtIn = (): SqliteModule | undefined =>
  process.getBuiltinModule?.('node:sqlite') as unknown as SqliteModule | undefined

const noDriver = (path: string, cause: unknown): StoreFailure => ({
  _tag: 'NoDriver',
  where: path,
  detail: `Node ${process.version} has no node:sqlite. Run: npm install @photostructure/sqlite@1 (${String(cause)})`,
})

/**
 * Opens a file with `node:sqlite` if Node has it, else with the optional peer `@photostructure/sqlite`.
 *
 * @since 0.1.0
 */
export const openDriver =
  (path: string, options: { readonly readOnly?: boolean } = {}): TaskEither<StoreFailure, SqliteDriver> =>
  async () => {
    let sqlite = builtIn()
    if (sqlite === undefined) {
      try {
        sqlite = await import('@photostructure/sqlite')
      } catch (cause) {
        return E.left(noDriver(path, cause))
      }
    }
    try {
      return E.right(new sqlite.DatabaseSync(path, options))
    } catch (cause) {
      return E.left(failureOf(cause, path))
    }
  }
