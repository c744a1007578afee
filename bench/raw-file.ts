// SQLite by hand: the same tables and durability as the library's store, and nothing else.
import type { SqliteDriver } from 'receivables/sqlite'

const setUp = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA cache_size = -65536;
CREATE TABLE streams (no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
CREATE TABLE events (position INTEGER PRIMARY KEY, stream INTEGER NOT NULL, revision INTEGER NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (stream, revision));
`

export const rawFile = (driver: SqliteDriver) => {
  driver.exec(setUp)
  const begin = driver.prepare('BEGIN IMMEDIATE')
  const commit = driver.prepare('COMMIT')
  const streamNo = driver.prepare('SELECT no FROM streams WHERE id = ?')
  const addStream = driver.prepare('INSERT INTO streams (id) VALUES (?)')
  const read = driver.prepare('SELECT revision, id, body FROM events WHERE stream = ? ORDER BY revision')
  const add = driver.prepare('INSERT INTO events (stream, revision, id, body) VALUES (?, ?, ?, ?)')
  const noOf = (stream: string): number => {
    const row = streamNo.get(stream) as { no: number } | undefined
    return row?.no ?? Number(addStream.run(stream).lastInsertRowid)
  }
  return {
    /** One command: read the stream, then one insert in one transaction. */
    command: (stream: string, id: string, body: string): void => {
      begin.run()
      const no = noOf(stream)
      const rows = read.all(no)
      add.run(no, rows.length, id, body)
      commit.run()
    },
    /** Many events in one transaction, each the first of its stream. */
    batch: (events: ReadonlyArray<{ readonly stream: string; readonly id: string; readonly body: string }>): void => {
      begin.run()
      for (const { stream, id, body } of events) add.run(Number(addStream.run(stream).lastInsertRowid), 0, id, body)
      commit.run()
    },
    close: () => driver.close(),
  }
}
