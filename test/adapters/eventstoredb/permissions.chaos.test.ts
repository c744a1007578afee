import { describe } from 'vitest'
import { bookCodec } from '../../../src/adapters/codec/book-codec.js'
import { eventStoreDb } from '../../../src/adapters/eventstoredb/index.js'
import { clientOf, hasty } from './open-store.js'
import { permissions } from './permissions.js'

describe('on EventStoreDB', () =>
  permissions('eventstoredb', (server) =>
    eventStoreDb(bookCodec, { makeClient: () => clientOf(server), ...hasty, categories: ['debt', 'payment'] }),
  ))
