import * as E from 'fp-ts/lib/Either.js'
import type { Instant } from '../../domain/value/instant.js'
import { type Append, type Conflict, NO_STREAM, type Revision, type StreamName } from '../store/event-store.js'
import { notBefore } from '../store/not-before.js'
import type { SqliteDriver } from './driver.js'
import type { StoredRow } from './envelope.js'
import { query } from './rows.js'

/** An append as it is stored: encoded before the transaction, so that the lock is held for no longer than it must. */
export type EncodedAppend = Omit<Append<never>, 'events'> & { readonly events: ReadonlyArray<StoredRow> }

interface Head {
  readonly no: number | undefined
  readonly revision: Revision
}

const noHead: Head = { no: undefined, revision: NO_STREAM }

/**
 * Adds events to one stream; to be called in a write transaction. The head is compared under the lock, and the unique
 * key (stream, revision) stands behind that comparison. Under the lock nobody else writes, so no time falls along the log.
 */
export const appendEvents = (driver: SqliteDriver): ((append: EncodedAppend) => E.Either<Conflict, Revision>) => {
  const heads = query<readonly [no: number, revision: number | null]>(
    driver,
    'SELECT no, (SELECT max(revision) FROM events WHERE stream = no) FROM streams WHERE id = ?',
  )
  const ids = query<readonly [id: string]>(
    driver,
    'SELECT id FROM events WHERE stream = ? AND revision > ? ORDER BY revision LIMIT ?',
  )
  const lastTime = query<readonly [at: Instant]>(
    driver,
    'SELECT recorded_at FROM events ORDER BY position DESC LIMIT 1',
  )
  const addStream = driver.prepare('INSERT INTO streams (id) VALUES (?) ON CONFLICT DO NOTHING')
  const addEvent = driver.prepare(
    'INSERT INTO events (stream, revision, id, recorded_at, version, data, meta) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )

  const headOf = (stream: StreamName): Head => {
    const row = heads(stream)[0]
    return row === undefined ? noHead : { no: row[0], revision: row[1] ?? NO_STREAM }
  }

  /** The same ids at the same expected revision were appended before: a success, as of the last of them. */
  const repeated = (head: Head, { stream, expected, events }: EncodedAppend): E.Either<Conflict, Revision> => {
    const there = head.no === undefined || expected < NO_STREAM ? [] : ids(head.no, expected, events.length)
    const same = there.length === events.length && there.every(([id], i) => id === events[i]?.id)
    return same && Number.isInteger(expected)
      ? E.right(expected + events.length)
      : E.left({ _tag: 'Conflict', stream, expected, actual: head.revision })
  }

  /** A stream that is expected to be new is made without a look, and looked at only if it was there. */
  const claim = (append: EncodedAppend): Head => {
    if (append.expected !== NO_STREAM) return headOf(append.stream)
    const { changes, lastInsertRowid } = addStream.run(append.stream)
    return Number(changes) === 0 ? headOf(append.stream) : { no: Number(lastInsertRowid), revision: NO_STREAM }
  }

  return (append) => {
    const head = claim(append)
    if (head.no === undefined || append.expected !== head.revision) return repeated(head, append)
    const { no } = head
    let revision = head.revision
    let at = lastTime()[0]?.[0]
    for (const { id, recordedAt, version, data, meta } of append.events) {
      revision += 1
      at = notBefore(at, recordedAt)
      addEvent.run(no, revision, id, at, version, data, meta)
    }
    return E.right(revision)
  }
}
