import { describe } from 'vitest'
import { busyDatabase } from './busy-database.js'
import { openBoth } from './open-store.js'

describe('a book beside 20,000 events of others, on EventStoreDB', () => busyDatabase(openBoth))
