// Runs measuring programs, each in a process of its own, and prints ratios within one run: min, median, max.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Round } from './report.js'

export interface Measure {
  readonly measure: string
  readonly against: string
  readonly unit: string
  readonly rounds: () => ReadonlyArray<Round>
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

const spread = (values: ReadonlyArray<number>): { min: number; median: number; max: number } => {
  const sorted = [...values].sort((a, b) => a - b)
  const round = (n: number | undefined) => Number((n ?? Number.NaN).toPrecision(3))
  return { min: round(sorted[0]), median: round(sorted[Math.floor(sorted.length / 2)]), max: round(sorted.at(-1)) }
}

/** Takes `--json` and the names of measures from the command line; all of them unless told. */
export const report = (measures: ReadonlyArray<Measure>): void => {
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
}
