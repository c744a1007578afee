import * as E from 'fp-ts/lib/Either.js'
import type { Instant } from '../../domain/value/instant.js'
import { same } from '../../domain/value/same.js'
import { compareDecimal, fromPosition, START, toPosition } from '../store/counted-position.js'
import type { EventCodec } from '../store/event-codec.js'
import type {
  Append,
  AppendError,
  EventStore,
  Page,
  Placed,
  Position,
  Recorded,
  Revision,
  StoreFailure,
  StreamName,
} from '../store/event-store.js'
import { invalidAppend } from '../store/invalid-append.js'
import { type Judge, judgedStore } from '../store/judged-store.js'
import { justAfter, later, notBefore } from '../store/not-before.js'
import { subscribeTo } from '../store/page-subscription.js'
import { undecodable } from '../store/undecodable.js'
import { HeldEvent } from './held-event.js'

const subscriptionPage = 1000

const failure = (error: StoreFailure['_tag'], detail: string): E.Either<StoreFailure, never> =>
  E.left({ _tag: error, where: 'memory', detail })

const closedFailure = failure('Closed', 'the store was closed')

/** Success with the revision of the last event if the same events were appended before at `expected`; else a conflict. */
const repeated = <E>(held: ReadonlyArray<Recorded<E>>, append: Append<E>): E.Either<AppendError, Revision> => {
  const { stream, expected, events } = append
  for (let i = 0; i < events.length; i++) {
    const there = held[expected + 1 + i]
    const event = events[i]
    if (there === undefined || there.id !== event?.id || !same(there.event, event.event)) {
      return E.left({ _tag: 'Conflict', stream, expected, actual: held.length - 1 })
    }
  }
  return E.right(expected + events.length)
}

/**
 * How a store in memory reads.
 *
 * @since 0.2.0
 */
export interface MemoryStoreOptions<E> {
  /** If set, every event that is read is checked with this codec, as in a store in a file. */
  readonly codec?: EventCodec<E>
}

/**
 * An event store in memory, for tests, examples and simulations. It keeps events by reference. A batch is all or nothing. Without
 * a codec it returns whatever was appended; a book on it refuses unknown events itself.
 *
 * @since 0.1.0
 */
export const memoryStore = <E>({ codec }: MemoryStoreOptions<E> = {}): EventStore<E> =>
  codec === undefined ? storeInMemory() : judgedStore(storeInMemory(), byCodec(codec))

const byCodec =
  <E>(codec: EventCodec<E>): Judge<E> =>
  ({ stream, revision, event }, decoding) => {
    try {
      const decoded = codec.decode(codec.encode(event), codec.version(event), decoding)
      return E.isLeft(decoded) ? undecodable(stream, revision, decoded.left) : undefined
    } catch (cause) {
      // The codec cannot even encode the event.
      return undecodable(stream, revision, [String(cause)])
    }
  }

const storeInMemory = <E>(): EventStore<E> => {
  const streams = new Map<StreamName, Array<Placed<E>>>()
  const all: Array<Placed<E>> = []
  const listeners = new Set<() => void>()
  let closed = false
  /** No event is recorded before this instant. */
  let open: Instant | undefined

  const put = (append: Append<E>): E.Either<AppendError, Revision> => {
    const invalid = invalidAppend(append)
    if (invalid !== undefined) return E.left(invalid)
    const { stream, expected, events } = append
    let held = streams.get(stream)
    if (expected !== (held === undefined ? -1 : held.length - 1)) return repeated(held ?? [], append)
    if (held === undefined) {
      held = []
      streams.set(stream, held)
    }
    let at = later(all.at(-1)?.recordedAt, open)
    for (const event of events) {
      at = notBefore(at, event.recordedAt)
      const recorded = new HeldEvent(event, stream, held.length, at, all.length + 1)
      held.push(recorded)
      all.push(recorded)
    }
    return E.right(held.length - 1)
  }

  const takeBack = (length: number): void => {
    while (all.length > length) {
      const stream = all.pop()?.stream as StreamName
      const held = streams.get(stream)
      held?.pop()
      if (held?.length === 0) streams.delete(stream)
    }
  }

  const tell = (): void => {
    for (const listener of listeners) listener()
  }

  const page = (after: Position, limit: number): E.Either<StoreFailure, Page<E>> => {
    if (closed) return closedFailure
    const from = fromPosition(after)
    if (from === undefined) return failure('Unavailable', `'${after}' is no position of this store`)
    const events = all.slice(from, from + Math.max(1, Math.trunc(limit)))
    const to = from + events.length
    return E.right({ events, next: toPosition(to), end: to >= all.length })
  }

  return {
    append: (append) => async () => {
      if (closed) return closedFailure
      const answer = put(append)
      if (listeners.size > 0) tell()
      return answer
    },

    appendBatch: (appends) => async () => {
      if (closed) return closedFailure
      const before = all.length
      const revisions: Array<Revision> = []
      for (const append of appends) {
        const answer = put(append)
        if (answer._tag === 'Left') {
          takeBack(before)
          return answer
        }
        revisions.push(answer.right)
      }
      tell()
      return E.right(revisions)
    },

    // A copy, since the array itself grows with the stream.
    read:
      (stream, from = 0) =>
      async () =>
        closed ? closedFailure : E.right(streams.get(stream)?.slice(Math.max(0, from)) ?? []),

    readBatch: (wanted, from) => async () => {
      if (closed) return closedFailure
      const found = new Map<StreamName, ReadonlyArray<Recorded<E>>>()
      for (const stream of wanted) {
        const held = streams.get(stream)?.slice(from?.(stream)) ?? []
        if (held.length > 0) found.set(stream, held)
      }
      return E.right(found)
    },

    readAll: (after, limit) => async () => page(after, limit),

    subscribe: (after, onPage) =>
      subscribeTo({ page: (position) => async () => page(position, subscriptionPage), listeners }, after, onPage),

    closeUntil: (at) => async () => {
      if (closed) return closedFailure
      open = later(open, justAfter(at))
      return E.right(undefined)
    },

    comparePositions: compareDecimal,
    start: START,

    close: async () => {
      closed = true
      tell()
    },
  }
}
