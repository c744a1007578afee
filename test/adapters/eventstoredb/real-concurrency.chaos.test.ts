import { randomUUID } from 'node:crypto'
import { EventStoreDBClient } from '@eventstore/db-client'
import { bookCodec } from '../../../src/adapters/codec/book-codec.js'
import { eventStoreDb } from '../../../src/adapters/eventstoredb/index.js'
import { admin } from './open-store.js'
import { writersOnOneStream } from './real-concurrency.js'
import { onRealServer } from './real-server.js'

onRealServer('32 writers, with the client of EventStoreDB', 'EVENTSTOREDB_URL', (url) => {
  writersOnOneStream(
    (namespace) =>
      eventStoreDb(bookCodec, {
        makeClient: () => EventStoreDBClient.connectionString(url as string),
        categories: ['debt', 'debtor', 'payment', 'cheque'],
        namespace,
        // Several clients of one process share their appends in flight, unless each append is a call of its own: where the
        // stream of one breaks, a late answer to another throws where nobody can catch it.
        credentials: admin,
      }),
    () => `writers${randomUUID().replaceAll('-', '')}`,
  )
})
