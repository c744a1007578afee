import { describe } from 'vitest'
import { subscriptionFaults } from '../eventstoredb/subscription-faults.js'
import { openBoth } from './open-store.js'

describe('on KurrentDB', () => subscriptionFaults(openBoth))
