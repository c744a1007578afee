// The EventStoreDB adapter against the bare client, in the same run and on the same server: min, median, max of ratios.
// Usage: EVENTSTOREDB_URL=esdb://... npm run bench:eventstoredb [-- --json] [measure ...]
// EVENTSTOREDB_EVENTS says how many events are caught up with, a million unless told.
import { type Measure, program, report } from './measures.js'

const unit = 'events/s'
const raw = 'the bare client'

const measures: ReadonlyArray<Measure> = [
  { measure: 'append-single', against: raw, unit, rounds: program('eventstoredb-append.ts', 'single') },
  { measure: 'append-single-unary', against: raw, unit, rounds: program('eventstoredb-append.ts', 'single-unary') },
  { measure: 'append-bulk', against: raw, unit, rounds: program('eventstoredb-append.ts', 'bulk') },
  { measure: 'append-bulk-unary', against: raw, unit, rounds: program('eventstoredb-append.ts', 'bulk-unary') },
  {
    measure: 'catchup-read-all',
    against: 'readAll of the bare client',
    unit,
    rounds: program('eventstoredb-catchup.ts', 'read-all'),
  },
  {
    measure: 'catchup-read-all-sqlite',
    against: 'readAll of the bare client, which keeps nothing',
    unit,
    rounds: program('eventstoredb-catchup.ts', 'read-all-sqlite'),
  },
  {
    measure: 'catchup-subscribe',
    against: 'subscribeToAll of the bare client',
    unit,
    rounds: program('eventstoredb-catchup.ts', 'subscribe'),
  },
]

if (process.env.EVENTSTOREDB_URL) report(measures)
else console.log('Nothing was measured: EVENTSTOREDB_URL names no server.')
