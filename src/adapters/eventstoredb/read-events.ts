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
} from '../store/event-store.js'
import type { CallOptions, ClientResolved, LogPosition } from './client.js'
import type { Connection } from './connection.js'
import { within } from './deadline.js'
import { decodeRecord, placed } from './envelope.js'
import { type Asked, failureOf, kindOf } from './failure.js'
import { compareLog, fromPosition } from './log-position.js'
import { type Ahead, type Chunk, logReader, type OwnRecord } from './log-reader.js'
import { logStream } from './log-stream.js'
import { type ReadWhole, reader } from './reader.js'
import type { StreamNames } from './stream-names.js'

export interface ReadSettings<E> {
  readonly codec: EventCodec<E>
  readonly names: StreamNames
  readonly where: string
  readonly call: CallOptions
  /** Events asked for at a time. */
  readonly pageSize: number
}

/** Events taken at a time from a read that is left open: few enough to be forgotten before they grow old. */
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
    // Nothing, and yet there is a stream: that is believed where its last event is before.
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
      // From the event before, which is there: so an answer of nothing says that something is wrong.
      const begin = Math.max(0, next - 1)
      const maxCount = pageSize + (next - begin)
      const page = await read('read', (whole) => pageFrom(whole, name, begin, maxCount))
      if (page._tag === 'Left') {
        return kindOf(page.left) === 'missing' ? E.right(found) : E.left(failureOf(page.left, asked))
      }
      for (const { event } of page.right) {
        if (event === undefined || Number(event.revision) < next) continue
        // A balance that is folded from a part of its events is wrong, and looks right.
        if (Number(event.revision) !== next) return E.left(removed(asked, next, Number(event.revision)))
        const decoded = decodeRecord(codec, decoding, wanted, event)
        if (decoded._tag === 'Left') return decoded
        found.push(decoded.right)
        next += 1
      }
      if (page.right.length < maxCount) return E.right(found)
    }
  }

  const chunkOf = (after: LogPosition | undefined, all: ReadonlyArray<ClientResolved>, full: boolean): Chunk => {
    const events: Array<OwnRecord> = []
    let cursor = after
    for (const { event } of all) {
      if (event?.position === undefined || compareLog(event.position, cursor) <= 0) continue
      cursor = event.position
      const own = names.fromServer(event.streamId)
      if (own !== undefined) events.push({ stream: own, record: event, at: cursor })
    }
    return { events, cursor, full: full && cursor !== after }
  }

  const from = (after: LogPosition | undefined) => ({ fromPosition: after ?? ('start' as const), filter: names.filter })

  const fetch = async (after: LogPosition | undefined, count: number): Promise<E.Either<unknown, Chunk>> => {
    // One that is read again, since a read begins at its position and not after it.
    const maxCount = count + 1
    const options = { ...call, ...from(after), maxCount }
    const answer = await read('readAll', (whole) =>
      whole((client) => client.readAll(options, { highWaterMark: maxCount })),
    )
    return answer._tag === 'Left' ? answer : E.right(chunkOf(after, answer.right, answer.right.length >= maxCount))
  }

  /** Where it fails, nothing is said of it: a call of its own takes its place, and tells. */
  const openAhead = (after: LogPosition | undefined): Ahead => {
    // It goes on for as long as it is taken from; each taking has the deadline.
    const options = { ...call, ...from(after), maxCount: Number.MAX_SAFE_INTEGER, deadline: Number.POSITIVE_INFINITY }
    const lease = connection.lease('readAll')
    const stream = logStream(lease.client.readAll(options, { highWaterMark: chunkSize }))
    let cursor = after
    return {
      next: async () => {
        const some = await within(connection.settings.clock, connection.settings.deadline, () =>
          stream.take(chunkSize),
        ).catch(() => undefined)
        if (some === undefined) return undefined
        const chunk = chunkOf(cursor, some, true)
        cursor = chunk.cursor
        return chunk
      },
      cancel: () => {
        stream.cancel()
        lease.release()
      },
    }
  }

  const log = logReader(fetch, openAhead)
  connection.onClose(log.close)

  const page = async (after: Position, limit: number, decoding: Decoding): Promise<E.Either<ReadError, Page<E>>> => {
    const begin = fromPosition(after)
    const asked = { where, operation: 'readAll' } as const
    if (begin === 'other') return E.left(unknownPosition(asked, after))
    const most = Math.max(1, Math.trunc(limit))
    const some = await log.page(after, begin, most)
    if (some._tag === 'Left') return E.left(failureOf(some.left, asked))
    const events: Array<Placed<E>> = []
    for (const { stream: own, record, at } of some.right.events) {
      const decoded = decodeRecord(codec, decoding, own, record)
      if (decoded._tag === 'Left') return decoded
      events.push(placed(decoded.right, at))
    }
    return E.right({ events, next: some.right.next, end: some.right.end })
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
