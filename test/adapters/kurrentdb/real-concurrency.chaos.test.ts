import { randomUUID } from 'node:crypto'
import { KurrentDBClient } from '@kurrent/kurrentdb-client'
import { bookCodec } from '../../../src/adapters/codec/book-codec.js'
import { kurrentDb } from '../../../src/adapters/kurrentdb/index.js'
import { writersOnOneStream } from '../eventstoredb/real-concurrency.js'
import { onRealServer } from '../eventstoredb/real-server.js'

onRealServer('32 writers, with the client of KurrentDB', 'KURRENTDB_URL', (url) => {
  writersOnOneStream(
    (namespace) =>
      kurrentDb(bookCodec, {
        makeClient: () => KurrentDBClient.connectionString(url as string),
        categories: ['debt', 'debtor', 'payment', 'cheque'],
        namespace,
      }),
    () => `writers${randomUUID().replaceAll('-', '')}`,
  )
})
