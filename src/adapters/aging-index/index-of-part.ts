import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { BookEvent } from '../../domain/book/book.js'
import { AgingIndex } from '../../projections/aging-index/aging-index.js'
import { takeInto } from '../../projections/aging-index/build-index.js'
import { type Bound, logParts } from '../../projections/aging-index/log-parts.js'
import { noLives } from '../../projections/movement/lives.js'
import type { Shard } from '../../projections/projection/shard.js'
import { bookCodec } from '../codec/book-codec.js'
import { chequeStream, debtStream } from '../command/aggregate.js'
import { openDriver } from '../sqlite/driver.js'
import { openSqliteStore } from '../sqlite/sqlite-store.js'
import type { EventStore, ReadError, StreamName } from '../store/event-store.js'

const pageSize = 2000
const streamsAtOnce = 500

/**
 * The index of one part of the book in a SQLite file, of `of` parts that have no debt in common: `mergeIndexes` makes that of the
 * book of them. Each part is for a process or a worker thread of its own, which parses no event of another part;
 * `packIndex` makes plain data of an index, to be posted. The parts are of one moment if nobody appends meanwhile.
 *
 * @since 0.2.0
 */
export const agingIndexOfPart =
  (path: string, { shard, of }: Shard): TaskEither<ReadError, AgingIndex> =>
  async () => {
    const driver = await openDriver(path)()
    if (E.isLeft(driver)) return driver
    try {
      let isOurs = (_: StreamName): boolean => true
      const only = (stream: StreamName): boolean => isOurs(stream)
      const store = await openSqliteStore(driver.right, bookCodec, { views: false, only })()
      if (E.isLeft(store)) return store
      const named = driver.right.prepare('SELECT id FROM streams WHERE substr(id, 1, length(?)) = ?')
      const cheques = named.all(chequeStream(''), chequeStream('')) as ReadonlyArray<{ readonly id: StreamName }>
      const bound = await boundBy(
        store.right,
        cheques.map(({ id }) => id),
      )
      if (E.isLeft(bound)) return bound
      const partOf = logParts(bound.right, of)
      isOurs = (stream) => partOf(stream) === shard
      return await indexOf(store.right)
    } finally {
      driver.right.close()
    }
  }

/** Which debts each cheque names. */
const boundBy = async (
  store: EventStore<BookEvent>,
  cheques: ReadonlyArray<StreamName>,
): Promise<E.Either<ReadError, ReadonlyArray<Bound>>> => {
  const bound: Bound[] = []
  for (let from = 0; from < cheques.length; from += streamsAtOnce) {
    const read = await store.readBatch(cheques.slice(from, from + streamsAtOnce))()
    if (E.isLeft(read)) return read
    for (const [stream, events] of read.right) {
      for (const { event } of events) {
        if (event.type === 'ChequeReceived') bound.push([stream, event.covers.map(({ debt }) => debtStream(debt))])
      }
    }
  }
  return E.right(bound)
}

const indexOf = async (store: EventStore<BookEvent>): Promise<E.Either<ReadError, AgingIndex>> => {
  const index = new AgingIndex()
  const lives = noLives()
  for (let position = store.start; ; ) {
    const page = await store.readAll(position, pageSize, 'trust')()
    if (E.isLeft(page)) return page
    for (const placed of page.right.events) takeInto(index, lives, placed)
    position = page.right.next
    if (page.right.end) return E.right(index)
  }
}
