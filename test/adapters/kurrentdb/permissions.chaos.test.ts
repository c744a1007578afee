import { describe } from 'vitest'
import { bookCodec } from '../../../src/adapters/codec/book-codec.js'
import { kurrentDb } from '../../../src/adapters/kurrentdb/index.js'
import { permissions } from '../eventstoredb/permissions.js'
import { clientOf, hasty } from './open-store.js'

describe('on KurrentDB', () =>
  permissions('kurrentdb', (server) =>
    kurrentDb(bookCodec, { makeClient: () => clientOf(server), ...hasty, categories: ['debt', 'payment'] }),
  ))
