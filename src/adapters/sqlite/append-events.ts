import * as E from 'fp-ts/lib/Either.js'
import { same } from '../../domain/value/same.js'
import { type Append, type Conflict, NO_STREAM, type Revision, type StreamName } from '../store/event-store.js'
import { notBefore } from '../store/not-before.js'
import { openFromIn } from './closed-until.js'
import type { SqliteDriver } from './driver.js'
import type { StoredRow } from './envelope.js'
import { query } from './rows.js'
import type { StoredEvent } from './still-inside.js'

/** An append with encoded events: encoding happens before the transaction, to hold the lock as briefly as possible. */
export type EncodedAppend = Omit<Append<never>, 'events'> & { readonly events: ReadonlyArray<StoredRow> }

interface Head {
  readonly no: number | undefined
  readonly revision: Revision
}

/** The revision after an append, and the last event that it added; no `last` if the events were there already. */
export interface Appended {
  readonly revision: Revision
  readonly last?: StoredEvent
}

const noHead: Head = { no: undefined, revision: NO_STREAM }

/** Whether a stored event equals a new one; if it has another schema version, only the ids are compared. */
const saysAgain = ([id, version, data]: readonly [string, number, string], event: StoredRow | undefined): boolean =>
  id === event?.id &&
  (version !== event.version || data === event.data || same(JSON.parse(data), JSON.parse(event.data)))

/**
 * Appends events to one stream; call it in a write transaction. The head is compared under the lock, and the unique
 * key (stream, revision) backs up that comparison. Nobody else writes under the lock, so `recordedAt` never falls along the log.
 */
export const appendEvents = (driver: SqliteDriver): ((append: EncodedAppend) => E.Either<Conflict, Appended>) => {
  const heads = query<readonly [no: number, revision: number | null]>(
    driver,
    'SELECT no, (SELECT max(revision) FROM events WHERE stream = no) FROM streams WHERE id = ?',
  )
  const said = query<readonly [id: string, version: number, data: string]>(
    driver,
    'SELECT id, version, data FROM events WHERE stream = ? AND revision > ? ORDER BY revision LIMIT ?',
  )
  const openFrom = openFromIn(driver)
  const addStream = driver.prepare('INSERT INTO streams (id) VALUES (?) ON CONFLICT DO NOTHING')
  const addEvent = driver.prepare(
    'INSERT INTO events (stream, revision, id, recorded_at, version, data, meta) VALUES (?, ?, ?, ?, ?, ?, ?)',
  )

  const headOf = (stream: StreamName): Head => {
    const row = heads(stream)[0]
    return row === undefined ? noHead : { no: row[0], revision: row[1] ?? NO_STREAM }
  }

  /** Success with the revision of the last event if the same events were appended before at `expected`; else a conflict. */
  const repeated = (head: Head, { stream, expected, events }: EncodedAppend): E.Either<Conflict, Appended> => {
    const there = head.no === undefined || expected < NO_STREAM ? [] : said(head.no, expected, events.length)
    const again = there.length === events.length && there.every((one, i) => saysAgain(one, events[i]))
    return again && Number.isInteger(expected)
      ? E.right({ revision: expected + events.length })
      : E.left({ _tag: 'Conflict', stream, expected, actual: head.revision })
  }

  /** The head of the stream. A stream that should be new is inserted at once, and read only if it existed. */
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
    let last: StoredEvent | undefined
    let at = openFrom()
    for (const { id, recordedAt, version, data, meta } of append.events) {
      revision += 1
      at = notBefore(at, recordedAt)
      const { lastInsertRowid } = addEvent.run(no, revision, id, at, version, data, meta)
      last = { position: Number(lastInsertRowid), stream: no, revision, id }
    }
    return E.right(last === undefined ? { revision } : { revision, last })
  }
}
