import { describe } from 'vitest'
import { eventStoreDb } from '../../../src/adapters/eventstoredb/index.js'
import { toyCodec } from '../toy-codec.js'
import { clientFaults } from './client-faults.js'
import { clientOf, hasty } from './open-store.js'

describe('on EventStoreDB', () =>
  clientFaults({
    server: 'eventstoredb',
    make: clientOf,
    open: (makeClient, options) => eventStoreDb(toyCodec, { makeClient, ...hasty, ...options }),
  }))
