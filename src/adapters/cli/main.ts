#!/usr/bin/env node
import { CommanderError } from 'commander'
import { runProgram } from './program.js'
import { quietSqlite } from './quiet-sqlite.js'

/** 0: done. 1: it failed, or a law does not hold. 2: the command line makes no sense. */
const exitCodes = { failed: 1, misused: 2 } as const

/** What says it brings the whole domain with it, and is loaded only when there is something to say. */
const complain = async (why: string): Promise<void> => (await import('./form/say.js')).complain(why)

let isEnding = false

// The reader may have seen enough: `receivables history INV-7 --book book.db | head`. Or the disk that it goes to is full.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', async (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
    // Said once, however much more is being written.
    if (isEnding) return
    isEnding = true
    if (stream === process.stdout) await complain(`the answer cannot be written: ${error.message}`)
    process.exit(exitCodes.failed)
  })
}

process.emitWarning = quietSqlite(process.emitWarning.bind(process) as Parameters<typeof quietSqlite>[0])

try {
  await runProgram(process.argv.slice(2))
} catch (cause) {
  if (cause instanceof CommanderError) {
    // Commander has told it already. Help and version that were asked for are no misuse.
    process.exitCode = cause.exitCode === 0 ? 0 : exitCodes.misused
  } else {
    process.exitCode = exitCodes.failed
    await complain(
      `this should not have happened, please report it:\n${cause instanceof Error ? cause.stack : String(cause)}`,
    )
  }
}
