// Runs the benchmarks. Usage: npm run bench [-- --json] [measure ...]
import { type Measure, output, program, report } from './measures.js'
import type { Round, Timed } from './report.js'

const variant = (file: string, name: string): Timed => JSON.parse(output(file, name)) as Timed

/** A process a variant and round, in turn, so that no variant spoils the other's machine code. */
const variants = (file: string, against: string) => (): ReadonlyArray<Round> =>
  Array.from({ length: 5 }, () => ({
    ours: variant(file, 'ours'),
    against: variant(file, against),
  }))

const perSecond = { commands: 'commands/s', events: 'events/s', rows: 'rows/s' }

const measures: ReadonlyArray<Measure> = [
  {
    measure: 'commands-memory',
    against: 'hand-written loop',
    unit: perSecond.commands,
    rounds: variants('memory-variant.ts', 'hand'),
    bound: { atLeast: 0.75 },
  },
  {
    measure: 'commands-memory-castore',
    against: 'castore',
    unit: perSecond.commands,
    rounds: variants('memory-variant.ts', 'castore'),
  },
  {
    measure: 'commands-memory-fmodel',
    against: 'fmodel-ts',
    unit: perSecond.commands,
    rounds: variants('memory-variant.ts', 'fmodel'),
  },
  {
    measure: 'submit-memory',
    against: 'hand-written loop that carries the money, too',
    unit: perSecond.commands,
    rounds: () => {
      output('submit-memory.ts', 'same')
      return variants('submit-memory.ts', 'hand')()
    },
    bound: { atLeast: 0.5 },
  },
  {
    measure: 'commands-sqlite',
    against: 'the same by hand with prepared statements',
    unit: perSecond.commands,
    rounds: program('commands-sqlite.ts', 'command'),
    bound: { atLeast: 0.85 },
  },
  {
    measure: 'commands-sqlite-insert',
    against: 'one raw insert each, nothing decided',
    unit: perSecond.commands,
    rounds: program('commands-sqlite.ts', 'insert'),
  },
  {
    measure: 'import-sqlite',
    against: 'raw batched inserts',
    unit: perSecond.events,
    rounds: program('import-sqlite.ts'),
    bound: { atLeast: 0.6 },
  },
  {
    measure: 'import-csv',
    against: 'csv-parse alone over the same file',
    unit: perSecond.rows,
    rounds: program('import-csv.ts'),
    bound: { atLeast: 0.35 },
  },
  {
    measure: 'submit-calls',
    against: 'store calls of a payment with one open debt; ours with 1, 10 and 1,000',
    unit: 'calls',
    rounds: program('submit-calls.ts'),
    bound: { atMost: 1 },
  },
  {
    measure: 'first-command',
    against: 'in a book of 10,000 debts; ours of 1,000,000',
    unit: 's',
    rounds: program('first-command.ts'),
    bound: { atMost: 3 },
  },
  {
    measure: 'allocate',
    against: 'an exponent of 1: time that grows as the open debts, from 1,000 by ten and by ten again',
    unit: 'exponent',
    rounds: program('allocate.ts'),
    bound: { atMost: 1.2 },
  },
  {
    measure: 'decide-next',
    against: 'a hand-written ladder without reasons; ours with contacts, three packs and ten steps',
    unit: 'us/debt',
    rounds: program('decide-next.ts'),
    bound: { atMost: 5 },
  },
  {
    measure: 'simulate',
    against: 'asking the policy about every debt on every day; ours a whole year of ten debts a debtor, with law packs',
    unit: 'us/debt',
    rounds: program('simulate.ts'),
  },
  {
    measure: 'catchup-trusted',
    against: 'read + JSON.parse; ours decoded and folded into a map',
    unit: perSecond.events,
    rounds: program('catchup.ts', 'trust', 'light'),
    bound: { atLeast: 1 / 1.25 },
  },
  {
    measure: 'catchup-validated',
    against: 'read + JSON.parse; ours checked against its codec and folded into a map',
    unit: perSecond.events,
    rounds: program('catchup.ts', 'validate', 'light'),
    bound: { atLeast: 1 / 1.5 },
  },
  {
    measure: 'catchup-open-items',
    against: 'read + JSON.parse; ours folded into open items, which keep their events',
    unit: perSecond.events,
    rounds: program('catchup.ts', 'trust', 'open-items'),
  },
  {
    measure: 'catchup-open-items-kept',
    against: 'read + JSON.parse, all of it kept, as open items keep their events',
    unit: perSecond.events,
    rounds: program('catchup.ts', 'trust', 'kept'),
  },
  {
    measure: 'forecast',
    against: 'a list by due date of the same 100,000 debts',
    unit: 's',
    rounds: program('forecast.ts', 'by-chance'),
  },
  {
    measure: 'forecast-ranges',
    against: 'a list by due date of the same 100,000 debts',
    unit: 's',
    rounds: program('forecast.ts', 'judged'),
  },
  {
    measure: 'book-report',
    against: 'the point forecast of the same 100,000 debts; ours with its page of at most 2 MB',
    unit: 's',
    rounds: program('book-report.ts'),
  },
  {
    measure: 'metrics-month',
    against: 'one look at each of the same 1,000,000 debts',
    unit: 's',
    rounds: program('metrics.ts'),
  },
  {
    measure: 'aging-index',
    against: 'DuckDB: totals of a past day over 1,000,000 open items',
    unit: 's',
    rounds: program('aging-index.ts', 'totals', 'duckdb'),
  },
  {
    measure: 'aging-index-sqlite',
    against: 'SQLite: the same',
    unit: 's',
    rounds: program('aging-index.ts', 'totals', 'sqlite'),
  },
  {
    measure: 'aging-index-loop',
    against: 'a loop over typed arrays: the same',
    unit: 's',
    rounds: program('aging-index.ts', 'totals', 'loop'),
  },
  {
    measure: 'aging-index-tenfold',
    against: 'the same of a tenth of the items',
    unit: 's',
    rounds: program('aging-index.ts', 'totals', 'tenfold'),
    bound: { atMost: 2 },
  },
  {
    measure: 'aging-debtors',
    against: 'DuckDB: 50,000 debtors of 1,000,000 open items, by bucket',
    unit: 's',
    rounds: program('aging-index.ts', 'debtors', 'duckdb'),
    bound: { atMost: 1 },
  },
  {
    measure: 'aging-known',
    against: 'DuckDB: totals of a past day as known when two thirds of 1,000,000 items were',
    unit: 's',
    rounds: program('aging-index.ts', 'known', 'duckdb'),
    bound: { atMost: 1 },
  },
  {
    measure: 'aging-known-kept',
    against: 'DuckDB: the same, where the sums of that knowledge are kept',
    unit: 's',
    rounds: program('aging-index.ts', 'known-kept', 'duckdb'),
    bound: { atMost: 1 / 100 },
  },
  {
    measure: 'index-open',
    against: 'a kept index of 1,000,000 invoices with a tail of 100 is opened and asked; of 100,000',
    unit: 's',
    rounds: program('index-open.ts', 'open'),
    bound: { atMost: 2 },
  },
  {
    measure: 'index-rebuild',
    against: 'read + JSON.parse',
    unit: perSecond.events,
    rounds: program('index-open.ts', 'rebuild', '100000'),
    bound: { atLeast: 0.5 },
  },
  {
    measure: 'index-memory',
    against: '64 bytes an open item; ours of 1,000,000 that are issued to 50,000 debtors',
    unit: 'bytes',
    rounds: program('index-memory.ts'),
    bound: { atMost: 1 },
  },
  {
    measure: 'index-workers',
    against:
      'one worker thread makes the index that two make; by the clock on the wall, on a machine that has two cores free',
    unit: perSecond.events,
    rounds: program('index-workers.ts'),
    bound: { atLeast: 1.6 },
  },
  {
    measure: 'import-cost',
    against: 'the same code and all packages of it in one file',
    unit: 's',
    rounds: program('import-cost.ts', 'receivables'),
    bound: { atMost: 1.5 },
  },
  {
    measure: 'import-cost-projections',
    against: 'what of it a bundler leaves of the subpath alone, in one file',
    unit: 's',
    rounds: program('import-cost.ts', 'receivables/projections'),
  },
  {
    measure: 'version-cost',
    against: 'a Node that does nothing',
    unit: 's',
    rounds: program('version-cost.ts'),
    bound: { atMost: 2 },
  },
]

report(measures)
