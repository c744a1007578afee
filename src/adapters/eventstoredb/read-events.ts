import * as E from 'fp-ts/lib/Either.js'
import type { EventCodec } from '../store/event-codec.js'
import type {
  Decoding,
  Page,
  Placed,
  Position,
  ReadError,
  Recorded,
  Revision,
  StoreFailure,
  StreamName,
  Undecodable,
  UnknownEvents,
} from '../store/event-store.js'
import type { CallOptions, ClientResolved, EventStoreDbClient, LogPosition } from './client.js'
import type { Lease } from './client-lease.js'
import type { Connection } from './connection.js'
import { decodeRecord, placed } from './envelope.js'
import { type Asked, failureOf, kindOf } from './failure.js'
import { type LogFeed, openFeed } from './log-feed.js'
import { fromPosition } from './log-position.js'
import { type Ahead, type FetchChunk, logReader } from './log-reader.js'
import { type ReadWhole, reader } from './reader.js'
import type { StreamNames } from './stream-names.js'

export interface ReadSettings<E> {
  readonly codec: EventCodec<E>
  readonly names: StreamNames
  readonly where: string
  readonly call: CallOptions
  /** Events per request. */
  readonly pageSize: number
}

/** Events taken at a time from an open read: few enough to be garbage-collected while they are young. */
const chunkSize = 1024

export const readEvents = <E>(connection: Connection, settings: ReadSettings<E>) => {
  const { codec, names, where, call, pageSize } = settings
  const read = reader(connection)

  /** Of a stream that is there; one that is not is an error to the clients. */
  const pageFrom = async (
    whole: ReadWhole,
    name: string,
    begin: Revision,
    maxCount: number,
  ): Promise<ReadonlyArray<ClientResolved>> => {
    const options = { ...call, requiresLeader: true } as const
    const events = await whole((client) =>
      client.readStream(name, { ...options, fromRevision: BigInt(begin), maxCount }),
    )
    if (events.length > 0) return events
    // An empty answer of an existing stream is trusted only if its last event is before `next`.
    const backwards = { ...options, direction: 'backwards', fromRevision: 'end', maxCount: 1 } as const
    const [last] = await whole((client) => client.readStream(name, backwards))
    if (last?.event !== undefined && Number(last.event.revision) >= begin) throw endedEarly(name)
    return events
  }

  const stream = async (
    wanted: StreamName,
    from: Revision,
    decoding: Decoding,
  ): Promise<E.Either<ReadError, ReadonlyArray<Recorded<E>>>> => {
    const name = names.toServer(wanted)
    const asked = { where, operation: 'read', stream: wanted } as const
    const found: Array<Recorded<E>> = []
    for (let next = Math.max(0, Math.trunc(from)); ; ) {
      // Start at the event before, which exists: then an empty answer means that something is wrong.
      const begin = Math.max(0, next - 1)
      const maxCount = pageSize + (next - begin)
      const page = await read('read', (whole) => pageFrom(whole, name, begin, maxCount))
      if (page._tag === 'Left') {
        return kindOf(page.left) === 'missing' ? E.right(found) : E.left(failureOf(page.left, asked))
      }
      for (const { event } of page.right) {
        if (event === undefined || Number(event.revision) < next) continue
        // A balance folded from only some of its events is wrong, but looks right.
        if (Number(event.revision) !== next) return E.left(removed(asked, next, Number(event.revision)))
        const decoded = decodeRecord(codec, decoding, wanted, event)
        if (decoded._tag === 'Left') return decoded
        found.push(decoded.right)
        next += 1
      }
      if (page.right.length < maxCount) return E.right(found)
    }
  }

  const feed = (client: EventStoreDbClient, after: LogPosition | undefined): LogFeed =>
    openFeed(connection, { names, call }, client, after)

  const fetch: FetchChunk = (after, count) =>
    connection.retry(
      'readAll',
      async (client) => {
        const fresh = feed(client, after)
        try {
          return await fresh.take(count)
        } finally {
          void fresh.cancel()
        }
      },
      // A feed has its own deadlines.
      Number.POSITIVE_INFINITY,
    )

  /** A failure here is not reported: the separate call that replaces it reports its own. */
  const openAhead = (after: LogPosition | undefined): Ahead => {
    let lease: Lease | undefined
    try {
      lease = connection.lease('readAll')
      const { release, client } = lease
      const kept = feed(client, after)
      return {
        next: async () => {
          const chunk = await kept.take(chunkSize).catch(() => undefined)
          return chunk !== undefined && chunk.events.length > 0 ? { ...chunk, full: true } : undefined
        },
        cancel: () => void kept.cancel().finally(release),
      }
    } catch {
      lease?.release()
      return { next: async () => undefined, cancel: () => {} }
    }
  }

  const log = logReader(fetch, openAhead)
  connection.onClose(log.close)

  const page = async (
    after: Position,
    limit: number,
    decoding: Decoding,
    unknownEvents: UnknownEvents = 'refuse',
  ): Promise<E.Either<ReadError, Page<E>>> => {
    const begin = fromPosition(after)
    const asked = { where, operation: 'readAll' } as const
    if (begin === 'other') return E.left(unknownPosition(asked, after))
    const most = Math.max(1, Math.trunc(limit))
    const some = await log.page(after, begin, most)
    if (some._tag === 'Left') return E.left(failureOf(some.left, asked))
    const events: Array<Placed<E>> = []
    const skipped: Undecodable[] = []
    for (const { stream: own, record, at } of some.right.events) {
      const decoded = decodeRecord(codec, decoding, own, record)
      if (decoded._tag === 'Right') events.push(placed(decoded.right, at))
      else if (unknownEvents === 'skip' && decoded.left.unknown !== undefined) skipped.push(decoded.left)
      else return decoded
    }
    return E.right({ events, next: some.right.next, end: some.right.end, ...(skipped.length > 0 && { skipped }) })
  }

  return { stream, page }
}

const endedEarly = (name: string) => ({ type: 'ended', message: `the read of ${name} ended before its last event` })

const removed = (asked: Asked, expected: Revision, actual: Revision): StoreFailure => ({
  _tag: 'Deleted',
  detail: `events ${expected} to ${actual - 1} of ${asked.stream} were removed: it was deleted or truncated`,
  ...asked,
})

export const unknownPosition = (asked: Asked, position: Position): StoreFailure => ({
  _tag: 'Unavailable',
  detail: `'${position}' is no position of this store`,
  ...asked,
})
