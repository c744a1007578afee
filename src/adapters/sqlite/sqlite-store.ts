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
  /** How `read` and `subscribe` decode: `trust` unless told. */
  readonly decoding?: Decoding
  /** Whether views are kept in the same file, for a book to use: they are unless told. */
  readonly views?: boolean
  /** Milliseconds between a subscription's looks at what other processes wrote, 100 unless told. */
  readonly pollInterval?: number
  /**
   * Which streams `readAll` and `subscribe` answer: all unless told. The others are passed over without a look at what is in
   * them, for one of several readers that share a log.
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

  /** Runs synchronous work on the open file: whatever the driver throws becomes a value. */
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
        // What its codec cannot write is no event of this store.
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
      // SQLite holds the thread while it reads: between pages it is the others' turn.
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
      // Nobody writes where nothing can be written.
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
 * Opens the event store in a SQLite file, and makes the file where there is none. Many processes may have one file
 * open. A caller's own handle (see {@link SqliteDriver}) is taken as well, set up the same way, and left open by
 * `close`.
 *
 * An append is one transaction, and so is a batch: where one of its appends fails, none is left.
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
