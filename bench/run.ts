// Runs the benchmarks, each program in a process of its own, and prints ratios within one run: min, median, max.
// Usage: npm run bench [-- --json] [measure ...]
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Round } from './report.js'

interface Measure {
  readonly measure: string
  readonly against: string
  readonly unit: string
  readonly rounds: () => ReadonlyArray<Round>
}

/** tsconfig.build.json leads `receivables` to the build, as an embedder has it. */
const env = { ...process.env, TSX_TSCONFIG_PATH: fileURLToPath(new URL('../tsconfig.build.json', import.meta.url)) }

const output = (program: string, ...args: ReadonlyArray<string>): string => {
  const file = fileURLToPath(new URL(program, import.meta.url))
  const run = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', file, ...args], { encoding: 'utf8', env })
  if (run.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${run.stderr}`)
  return run.stdout
}

const program =
  (name: string, ...args: ReadonlyArray<string>) =>
  (): ReadonlyArray<Round> =>
    output(name, ...args)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Round)

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

const spread = (values: ReadonlyArray<number>): { min: number; median: number; max: number } => {
  const sorted = [...values].sort((a, b) => a - b)
  const round = (n: number | undefined) => Number((n ?? Number.NaN).toPrecision(3))
  return { min: round(sorted[0]), median: round(sorted[Math.floor(sorted.length / 2)]), max: round(sorted.at(-1)) }
}

const args = process.argv.slice(2)
const asJson = args.includes('--json')
const wanted = args.filter((arg) => !arg.startsWith('--'))

if (!asJson) console.log('ratio = ours / the other, of paired rounds in one run; above 1 ours is faster\n')
for (const { measure, against, unit, rounds } of measures) {
  if (wanted.length > 0 && !wanted.includes(measure)) continue
  const all = rounds()
  const ratio = spread(all.map(({ ours, against }) => ours / against))
  const ours = spread(all.map((round) => round.ours)).median
  const other = spread(all.map((round) => round.against)).median
  if (asJson) console.log(JSON.stringify({ measure, ours, against: other, unit, ratio }))
  else {
    console.log(
      `${measure.padEnd(24)} ${ratio.median} [${ratio.min}..${ratio.max}] of ${against} (${ours} against ${other} ${unit})`,
    )
  }
}
