import type { StoreFailure } from '../store/event-store.js'
import type { SqliteDriver } from './driver.js'
import { failureOf } from './failure.js'
import { query } from './rows.js'

/** A stored event, by all that it is found by. */
export interface StoredEvent {
  readonly position: number
  readonly stream: number
  readonly revision: number
  readonly id: string
}

/** What a process knows to be in a file, and whether somebody who opens the file now would find it. */
export interface Inside {
  /** Why what is known is not in the file any more, if so. */
  readonly missing: () => StoreFailure | undefined
  /** Notes the last event that was committed here. */
  readonly committed: (last: StoredEvent) => void
}

/** So many events are looked for, spread over the log: a part of a file that was written over has some of them. */
const samples = 32

type Row = readonly [position: number, stream: number, revision: number, id: string]

const last = 'SELECT position, stream, revision, id FROM events ORDER BY position DESC LIMIT 1'
const from = 'SELECT position, stream, revision, id FROM events WHERE position >= ? ORDER BY position LIMIT 1'

const eventOf = ([position, stream, revision, id]: Row): StoredEvent => ({ position, stream, revision, id })

/** Events spread over the log up to one of them, itself among them. */
const spread = (driver: SqliteDriver, until: StoredEvent): ReadonlyArray<StoredEvent> => {
  const next = query<Row>(driver, from)
  const at = Array.from({ length: samples }, (_, part) => 1 + Math.floor((part * until.position) / samples))
  return [...at.flatMap((position) => next(position).map(eventOf)), until]
}

/** Whether all of these are in the database that is attached, by its table and by its index. */
const hasAll = (driver: SqliteDriver, known: ReadonlyArray<StoredEvent>): boolean => {
  const byPosition = query<readonly [id: string]>(driver, 'SELECT id FROM again.events WHERE position = ?')
  const byRevision = query<readonly [position: number]>(
    driver,
    'SELECT position FROM again.events WHERE stream = ? AND revision = ?',
  )
  return known.every(
    ({ position, stream, revision, id }) =>
      byPosition(position)[0]?.[0] === id && byRevision(stream, revision)[0]?.[0] === position,
  )
}

/** Does some work while the file at a path is attached a second time, as it is read by who opens it now. */
const attached = <A>(driver: SqliteDriver, path: string, work: () => A): A => {
  driver.prepare('ATTACH ? AS again').run(path)
  try {
    return work()
  } finally {
    driver.exec('DETACH again')
  }
}

/** What is known at the opening; nothing of a book that is damaged, or by a driver that attaches nothing. */
const atFirst = (driver: SqliteDriver, path: string): ReadonlyArray<StoredEvent> | undefined => {
  try {
    return attached(driver, path, () => query<Row>(driver, last)().flatMap((row) => spread(driver, eventOf(row))))
  } catch {
    return undefined
  }
}

/** What SQLite says of a file that is not what was opened any more; only a lock passes. */
const failed = (cause: unknown, path: string, where: string): StoreFailure => {
  const failure = failureOf(cause, where)
  if (failure._tag === 'Locked') return failure
  return { _tag: 'Replaced', where, detail: `${path} was written over: ${failure.detail}` }
}

/**
 * Looks into the file at the path of an open book as somebody does who opens it now. SQLite itself does not: it believes its own
 * cache, also where the file was written over by a copy.
 */
export const stillInside = (driver: SqliteDriver, path: string, where: string): Inside => {
  const first = atFirst(driver, path)
  if (first === undefined) return { missing: () => undefined, committed: () => {} }
  let known = first
  let newest = first.at(-1)
  const compared = (): StoreFailure | undefined => {
    if (!hasAll(driver, newest === undefined ? known : [...known, newest])) {
      return { _tag: 'Replaced', where, detail: `${path} was written over: what was stored in it is not there` }
    }
    if (newest !== undefined) known = spread(driver, newest)
    return undefined
  }
  return {
    missing: () => {
      try {
        return attached(driver, path, compared)
      } catch (cause) {
        return failed(cause, path, where)
      }
    },
    committed: (event) => {
      newest = event
    },
  }
}
