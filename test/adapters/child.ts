import { type ChildProcess, spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export interface Child {
  readonly process: ChildProcess
  /** The lines that it has written. */
  readonly lines: () => ReadonlyArray<string>
  /** Settles when it has ended: its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string | null>
}

/** Runs a TypeScript file of this directory as a process of its own. */
export const run = (script: string, ...args: ReadonlyArray<string>): Child => {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const child = spawn(process.execPath, ['--import', 'tsx', path, ...args], { stdio: ['ignore', 'pipe', 'inherit'] })
  let text = ''
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (chunk: string) => {
    text += chunk
  })
  return {
    process: child,
    lines: () => text.split('\n').slice(0, -1),
    ended: new Promise((resolve) => child.on('close', (code, signal) => resolve(code ?? signal))),
  }
}
