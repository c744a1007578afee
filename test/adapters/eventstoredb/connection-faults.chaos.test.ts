import { EventStoreDBClient } from '@eventstore/db-client'
import { describe } from 'vitest'
import { eventStoreDb } from '../../../src/adapters/eventstoredb/index.js'
import { toyCodec } from '../toy-codec.js'
import { connectionFaults } from './connection-faults.js'
import { hasty } from './open-store.js'

describe('a connection to EventStoreDB', () =>
  connectionFaults({
    server: 'eventstoredb',
    open: (at, options) =>
      eventStoreDb(toyCodec, {
        makeClient: () => EventStoreDBClient.connectionString(`esdb://${at}` as string),
        ...hasty,
        ...options,
      }),
  }))
