// A process of its own: eight writers at once on one book, each answer told on standard output as it comes. They begin
// when they are told that all processes are there, by a file.
import { existsSync, writeSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BookCommandJson } from '../../src/domain/book/book.js'
import { type Load, loadOf, openFile, type Told, writersPerProcess } from './concurrency-load.js'

const [path = '', go = '', process = '', rounds = ''] = globalThis.process.argv.slice(2)
const book = await openFile(path)

const ask = async (command: BookCommandJson, commandId: string): Promise<Omit<Told, 'commandId'>> => {
  const answer = await book.submit(command, { actor: `process-${process}`, commandId })()
  if (answer._tag === 'Right') return { stream: answer.right.stream, events: answer.right.events.length }
  if (answer.left._tag !== 'Rejected') throw new Error(JSON.stringify(answer.left))
  return { stream: answer.left.stream, events: 0, refused: answer.left.rejection._tag }
}

const write = async (loads: ReadonlyArray<Load>): Promise<void> => {
  for (const { command, commandId } of loads) {
    const told: Told = { commandId, ...(await ask(command, commandId)) }
    writeSync(1, `${JSON.stringify(told)}\n`)
  }
}

writeSync(1, 'ready\n')
while (!existsSync(go)) await sleep(5)
await Promise.all(
  Array.from({ length: writersPerProcess }, (_, writer) => write(loadOf(Number(process), writer, Number(rounds)))),
)
await book.close()
