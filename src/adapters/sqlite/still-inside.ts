import type { StoreFailure } from '../store/event-store.js'
import type { SqliteDriver } from './driver.js'
import { failureOf } from './failure.js'
import { query } from './rows.js'

/** The columns that identify a stored event. */
export interface StoredEvent {
  readonly position: number
  readonly stream: number
  readonly revision: number
  readonly id: string
}

/** Checks that events which this process knows are still in the file, as another process would read it now. */
export interface Inside {
  /** The failure if known events are no longer in the file; else `undefined`. */
  readonly missing: () => StoreFailure | undefined
  /** Notes the last event that this process committed. */
  readonly committed: (last: StoredEvent) => void
}

/** Number of events to look for, spread over the log: if a part of the file was overwritten, some of them are missing. */
const samples = 32

type Row = readonly [position: number, stream: number, revision: number, id: string]

const last = 'SELECT position, stream, revision, id FROM events ORDER BY position DESC LIMIT 1'
const from = 'SELECT position, stream, revision, id FROM events WHERE position >= ? ORDER BY position LIMIT 1'

const eventOf = ([position, stream, revision, id]: Row): StoredEvent => ({ position, stream, revision, id })

/** Events spread over the log up to a given one, inclusive. */
const spread = (driver: SqliteDriver, until: StoredEvent): ReadonlyArray<StoredEvent> => {
  const next = query<Row>(driver, from)
  const at = Array.from({ length: samples }, (_, part) => 1 + Math.floor((part * until.position) / samples))
  return [...at.flatMap((position) => next(position).map(eventOf)), until]
}

/** Whether all of these events are in the attached database, both by its table and by its index. */
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

/** Runs `work` while the file is attached a second time, which reads it as a process that opens it now. */
const attached = <A>(driver: SqliteDriver, path: string, work: () => A): A => {
  driver.prepare('ATTACH ? AS again').run(path)
  try {
    return work()
  } finally {
    driver.exec('DETACH again')
  }
}

/** The known events at opening; `undefined` if the book is damaged or the driver cannot attach. */
const atFirst = (driver: SqliteDriver, path: string): ReadonlyArray<StoredEvent> | undefined => {
  try {
    return attached(driver, path, () => query<Row>(driver, last)().flatMap((row) => spread(driver, eventOf(row))))
  } catch {
    return undefined
  }
}

/** Any failure to read the file again means that it was replaced, except that it is locked for the moment. */
const failed = (cause: unknown, path: string, where: string): StoreFailure => {
  const failure = failureOf(cause, where)
  if (failure._tag === 'Locked') return failure
  return { _tag: 'Replaced', where, detail: `${path} was written over: ${failure.detail}` }
}

/**
 * Reads the file of an open book again, as a process that opens it now. SQLite itself would trust its cache, even if the file was
 * overwritten by a copy.
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
