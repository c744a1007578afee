import * as TE from 'fp-ts/lib/TaskEither.js'
import { type BookEvent, bookCodec, type EventStore, type StoreFailure } from 'receivables'
import { eventStoreDb } from 'receivables/eventstoredb'
import { openSqliteStore } from 'receivables/sqlite'

/**
 * The one place that knows which store it is. `esdb://...` is a server of EventStoreDB, anything else the file of a book.
 * `namespace` keeps several books on one server apart; a file is one book.
 */
export const openStore = (setting: string, namespace?: string): TE.TaskEither<StoreFailure, EventStore<BookEvent>> =>
  /^esdb(\+discover)?:\/\//.test(setting) ? onServer(setting, namespace) : openSqliteStore(setting, bookCodec)

const onServer =
  (url: string, namespace: string | undefined): TE.TaskEither<StoreFailure, EventStore<BookEvent>> =>
  async () => {
    // Loaded only here, so that a book in a file needs no client.
    const { EventStoreDBClient } = await import('@eventstore/db-client')
    return TE.right(
      eventStoreDb(bookCodec, {
        makeClient: () => EventStoreDBClient.connectionString(url),
        categories: ['debt', 'debtor', 'payment', 'cheque'],
        ...(namespace !== undefined && { namespace }),
      }),
    )()
  }
