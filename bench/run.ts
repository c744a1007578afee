// Runs the benchmarks. Usage: npm run bench [-- --json] [measure ...]
import { type Measure, output, program, report } from './measures.js'
import type { Round } from './report.js'

/** A process a variant and round, in turn, so that no variant spoils the other's machine code. */
const variants = (against: string) => (): ReadonlyArray<Round> =>
  Array.from({ length: 5 }, () => ({
    ours: Number(output('memory-variant.ts', 'ours')),
    against: Number(output('memory-variant.ts', against)),
  }))

const perSecond = { commands: 'commands/s', events: 'events/s' }

const measures: ReadonlyArray<Measure> = [
  { measure: 'commands-memory', against: 'hand-written loop', unit: perSecond.commands, rounds: variants('hand') },
  { measure: 'commands-memory-castore', against: 'castore', unit: perSecond.commands, rounds: variants('castore') },
  { measure: 'commands-memory-fmodel', against: 'fmodel-ts', unit: perSecond.commands, rounds: variants('fmodel') },
  {
    measure: 'commands-sqlite',
    against: 'the same by hand with prepared statements',
    unit: perSecond.commands,
    rounds: program('commands-sqlite.ts', 'command'),
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
  },
  {
    measure: 'catchup-trusted',
    against: 'read + JSON.parse',
    unit: perSecond.events,
    rounds: program('catchup.ts', 'trust'),
  },
  {
    measure: 'catchup-validated',
    against: 'read + JSON.parse',
    unit: perSecond.events,
    rounds: program('catchup.ts', 'validate'),
  },
]

report(measures)
