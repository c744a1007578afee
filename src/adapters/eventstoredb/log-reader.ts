import * as E from 'fp-ts/lib/Either.js'
import type { Position, StreamName } from '../store/event-store.js'
import type { ClientRecord, LogPosition } from './client.js'
import { toPosition } from './log-position.js'

/** An event of ours, and the position after it. */
export interface OwnRecord {
  readonly stream: StreamName
  readonly record: ClientRecord
  readonly at: LogPosition
}

/** A run of the log: our events in it, its end, and whether it has as many events as requested. */
export interface Chunk {
  readonly events: ReadonlyArray<OwnRecord>
  readonly cursor: LogPosition | undefined
  readonly full: boolean
}

/** Fetches a chunk now; a chunk that is not full reaches the end of the log. */
export type FetchChunk = (after: LogPosition | undefined, count: number) => Promise<E.Either<unknown, Chunk>>

/** Reads full chunks ahead from a position; `undefined` at the end of the log or after a failure. */
export interface Ahead {
  readonly next: () => Promise<Chunk | undefined>
  readonly cancel: () => void
}

export interface Some {
  readonly events: ReadonlyArray<OwnRecord>
  readonly next: Position
  readonly end: boolean
}

/** Events that were read ahead and not requested yet. */
interface Rest {
  readonly events: ReadonlyArray<OwnRecord>
  readonly from: number
  readonly cursor: LogPosition | undefined
  readonly ahead: Ahead | undefined
}

/** Minimum size of a read: an empty read costs as much as a small one. */
const least = 256

/** How many concurrent readers have read-ahead data, and for how many milliseconds it is kept. */
const readers = 4
const patience = 10_000

/** Maximum events per call. */
const largest = 4096

export interface LogReader {
  readonly page: (after: Position, from: LogPosition | undefined, most: number) => Promise<E.Either<unknown, Some>>
  readonly close: () => void
}

/**
 * Reads the log in pages. A reader that continues after its last page gets events that were read ahead, from a read that stays
 * open: with one call per page, the server would idle while we work, and we while it works.
 *
 * Only events before one that was seen are kept, because they cannot change. Whether there are more is asked for each page.
 */
export const logReader = (fetch: FetchChunk, open: (after: LogPosition | undefined) => Ahead): LogReader => {
  const kept = new Map<Position, Rest>()
  let forget: NodeJS.Timeout | undefined

  const drop = (position: Position): void => {
    kept.get(position)?.ahead?.cancel()
    kept.delete(position)
  }

  const close = (): void => {
    clearTimeout(forget)
    for (const position of [...kept.keys()]) drop(position)
  }

  const keep = (after: Position, rest: Rest): void => {
    drop(after)
    kept.set(after, rest)
    const [oldest] = kept.keys()
    if (kept.size > readers && oldest !== undefined) drop(oldest)
    clearTimeout(forget)
    forget = setTimeout(close, patience)
    forget.unref()
  }

  const page: LogReader['page'] = async (after, from, most) => {
    const rest = kept.get(after)
    kept.delete(after)
    const found: Array<OwnRecord> = []
    let { events, from: index, cursor, ahead } = rest ?? { events: [], from: 0, cursor: from, ahead: undefined }
    for (;;) {
      const wanted = events.slice(index, index + most - found.length)
      for (const event of wanted) found.push(event)
      index += wanted.length
      if (index < events.length) {
        const next = toPosition(found.at(-1)?.at)
        keep(next, { events, from: index, cursor, ahead })
        return E.right({ events: found, next, end: false })
      }
      const early = await ahead?.next()
      if (early === undefined) {
        ahead?.cancel()
        ahead = undefined
      }
      const count = Math.min(largest, Math.max(least, most - found.length + 1))
      const chunk = early === undefined ? await fetch(cursor, count) : E.right(early)
      if (chunk._tag === 'Left') return chunk
      events = chunk.right.events
      index = 0
      cursor = chunk.right.cursor
      if (!chunk.right.full && events.length <= most - found.length) {
        return E.right({ events: [...found, ...events], next: toPosition(cursor), end: true })
      }
      if (chunk.right.full && rest !== undefined) ahead ??= open(cursor)
    }
  }

  return { page, close }
}
