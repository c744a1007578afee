// Compiles src into dist/esm and dist/cjs. The command line and the CSV files are ES modules only.
import { spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')

const compile = (project) =>
  new Promise((resolve) => {
    const output = []
    const compiler = spawn(
      process.execPath,
      [tsc, '--project', project, '--pretty', process.stdout.isTTY ? 'true' : 'false'],
      { cwd: root },
    )
    compiler.stdout.on('data', (data) => output.push(data))
    compiler.stderr.on('data', (data) => output.push(data))
    compiler.on('close', (code) => resolve({ code, output: Buffer.concat(output).toString() }))
  })

rmSync(`${root}/dist`, { recursive: true, force: true })

const results = await Promise.all(['tsconfig.build.json', 'tsconfig.cjs.json'].map(compile))
const failure = results.find(({ code }) => code !== 0)
if (failure !== undefined) {
  console.error(failure.output)
  process.exit(1)
}

for (const [output, type] of [
  ['esm', 'module'],
  ['cjs', 'commonjs'],
]) {
  mkdirSync(`${root}/dist/${output}`, { recursive: true })
  writeFileSync(`${root}/dist/${output}/package.json`, `${JSON.stringify({ type })}\n`)
}

const bin = `${root}/dist/esm/adapters/cli/main.js`
if (existsSync(bin)) chmodSync(bin, 0o755)
