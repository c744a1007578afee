import * as E from 'fp-ts/lib/Either.js'
import { fromPosition, toPosition } from '../decimal-position.js'
import type { EventCodec } from '../event-codec.js'
import type { Decoding, Page, Position, ReadError, Recorded, Revision, StreamName } from '../event-store.js'
import type { SqliteDriver } from './driver.js'
import { decodeBody } from './envelope.js'
import { query } from './rows.js'

/** The reads of a store, synchronous. What the driver throws is left to the caller. */
export interface EventReads<E> {
  readonly stream: (
    stream: StreamName,
    from: Revision,
    decoding: Decoding,
  ) => E.Either<ReadError, ReadonlyArray<Recorded<E>>>
  readonly page: (after: Position, limit: number, decoding: Decoding) => E.Either<ReadError, Page<E>>
}

const mostRows = 2 ** 31

export const readEvents = <E>(driver: SqliteDriver, codec: EventCodec<E>, where: string): EventReads<E> => {
  const ofStream = query<readonly [revision: number, id: string, body: string]>(
    driver,
    `SELECT revision, id, body FROM events
      WHERE stream = (SELECT no FROM streams WHERE id = ?) AND revision >= ? ORDER BY revision`,
  )
  const ofAll = query<readonly [position: number, stream: StreamName, revision: number, id: string, body: string]>(
    driver,
    `SELECT e.position, s.id AS stream, e.revision, e.id, e.body FROM events e JOIN streams s ON s.no = e.stream
      WHERE e.position > ? ORDER BY e.position LIMIT ?`,
  )
  const last = query<readonly [position: number | null]>(driver, 'SELECT max(position) FROM events')

  return {
    stream: (stream, from, decoding) => {
      const events: Array<Recorded<E>> = []
      for (const [revision, id, body] of ofStream(stream, from)) {
        const decoded = decodeBody(stream, revision, id, body, codec, decoding)
        if (decoded._tag === 'Left') return decoded
        events.push(decoded.right)
      }
      return E.right(events)
    },

    page: (after, limit, decoding) => {
      const from = fromPosition(after)
      if (from === undefined) {
        return E.left({ error: 'Unavailable', where, detail: `'${after}' is no position of this store` })
      }
      const most = Math.min(mostRows, Math.max(1, Math.trunc(limit)))
      const rows = ofAll(from, most)
      const events: Array<Recorded<E>> = []
      let to = from
      for (const [position, stream, revision, id, body] of rows) {
        const decoded = decodeBody(stream, revision, id, body, codec, decoding)
        if (decoded._tag === 'Left') return decoded
        events.push(decoded.right)
        to = position
      }
      const end = rows.length < most || to >= (last()[0]?.[0] ?? 0)
      return E.right({ events, next: toPosition(to), end })
    },
  }
}
