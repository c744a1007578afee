import { describe } from 'vitest'
import { kurrentDb } from '../../../src/adapters/kurrentdb/index.js'
import { clientFaults } from '../eventstoredb/client-faults.js'
import { toyCodec } from '../toy-codec.js'
import { clientOf, hasty } from './open-store.js'

describe('on KurrentDB', () =>
  clientFaults({
    server: 'kurrentdb',
    make: clientOf,
    open: (makeClient, options) => kurrentDb(toyCodec, { makeClient, ...hasty, ...options }),
  }))
