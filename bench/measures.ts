// Runs measuring programs, each in a process of its own, and prints ratios within one run: min, median, max.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Figure, Round } from './report.js'

/** What the median of the ratios has to be: of processor time where the rounds are timed, since the wall is shared. */
export type Bound = { readonly atLeast: number } | { readonly atMost: number }

export interface Measure {
  readonly measure: string
  /** What ours is compared with. */
  readonly against: string
  readonly unit: string
  readonly rounds: () => ReadonlyArray<Round>
  readonly bound?: Bound
}

/** tsconfig.build.json leads `receivables` to the build, as an embedder has it. */
const env = { ...process.env, TSX_TSCONFIG_PATH: fileURLToPath(new URL('../tsconfig.build.json', import.meta.url)) }

export const output = (program: string, ...args: ReadonlyArray<string>): string => {
  const file = fileURLToPath(new URL(program, import.meta.url))
  const run = spawnSync(process.execPath, ['--expose-gc', '--import', 'tsx', file, ...args], { encoding: 'utf8', env })
  if (run.status !== 0) throw new Error(`${program} ${args.join(' ')}: ${run.stderr}`)
  return run.stdout
}

export const program =
  (name: string, ...args: ReadonlyArray<string>) =>
  (): ReadonlyArray<Round> =>
    output(name, ...args)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Round)

interface Spread {
  readonly min: number
  readonly median: number
  readonly max: number
}

const spread = (values: ReadonlyArray<number>): Spread => {
  const sorted = [...values].sort((a, b) => a - b)
  const round = (n: number | undefined) => Number((n ?? Number.NaN).toPrecision(3))
  return { min: round(sorted[0]), median: round(sorted[Math.floor(sorted.length / 2)]), max: round(sorted.at(-1)) }
}

interface Compared {
  readonly ours: number
  readonly against: number
  readonly ratio: Spread
}

/** The rounds by one of their two times. */
const compared = (rounds: ReadonlyArray<Round>, of: (figure: Figure) => number): Compared => ({
  ours: spread(rounds.map(({ ours }) => of(ours))).median,
  against: spread(rounds.map(({ against }) => of(against))).median,
  ratio: spread(rounds.map(({ ours, against }) => of(ours) / of(against))),
})

const isTimed = ({ ours, against }: Round): boolean => typeof ours !== 'number' && typeof against !== 'number'

const holds = (bound: Bound, ratio: number): boolean =>
  'atLeast' in bound ? ratio >= bound.atLeast : ratio <= bound.atMost

const tell = ({ ratio, ours, against }: Compared, unit: string): string =>
  `${ratio.median} [${ratio.min}..${ratio.max}] (${ours} against ${against} ${unit})`

const tellBound = (bound: Bound): string =>
  'atLeast' in bound ? `at least ${bound.atLeast}` : `at most ${bound.atMost}`

/** Takes `--json` and the names of measures from the command line; all of them unless told. */
export const report = (measures: ReadonlyArray<Measure>): void => {
  const args = process.argv.slice(2)
  const asJson = args.includes('--json')
  const wanted = args.filter((arg) => !arg.startsWith('--'))
  const unknown = wanted.filter((name) => !measures.some(({ measure }) => measure === name))
  if (unknown.length > 0) throw new Error(`there is no measure ${unknown}: ${measures.map(({ measure }) => measure)}`)

  if (!asJson) console.log('ratio = ours / the other, of paired rounds in one run: median [min..max]\n')
  for (const { measure, against, unit, rounds, bound } of measures) {
    if (wanted.length > 0 && !wanted.includes(measure)) continue
    const all = rounds()
    const wall = compared(all, (figure) => (typeof figure === 'number' ? figure : figure.wall))
    const cpu = all.every(isTimed)
      ? compared(all, (figure) => (typeof figure === 'number' ? figure : figure.cpu))
      : undefined
    const pass = bound && holds(bound, (cpu ?? wall).ratio.median)
    if (asJson) console.log(JSON.stringify({ measure, with: against, unit, ...wall, cpu, bound, pass }))
    else {
      console.log(`${measure.padEnd(24)} ${tell(wall, unit)}, ${against}`)
      if (cpu !== undefined) console.log(`${'  of processor time'.padEnd(24)} ${tell(cpu, unit)}`)
      if (bound !== undefined) console.log(`${'  bound'.padEnd(24)} ${tellBound(bound)}: ${pass ? 'holds' : 'MISSED'}`)
    }
  }
}
