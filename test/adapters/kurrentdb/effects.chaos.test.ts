import { describe } from 'vitest'
import { runKurrentDbEffects } from '../../../src/adapters/kurrentdb/index.js'
import { effectsFaults } from '../eventstoredb/effects-faults.js'
import { toyCodec } from '../toy-codec.js'
import { clientOf, hasty, openBoth } from './open-store.js'

describe('effects on KurrentDB', () =>
  effectsFaults(openBoth, (server, options, effect) =>
    runKurrentDbEffects(
      toyCodec,
      { makeClient: () => clientOf(server), group: 'letters', ...hasty, ...options },
      effect,
    ),
  ))
