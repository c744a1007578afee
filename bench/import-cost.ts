// What an import of a subpath costs, against an import of the same code with all packages of it in one file. Each is the first
// of a process of its own, without the start of Node itself. Usage: import-cost.ts <subpath> [rounds]
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { printRound, type Timed } from './report.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const subpath = process.argv[2] ?? 'receivables'
const rounds = Number(process.argv[3] ?? 15)

/** Seconds that an import takes. */
const cost = (specifier: string): Timed => {
  const text = `
    const busy = process.cpuUsage()
    const start = process.hrtime.bigint()
    await import(${JSON.stringify(specifier)})
    const wall = Number(process.hrtime.bigint() - start) / 1e9
    const { user, system } = process.cpuUsage(busy)
    console.log(JSON.stringify({ wall, cpu: (user + system) / 1e6 }))`
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', text], { cwd: root, encoding: 'utf8' }),
  )
}

const folder = mkdtempSync(join(tmpdir(), 'receivables-bench-'))
const one = join(folder, 'one.mjs')
await build({
  stdin: { contents: `export * from '${subpath}'`, resolveDir: root },
  outfile: one,
  bundle: true,
  format: 'esm',
  platform: 'node',
})
const oneFile = pathToFileURL(one).href
for (let round = -2; round < rounds; round++) {
  const ours = cost(subpath)
  const against = cost(oneFile)
  if (round >= 0) printRound({ ours, against })
}
rmSync(folder, { recursive: true })
