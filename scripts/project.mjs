// What the scripts share: where the project is, how to run a program in it, and a build that is not older than src.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

/** The parsed package.json of the project. */
export const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** The text of a file with the line ends of this project, whatever git made of them. */
export const readText = (path) => readFileSync(path, 'utf8').replaceAll('\r\n', '\n')

/** The path of a program that a development dependency brings, to be run by Node. */
export const binOf = (name) => {
  const folder = join(root, 'node_modules', name)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return join(folder, typeof bin === 'string' ? bin : Object.values(bin)[0])
}

/** Runs a program without a shell and answers its exit code and all that it wrote. */
export const run = (program, args, options = {}) => {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd: root, encoding: 'utf8', ...options })
  return { ok: status === 0, stdout: stdout ?? '', output: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}` }
}

export const runNode = (args, options) => run(process.execPath, args, options)

/** The npm that runs this script, or else the one on the path. */
export const runNpm = (args, options) =>
  process.env.npm_execpath?.endsWith('.js')
    ? runNode([process.env.npm_execpath, ...args], options)
    : run('npm', args, { shell: process.platform === 'win32', ...options })

const newest = (path) =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((time, name) => Math.max(time, newest(join(path, name))), statSync(path).mtimeMs)
    : statSync(path).mtimeMs

/** Builds, unless dist is there, whole, and younger than src. */
export const ensureBuilt = () => {
  const last = join(root, 'dist', 'index.d.cts')
  if (existsSync(last) && statSync(last).mtimeMs > newest(join(root, 'src'))) return
  const { ok, output } = runNode([join(root, 'scripts', 'build.mjs')])
  if (ok) return
  console.error(output)
  process.exit(1)
}
