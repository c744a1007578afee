import type { StoreFailure } from '../store/event-store.js'

type Kind = StoreFailure['_tag']

const byNumber: Readonly<Record<number, Kind>> = {
  5: 'Locked',
  6: 'Locked',
  8: 'ReadOnly',
  11: 'Corrupt',
  13: 'Full',
  26: 'NotABook',
}

const byName: Readonly<Record<string, Kind>> = {
  BUSY: 'Locked',
  LOCKED: 'Locked',
  READONLY: 'ReadOnly',
  CORRUPT: 'Corrupt',
  FULL: 'Full',
  NOTADB: 'NotABook',
}

const byText: ReadonlyArray<readonly [text: string, kind: Kind]> = [
  ['database is locked', 'Locked'],
  ['database table is locked', 'Locked'],
  ['attempt to write a readonly database', 'ReadOnly'],
  ['database disk image is malformed', 'Corrupt'],
  ['database or disk is full', 'Full'],
  ['file is not a database', 'NotABook'],
]

/**
 * The failure for an exception of a driver; `Unavailable` if it is not recognised. It is recognised by the number of
 * `node:sqlite` (`errcode`, whose low byte is the primary result code), by the name of `better-sqlite3` (`code`,
 * such as `SQLITE_BUSY_SNAPSHOT`), or by SQLite's own text, because `@photostructure/sqlite` gives no number for an error in
 * a query.
 * Source: sqlite.org/rescode.html, and `sqlite3_errstr`.
 */
export const failureOf = (thrown: unknown, where: string): StoreFailure => {
  const { errcode, code, message } = (thrown ?? {}) as { errcode?: unknown; code?: unknown; message?: unknown }
  const detail = typeof message === 'string' ? message : String(thrown)
  const name = typeof code === 'string' ? /^SQLITE_([A-Z]+)/.exec(code)?.[1] : undefined
  const known =
    (typeof errcode === 'number' ? byNumber[errcode & 0xff] : undefined) ??
    byName[name ?? ''] ??
    byText.find(([text]) => detail.includes(text))?.[1]
  return { _tag: known ?? 'Unavailable', where, detail }
}
