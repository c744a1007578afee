// What `receivables --version` costs, against a Node that does nothing: the command line loads only what it is asked for.
// Usage: version-cost.ts [rounds]
import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { printRound, type Timed } from './report.js'

const tellCpu = fileURLToPath(new URL('tell-cpu.cjs', import.meta.url))
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url))
const rounds = Number(process.argv[2] ?? 15)

/** Seconds from the start of a process to its end. */
const cost = (...args: ReadonlyArray<string>): Timed => {
  const start = process.hrtime.bigint()
  const out = execFileSync(process.execPath, ['--require', tellCpu, ...args], { encoding: 'utf8' })
  const wall = Number(process.hrtime.bigint() - start) / 1e9
  return { wall, cpu: Number(out.trim().split('\n').at(-1)) }
}

for (let round = -2; round < rounds; round++) {
  const ours = cost(cli, '--version')
  const against = cost('-e', '0')
  if (round >= 0) printRound({ ours, against })
}
