import { setImmediate as breathe } from 'node:timers/promises'
import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { compareDecimal, START } from '../store/counted-position.js'
import type { EventCodec } from '../store/event-codec.js'
import type {
  Append,
  AppendError,
  Decoding,
  EventStore,
  InvalidAppend,
  Revision,
  StoreFailure,
  StreamName,
} from '../store/event-store.js'
import { invalidAppend } from '../store/invalid-append.js'
import { subscribeTo } from '../store/page-subscription.js'
import { appendEvents, type EncodedAppend } from './append-events.js'
import { type BookFile, type BookOptions, openBook } from './book-file.js'
import { closeUntilIn } from './closed-until.js'
import type { SqliteDriver } from './driver.js'
import type { Settings } from './durability.js'
import { encodeRow } from './envelope.js'
import { failureOf } from './failure.js'
import { readEvents } from './read-events.js'
import { viewsIn } from './sqlite-view-store.js'
import type { StoredEvent } from './still-inside.js'

/**
 * How a store in a file is opened and read.
 *
 * @since 0.1.0
 */
export interface SqliteStoreOptions extends BookOptions {
  /** How `read` and `subscribe` decode, `trust` by default. */
  readonly decoding?: Decoding
  /** Whether a book may keep its views in the same file, true by default. */
  readonly views?: boolean
  /** Milliseconds between a subscription's polls for events of other processes, 100 by default. */
  readonly pollInterval?: number
  /**
   * Which streams `readAll` and `subscribe` return, all by default. The others are skipped without decoding: for several readers
   * that share the work of one log.
   */
  readonly only?: (stream: StreamName) => boolean
}

/**
 * An event store in one SQLite file, with the settings that SQLite confirmed.
 *
 * @since 0.1.0
 */
export type SqliteStore<E> = EventStore<E> & { readonly settings: Settings }

const subscriptionPage = 1000

const encodeAppend = <E>({ stream, expected, events }: Append<E>, codec: EventCodec<E>): EncodedAppend => ({
  stream,
  expected,
  events: events.map((told) => encodeRow(told, codec)),
})

const storeIn = <E>(book: BookFile, codec: EventCodec<E>, options: SqliteStoreOptions): SqliteStore<E> => {
  const { driver, where, write, committed, outdated } = book
  const decoding = options.decoding ?? 'trust'
  const reads = readEvents(driver, codec, where, options.only)
  const appendOne = appendEvents(driver)
  const closeUntil = closeUntilIn(book)
  const listeners = new Set<() => void>()
  let closed = false

  const tell = (): void => {
    for (const listener of listeners) listener()
  }

  /** Runs synchronous work on the open file; an exception of the driver becomes a `Left`. */
  const guarded = <L, A>(work: () => E.Either<L, A>): E.Either<L | StoreFailure, A> => {
    if (closed) return E.left({ _tag: 'Closed', where, detail: 'the store was closed' })
    try {
      const answer = work()
      const wrong = outdated()
      return wrong === undefined ? answer : E.left(wrong)
    } catch (cause) {
      return E.left(failureOf(cause, where))
    }
  }

  const appendAll = (appends: ReadonlyArray<Append<E>>): E.Either<AppendError, ReadonlyArray<Revision>> => {
    const encoded: Array<EncodedAppend> = []
    let invalid: InvalidAppend | undefined
    for (const append of appends) {
      invalid = invalidAppend(append)
      if (invalid !== undefined) break
      try {
        encoded.push(encodeAppend(append, codec))
      } catch (cause) {
        // The codec cannot encode the event.
        invalid = { _tag: 'InvalidAppend', stream: append.stream, detail: String(cause) }
        break
      }
    }
    let last: StoredEvent | undefined
    const add = (): E.Either<AppendError, ReadonlyArray<Revision>> => {
      const revisions: Array<Revision> = []
      for (const append of encoded) {
        const added = appendOne(append)
        if (added._tag === 'Left') return added
        revisions.push(added.right.revision)
        last = added.right.last ?? last
      }
      return invalid === undefined ? E.right(revisions) : E.left(invalid)
    }
    const answer = guarded(() => (encoded.length === 0 ? add() : write(add)))
    if (answer._tag === 'Left') return answer
    if (last !== undefined) committed(last)
    tell()
    return answer
  }

  return {
    append: (append) => async () => {
      const answer = appendAll([append])
      return answer._tag === 'Left' ? answer : E.right(answer.right[0] as Revision)
    },

    appendBatch: (appends) => async () => appendAll(appends),

    read:
      (stream, from = 0) =>
      async () =>
        guarded(() => reads.stream(stream, from, decoding)),

    readBatch: (streams, from) => async () => guarded(() => reads.streams(streams, from, decoding)),

    readAll: (after, limit, how, unknownEvents) => async () => {
      // Reads in SQLite block the thread, so yield to the event loop between pages.
      await breathe()
      return guarded(() => reads.page(after, limit, how, unknownEvents))
    },

    subscribe: (after, onPage, unknownEvents) => {
      const page: Parameters<typeof subscribeTo<E>>[0]['page'] = (position) => async () => {
        await breathe()
        return guarded(() => reads.page(position, subscriptionPage, decoding, unknownEvents))
      }
      return subscribeTo({ page, listeners, pollInterval: options.pollInterval ?? 100 }, after, onPage)
    },

    closeUntil: (at) => async () => {
      const done = guarded(() => closeUntil(at))
      // Nobody can write to a read-only file, so nothing needs to be closed.
      return E.isLeft(done) && done.left._tag === 'ReadOnly' ? E.right(undefined) : done
    },

    comparePositions: compareDecimal,
    start: START,
    ...(options.views !== false && { views: viewsIn({ ...book, close: () => {} }) }),
    settings: book.settings,

    close: async () => {
      if (closed) return
      closed = true
      tell()
      book.close()
    },
  }
}

/**
 * Opens the event store in a SQLite file; creates the file if there is none. Several processes may have one file open. You can
 * also pass your own handle (see {@link SqliteDriver}): it is set up in the same way, and `close` leaves it open.
 *
 * An append is one transaction, and so is a batch: if one of its appends fails, none is stored.
 *
 * @since 0.1.0
 */
export const openSqliteStore =
  <E>(
    target: string | SqliteDriver,
    codec: EventCodec<E>,
    options: SqliteStoreOptions = {},
  ): TaskEither<StoreFailure, SqliteStore<E>> =>
  async () => {
    const book = await openBook(target, options)()
    return book._tag === 'Left' ? book : E.right(storeIn(book.right, codec, options))
  }
