import { describe } from 'vitest'
import { openBoth } from './open-store.js'
import { subscriptionFaults } from './subscription-faults.js'

describe('on EventStoreDB', () => subscriptionFaults(openBoth))
