import type { StoreFailure } from '../event-store.js'

const byNumber: Readonly<Record<number, StoreFailure['error']>> = {
  5: 'Locked',
  6: 'Locked',
  8: 'ReadOnly',
  11: 'Corrupt',
  13: 'Full',
  26: 'NotABook',
}

const byName: Readonly<Record<string, StoreFailure['error']>> = {
  BUSY: 'Locked',
  LOCKED: 'Locked',
  READONLY: 'ReadOnly',
  CORRUPT: 'Corrupt',
  FULL: 'Full',
  NOTADB: 'NotABook',
}

/**
 * The failure behind what a driver threw: by the number of `node:sqlite` (`errcode`, whose low byte is the primary result
 * code) or by the name of `better-sqlite3` (`code`, such as `SQLITE_BUSY_SNAPSHOT`). Anything else is `Unavailable`.
 * Source: sqlite.org/rescode.html.
 */
export const failureOf = (thrown: unknown, where: string): StoreFailure => {
  const { errcode, code, message } = (thrown ?? {}) as { errcode?: unknown; code?: unknown; message?: unknown }
  const name = typeof code === 'string' ? /^SQLITE_([A-Z]+)/.exec(code)?.[1] : undefined
  const known = typeof errcode === 'number' ? byNumber[errcode & 0xff] : byName[name ?? '']
  return { error: known ?? 'Unavailable', where, detail: typeof message === 'string' ? message : String(thrown) }
}
