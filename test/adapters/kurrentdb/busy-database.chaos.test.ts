import { describe } from 'vitest'
import { busyDatabase } from '../eventstoredb/busy-database.js'
import { openBoth } from './open-store.js'

describe('a book beside 20,000 events of others, on KurrentDB', () => busyDatabase(openBoth))
