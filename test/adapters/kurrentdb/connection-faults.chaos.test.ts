import { KurrentDBClient } from '@kurrent/kurrentdb-client'
import { describe } from 'vitest'
import { kurrentDb } from '../../../src/adapters/kurrentdb/index.js'
import { connectionFaults } from '../eventstoredb/connection-faults.js'
import { toyCodec } from '../toy-codec.js'
import { hasty } from './open-store.js'

describe('a connection to KurrentDB', () =>
  connectionFaults({
    server: 'kurrentdb',
    open: (at, options) =>
      kurrentDb(toyCodec, {
        makeClient: () => KurrentDBClient.connectionString(`kurrentdb://${at}` as string),
        ...hasty,
        ...options,
      }),
  }))
