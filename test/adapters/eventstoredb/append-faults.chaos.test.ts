import { describe } from 'vitest'
import { appendFaults } from './append-faults.js'
import { admin, openBoth } from './open-store.js'

describe('on EventStoreDB, in one stream of appends', () => appendFaults(openBoth))

describe('on EventStoreDB, with a call for each append', () =>
  appendFaults((options, server) => openBoth({ credentials: admin, ...options }, server)))
