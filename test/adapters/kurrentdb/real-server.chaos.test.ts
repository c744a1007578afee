import { randomUUID } from 'node:crypto'
import { KurrentDBClient } from '@kurrent/kurrentdb-client'
import { test } from 'vitest'
import { kurrentDb } from '../../../src/adapters/kurrentdb/index.js'
import { eventStoreContract } from '../../../src/adapters/testing/event-store-contract.js'
import { onRealServer } from '../eventstoredb/real-server.js'
import { type Counted, counted, forgotten, toyCodec } from '../toy-codec.js'

onRealServer('the contract, with the client of KurrentDB', 'KURRENTDB_URL', (url) => {
  // A namespace for each store, since a server cannot be made empty.
  const open = async () =>
    kurrentDb(toyCodec, {
      makeClient: () => KurrentDBClient.connectionString(url as string),
      categories: ['debt'],
      namespace: `contract${randomUUID().replaceAll('-', '')}`,
    })
  for (const { name, run } of eventStoreContract<Counted>({
    open,
    event: counted,
    stranger: forgotten,
    batches: 'stopping',
    times: 'stamped',
  })) {
    test(name, run)
  }
})
