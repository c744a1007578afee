// SQLite by hand: the same tables and durability as the library's store, and nothing else.
import { bookCodec, type DebtEvent, debt } from 'receivables'
import type { SqliteDriver } from 'receivables/sqlite'
import { eventId } from 'receivables/store'
import type { Told } from './life.js'

const setUp = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA cache_size = -65536;
CREATE TABLE streams (no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE);
CREATE TABLE events (position INTEGER PRIMARY KEY, stream INTEGER NOT NULL, revision INTEGER NOT NULL, id TEXT NOT NULL, recorded_at TEXT NOT NULL, version INTEGER NOT NULL, data TEXT NOT NULL, meta TEXT NOT NULL, UNIQUE (stream, revision));
`

export interface RawEvent {
  readonly stream: string
  readonly id: string
  readonly data: string
  readonly meta: string
}

const at = '2026-03-31T09:30:00.000Z'

const digits = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? value.toString() : value)

/** A row of about the size that the library writes for that command. */
export const rawEvent = ({ command, given }: Told, id: string): RawEvent => ({
  stream: `debt-${command.debt}`,
  id,
  data: JSON.stringify(command, digits),
  meta: JSON.stringify({ actor: given.actor, commandId: given.commandId }),
})

export const rawFile = (driver: SqliteDriver) => {
  driver.exec(setUp)
  const begin = driver.prepare('BEGIN IMMEDIATE')
  const commit = driver.prepare('COMMIT')
  const streamNo = driver.prepare('SELECT no FROM streams WHERE id = ?')
  const addStream = driver.prepare('INSERT INTO streams (id) VALUES (?)')
  const read = driver.prepare(
    'SELECT revision, id, recorded_at, version, data, meta FROM events WHERE stream = ? ORDER BY revision',
  )
  const add = driver.prepare(
    'INSERT INTO events (stream, revision, id, recorded_at, version, data, meta) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )
  const noOf = (stream: string): number => {
    const row = streamNo.get(stream) as { no: number } | undefined
    return row?.no ?? Number(addStream.run(stream).lastInsertRowid)
  }
  return {
    /** One command written by hand: read the stream, parse, fold, decide, and insert, in one transaction. */
    command: ({ command, given }: Told): void => {
      begin.run()
      const no = noOf(`debt-${command.debt}`)
      const rows = read.all(no) as ReadonlyArray<{ readonly data: string }>
      let state = debt.initial
      for (const { data } of rows) {
        const event = bookCodec.decode(JSON.parse(data), 1, 'trust')
        if (event._tag === 'Right') state = debt.evolve(state, event.right as DebtEvent)
      }
      const decision = debt.decide(command, state)
      if (decision._tag === 'Left') throw new Error(decision.left._tag)
      decision.right.forEach((event, n) => {
        const meta = JSON.stringify({ actor: given.actor, commandId: given.commandId })
        add.run(no, rows.length + n, eventId(given.commandId, n), at, 1, JSON.stringify(bookCodec.encode(event)), meta)
      })
      commit.run()
    },
    /** One row in one transaction, after reading the stream: nothing is parsed or decided. */
    insert: ({ stream, id, data, meta }: RawEvent): void => {
      begin.run()
      const no = noOf(stream)
      add.run(no, read.all(no).length, id, at, 1, data, meta)
      commit.run()
    },
    /** Many events in one transaction, each the first of its stream. */
    batch: (events: ReadonlyArray<RawEvent>): void => {
      begin.run()
      for (const { stream, id, data, meta } of events) {
        add.run(Number(addStream.run(stream).lastInsertRowid), 0, id, at, 1, data, meta)
      }
      commit.run()
    },
    close: () => driver.close(),
  }
}
