import { describe } from 'vitest'
import { runEffects } from '../../../src/adapters/eventstoredb/index.js'
import { toyCodec } from '../toy-codec.js'
import { effectsFaults } from './effects-faults.js'
import { clientOf, hasty, openBoth } from './open-store.js'

describe('effects on EventStoreDB', () =>
  effectsFaults(openBoth, (server, options, effect) =>
    runEffects(toyCodec, { makeClient: () => clientOf(server), group: 'letters', ...hasty, ...options }, effect),
  ))
