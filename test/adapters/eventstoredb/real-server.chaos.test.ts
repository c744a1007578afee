import { randomUUID } from 'node:crypto'
import { EventStoreDBClient } from '@eventstore/db-client'
import { describe, test } from 'vitest'
import { eventStoreDb } from '../../../src/adapters/eventstoredb/index.js'
import { eventStoreContract } from '../../../src/adapters/testing/event-store-contract.js'
import { type Counted, counted, forgotten, toyCodec } from '../toy-codec.js'
import { admin } from './open-store.js'
import { onRealServer } from './real-server.js'

onRealServer('the contract, with the client of EventStoreDB', 'EVENTSTOREDB_URL', (url) => {
  // A namespace for each store, since a server cannot be made empty.
  const open = (options: { readonly credentials?: typeof admin }) => async () =>
    eventStoreDb(toyCodec, {
      makeClient: () => EventStoreDBClient.connectionString(url as string),
      categories: ['debt'],
      namespace: `contract${randomUUID().replaceAll('-', '')}`,
      ...options,
    })
  describe.each([
    ['in one stream of appends', {}],
    ['with a call for each append', { credentials: admin }],
  ])('%s', (_, options) => {
    for (const { name, run } of eventStoreContract<Counted>({
      open: open(options),
      event: counted,
      stranger: forgotten,
      batches: 'stopping',
      times: 'stamped',
    })) {
      test(name, run)
    }
  })
})
