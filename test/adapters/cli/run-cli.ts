import { type SpawnOptions, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { CommanderError } from 'commander'
import { runProgram } from '../../../src/adapters/cli/program.js'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

const noted = (stream: NodeJS.WriteStream): { readonly text: () => string; readonly restore: () => void } => {
  const { write } = stream
  let text = ''
  stream.write = ((chunk: string | Uint8Array) => {
    text += String(chunk)
    return true
  }) as typeof write
  return {
    text: () => text,
    restore: () => {
      stream.write = write
    },
  }
}

/** Runs a command line in this process, as main.ts does. */
export const cli = async (...args: ReadonlyArray<string>): Promise<Ran> => {
  const before = process.exitCode
  const out = noted(process.stdout)
  const err = noted(process.stderr)
  process.exitCode = undefined
  try {
    await runProgram(args)
    return { code: Number(process.exitCode ?? 0), out: out.text(), err: err.text() }
  } catch (cause) {
    if (!(cause instanceof CommanderError)) throw cause
    return { code: cause.exitCode === 0 ? 0 : 2, out: out.text(), err: err.text() }
  } finally {
    out.restore()
    err.restore()
    process.exitCode = before
  }
}

/** The same as a process of its own; `closeAfter` closes the pipe after so many bytes, as `head` does. */
export const cliProcess = (
  args: ReadonlyArray<string>,
  closeAfter?: number,
  as: Pick<SpawnOptions, 'uid' | 'gid'> = {},
): Promise<Ran> => {
  const main = fileURLToPath(new URL('../../../src/adapters/cli/main.ts', import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', main, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    ...as,
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (chunk) => {
    out += chunk
    if (closeAfter !== undefined && out.length >= closeAfter) child.stdout.destroy()
  })
  child.stderr.on('data', (chunk) => {
    err += chunk
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ code: code ?? -1, out, err })))
}
