import { describe } from 'vitest'
import { appendFaults } from '../eventstoredb/append-faults.js'
import { admin, openBoth } from './open-store.js'

describe('on KurrentDB, in one stream of appends', () => appendFaults(openBoth))

describe('on KurrentDB, with a call for each append', () =>
  appendFaults((options, server) => openBoth({ credentials: admin, ...options }, server)))
