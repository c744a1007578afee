import { KurrentDBClient } from '@kurrent/kurrentdb-client'
import { describe } from 'vitest'
import { bookCodec } from '../../../src/adapters/codec/book-codec.js'
import { kurrentDb } from '../../../src/adapters/kurrentdb/index.js'
import { silentServer } from '../eventstoredb/silent-server.js'
import { hasty } from './open-store.js'

describe('on KurrentDB', () =>
  silentServer({
    server: 'kurrentdb',
    open: (port, more, clock) =>
      kurrentDb(bookCodec, {
        makeClient: () => KurrentDBClient.connectionString(`kurrentdb://127.0.0.1:${port}?tls=false${more}` as string),
        ...{ ...hasty, clock, categories: ['debt', 'payment'] },
      }),
  }))
