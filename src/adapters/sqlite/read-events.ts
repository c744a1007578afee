import * as E from 'fp-ts/lib/Either.js'
import { fromPosition, toPosition } from '../store/counted-position.js'
import type { EventCodec } from '../store/event-codec.js'
import type {
  Decoding,
  Page,
  Placed,
  Position,
  ReadError,
  Recorded,
  Revision,
  StreamName,
  Undecodable,
  UnknownEvents,
} from '../store/event-store.js'
import type { SqliteDriver } from './driver.js'
import { decodeRows } from './envelope.js'
import { query } from './rows.js'

/** The synchronous reads of a store. The caller handles exceptions of the driver. */
export interface EventReads<E> {
  readonly stream: (
    stream: StreamName,
    from: Revision,
    decoding: Decoding,
  ) => E.Either<ReadError, ReadonlyArray<Recorded<E>>>
  readonly streams: (
    streams: ReadonlyArray<StreamName>,
    from: ((stream: StreamName) => Revision) | undefined,
    decoding: Decoding,
  ) => E.Either<ReadError, ReadonlyMap<StreamName, ReadonlyArray<Recorded<E>>>>
  readonly page: (
    after: Position,
    limit: number,
    decoding: Decoding,
    unknownEvents?: UnknownEvents,
  ) => E.Either<ReadError, Page<E>>
}

const mostRows = 2 ** 31

type Columns = readonly [id: string, recordedAt: string, version: number, data: string, meta: string]

export const readEvents = <E>(
  driver: SqliteDriver,
  codec: EventCodec<E>,
  where: string,
  only?: (stream: StreamName) => boolean,
): EventReads<E> => {
  const ofStream = query<readonly [position: number, revision: number, ...Columns]>(
    driver,
    `SELECT position, revision, id, recorded_at, version, data, meta FROM events
      WHERE stream = (SELECT no FROM streams WHERE id = ?) AND revision >= ? ORDER BY revision`,
  )
  const ofStreams = query<readonly [position: number, stream: StreamName, revision: number, ...Columns]>(
    driver,
    `SELECT e.position, s.id AS stream, e.revision, e.id, e.recorded_at, e.version, e.data, e.meta
      FROM json_each(?) wanted JOIN streams s ON s.id = wanted.value ->> 0
        JOIN events e ON e.stream = s.no AND e.revision >= wanted.value ->> 1
      ORDER BY e.stream, e.revision`,
  )
  const ofAll = query<readonly [position: number, stream: StreamName, revision: number, ...Columns]>(
    driver,
    `SELECT e.position, s.id AS stream, e.revision, e.id, e.recorded_at, e.version, e.data, e.meta
      FROM events e JOIN streams s ON s.no = e.stream
      WHERE e.position > ? ORDER BY e.position LIMIT ?`,
  )
  const decode = decodeRows(codec)
  const last = query<readonly [position: number | null]>(driver, 'SELECT max(position) FROM events')

  return {
    stream: (stream, from, decoding) => {
      const events: Array<Recorded<E>> = []
      for (const [position, revision, id, recordedAt, version, data, meta] of ofStream(stream, from)) {
        const decoded = decode(decoding, position, stream, revision, id, recordedAt, version, data, meta)
        if ('_tag' in decoded) return E.left(decoded)
        events.push(decoded)
      }
      return E.right(events)
    },

    streams: (wanted, from = () => 0, decoding) => {
      const found = new Map<StreamName, Array<Recorded<E>>>()
      const rows = ofStreams(JSON.stringify([...new Set(wanted)].map((stream) => [stream, from(stream)])))
      for (const [position, stream, revision, id, recordedAt, version, data, meta] of rows) {
        const decoded = decode(decoding, position, stream, revision, id, recordedAt, version, data, meta)
        if ('_tag' in decoded) return E.left(decoded)
        const events = found.get(stream)
        if (events === undefined) found.set(stream, [decoded])
        else events.push(decoded)
      }
      return E.right(found)
    },

    page: (after, limit, decoding, unknownEvents = 'refuse') => {
      const from = fromPosition(after)
      if (from === undefined) {
        return E.left({ _tag: 'Unavailable', where, detail: `'${after}' is no position of this store` })
      }
      const most = Math.min(mostRows, Math.max(1, Math.trunc(limit)))
      const rows = ofAll(from, most)
      const events: Array<Placed<E>> = []
      const skipped: Undecodable[] = []
      let to = from
      let at = ''
      for (const [position, stream, revision, id, recordedAt, version, data, meta] of rows) {
        // Events recorded together share one string, to save memory.
        if (recordedAt !== at) at = recordedAt
        to = position
        if (only !== undefined && !only(stream)) continue
        const decoded = decode(decoding, position, stream, revision, id, at, version, data, meta)
        if (!('_tag' in decoded)) events.push(decoded)
        else if (unknownEvents === 'skip' && decoded.unknown !== undefined) skipped.push(decoded)
        else return E.left(decoded)
      }
      const end = rows.length < most || to >= (last()[0]?.[0] ?? 0)
      return E.right({ events, next: toPosition(to), end, ...(skipped.length > 0 && { skipped }) })
    },
  }
}
