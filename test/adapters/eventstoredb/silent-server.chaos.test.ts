import { EventStoreDBClient } from '@eventstore/db-client'
import { describe } from 'vitest'
import { bookCodec } from '../../../src/adapters/codec/book-codec.js'
import { eventStoreDb } from '../../../src/adapters/eventstoredb/index.js'
import { hasty } from './open-store.js'
import { silentServer } from './silent-server.js'

describe('on EventStoreDB', () =>
  silentServer({
    server: 'eventstoredb',
    open: (port, more, clock) =>
      eventStoreDb(bookCodec, {
        makeClient: () => EventStoreDBClient.connectionString(`esdb://127.0.0.1:${port}?tls=false${more}` as string),
        ...{ ...hasty, clock, categories: ['debt', 'payment'] },
      }),
  }))
