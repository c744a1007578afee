// Appends by concurrent writers, each to a stream of its own at a numbered revision, against the same by the bare client.
// Usage: eventstoredb-append.ts single|bulk[-unary] [rounds]. `unary`: with credentials, so that each append is a call.
import { randomUUID } from 'node:crypto'
import { type AppendToStreamOptions, EventStoreDBClient } from '@eventstore/db-client'
import { type BookEvent, bookCodec } from 'receivables'
import { eventStoreDb } from 'receivables/eventstoredb'
import type { NewEvent } from 'receivables/store'
import { eventOf, rawEvent } from './eventstoredb-life.js'
import { printRound, speed } from './report.js'

const url = process.env.EVENTSTOREDB_URL as string
const mode = process.argv[2] ?? 'single'
const rounds = Number(process.argv[3] ?? 20)
const { writers, appends, events } = mode.startsWith('bulk')
  ? { writers: 8, appends: 10, events: 250 }
  : { writers: 32, appends: 60, events: 1 }
const call = mode.endsWith('unary') ? { credentials: { username: 'admin', password: 'changeit' } } : {}

const makeClient = () => EventStoreDBClient.connectionString(url)
const namespace = `append${randomUUID().replaceAll('-', '')}`
const store = eventStoreDb(bookCodec, { makeClient, categories: ['debt'], namespace, ...call })
const client = makeClient()

/** The appends of one writer, with the ids of their events. Both sides make JSON of them on the way. */
const load = (debt: string): ReadonlyArray<ReadonlyArray<NewEvent<BookEvent>>> =>
  Array.from({ length: appends }, (_, n) => Array.from({ length: events }, (_, i) => eventOf(debt, n * events + i)))

const ours = async (debt: string, all: ReturnType<typeof load>): Promise<void> => {
  let expected = -1
  for (const events of all) {
    const answer = await store.append({ stream: `debt-${debt}`, expected, events })()
    if (answer._tag === 'Left') throw new Error(JSON.stringify(answer.left))
    expected = answer.right
  }
}

const bare = async (debt: string, all: ReturnType<typeof load>): Promise<void> => {
  let expectedRevision: bigint | 'no_stream' = 'no_stream'
  for (const events of all) {
    const options: AppendToStreamOptions = { expectedRevision, ...call }
    const appended = await client.appendToStream(`${namespace}.debt-${debt}`, events.map(rawEvent), options)
    expectedRevision = appended.nextExpectedRevision
  }
}

for (let round = -3; round < rounds; round++) {
  const names = Array.from({ length: writers }, (_, n) => `R${round}-${n}`)
  const mine = names.map((name) => ({ name: `O${name}`, all: load(`O${name}`) }))
  const theirs = names.map((name) => ({ name: `B${name}`, all: load(`B${name}`) }))
  const told = writers * appends * events
  const runOurs = () => speed(told, () => Promise.all(mine.map(({ name, all }) => ours(name, all))))
  const runBare = () => speed(told, () => Promise.all(theirs.map(({ name, all }) => bare(name, all))))
  // In turn, so that neither is always the one that comes after the other's rubbish.
  const first = round % 2 === 0 ? await runOurs() : undefined
  const against = await runBare()
  const last = first ?? (await runOurs())
  if (round >= 0) printRound({ ours: last, against })
}
await store.close()
await client.dispose()
