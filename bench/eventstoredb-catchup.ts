// Catch-up of the open-items view with everything in a book, against the bare client that reads the same events and keeps
// nothing. The events are written once, and found the next time.
// Usage: eventstoredb-catchup.ts read-all|read-all-sqlite|subscribe [rounds]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { EventStoreDBClient, streamNameFilter } from '@eventstore/db-client'
import { bookCodec, projector, type ViewStore } from 'receivables'
import { eventStoreDb } from 'receivables/eventstoredb'
import { memoryViewStore } from 'receivables/memory'
import { applyTo, type OpenItemState, openItems } from 'receivables/projections'
import { openSqliteViewStore } from 'receivables/sqlite'
import { eventOf, inALife, rawEvent } from './eventstoredb-life.js'
import { printRound } from './report.js'
import { inTurns, type Pace } from './turns.js'

const url = process.env.EVENTSTOREDB_URL as string
const how = process.argv[2] ?? 'read-all'
const rounds = Number(process.argv[3] ?? 3)
const wanted = Number(process.env.EVENTSTOREDB_EVENTS ?? 1_000_000)
const debts = Math.ceil(wanted / inALife)
const namespace = `catchup${wanted}`
const prefix = `${namespace}.debt-`

const makeClient = () => EventStoreDBClient.connectionString(url)
const client = makeClient()

/** A life is one append. A life that is there already is found by its ids, and is not written again. */
const fill = async (): Promise<void> => {
  let next = 0
  const writer = async (): Promise<void> => {
    while (next < debts) {
      const debt = `INV-${next++}`
      const events = Array.from({ length: inALife }, (_, n) => rawEvent(eventOf(debt, n)))
      await client.appendToStream(`${prefix}${debt}`, events, { expectedRevision: 'no_stream' })
    }
  }
  await Promise.all(Array.from({ length: 64 }, writer))
}

const there = async (): Promise<boolean> => {
  try {
    for await (const _ of client.readStream(`${prefix}INV-${debts - 1}`)) return true
  } catch {
    return false
  }
  return false
}
if (!(await there())) await fill()

const events = debts * inALife

/** Events of a turn. Of a million, what one side may have fetched ahead in the other's turn is at most 2 % of them. */
const slice = Math.ceil(events / 5)
const often = 1000

const bareRead = async (pace: Pace): Promise<void> => {
  let seen = 0
  for await (const { event } of client.readAll()) {
    if (!event?.streamId.startsWith(prefix)) continue
    seen += 1
    if (seen % often === 0) await pace(often)
  }
  if (seen !== events) throw new Error(`${seen} events of ${events} were read`)
}

const bareSubscribe = async (pace: Pace): Promise<void> => {
  let seen = 0
  const subscription = client.subscribeToAll({
    fromPosition: 'start',
    filter: streamNameFilter({ prefixes: [prefix] }),
  })
  for await (const { event } of subscription) {
    if (event !== undefined) seen += 1
    if (seen % often === 0) await pace(often)
    if (seen === events) break
  }
  await subscription.unsubscribe()
}

const store = eventStoreDb(bookCodec, { makeClient, categories: ['debt'], namespace, decoding: 'trust' })
const check = (seen: number): void => {
  if (seen !== debts) throw new Error(`${seen} debts of ${debts} are in the view`)
}

/** The store, whose readers take turns. */
const paced = (pace: Pace): typeof store => ({
  ...store,
  readAll: (after, limit, decoding) => async () => {
    const page = await store.readAll(after, limit, decoding)()
    await pace(page._tag === 'Right' ? page.right.events.length : 0)
    return page
  },
})

const projected = async (views: ViewStore, pace: Pace): Promise<void> => {
  const answer = await projector(paced(pace), views, openItems).catchUp()()
  if (answer._tag === 'Left') throw new Error(JSON.stringify(answer.left))
  check(answer.right.states.size)
}

const oursReadIntoFile = async (pace: Pace): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'receivables-bench-'))
  const views = await openSqliteViewStore(join(folder, 'views.db'), { durability: 'normal' })()
  if (views._tag === 'Left') throw new Error(JSON.stringify(views.left))
  await projected(views.right, pace)
  await views.right.close()
  rmSync(folder, { recursive: true })
}

const oursSubscribe = async (pace: Pace): Promise<void> => {
  const states = new Map<string, OpenItemState>()
  let seen = 0
  let done = (): void => {}
  const all = new Promise<void>((resolve) => {
    done = resolve
  })
  const subscription = store.subscribe(store.start, async (page) => {
    for (const recorded of page.events) applyTo(openItems, states, recorded)
    seen += page.events.length
    if (seen >= events) done()
    else await pace(page.events.length)
  })
  await all
  await subscription.stop()
  check(states.size)
}

const [ours, bare] = {
  'read-all': [(pace: Pace) => projected(memoryViewStore(), pace), bareRead] as const,
  'read-all-sqlite': [oursReadIntoFile, bareRead] as const,
  subscribe: [oursSubscribe, bareSubscribe] as const,
}[how] ?? [async () => Promise.reject(new Error(`'${how}' is no way to catch up`)), bareRead]

for (let round = 0; round < rounds; round++) {
  const [mine, theirs] = await inTurns(slice, [ours, bare])
  printRound({ ours: events / mine, against: events / theirs })
}
await store.close()
// The bare client does not get over a subscription that was left in the middle, and its `dispose` would never settle.
process.exit()
