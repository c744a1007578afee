// Catch-up of a projection from SQLite, against reading the same rows and JSON.parse of their bodies. `light` folds a number a
// stream, so that what is measured is the reading and decoding; `open-items` folds the package's heaviest projection, which keeps
// its events; `kept` sets that against reading that keeps them too.
// Usage: catchup.ts trust|validate light|open-items|kept [rounds]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as t from 'io-ts'
import { type BookEvent, bookCodec, catchUp } from 'receivables'
import { books, handleBatch } from 'receivables/command'
import { openItems, type Projection } from 'receivables/projections'
import { openDriver, openSqliteStore } from 'receivables/sqlite'
import type { Decoding } from 'receivables/store'
import { lives } from './life.js'
import { printRound, speed } from './report.js'

const decoding = process.argv[2] as Decoding
const fold = process.argv[3] as 'light' | 'open-items' | 'kept'
const rounds = Number(process.argv[4] ?? 10)
const debts = 10_000
const pageSize = 1000

const folder = mkdtempSync(join(tmpdir(), 'receivables-bench-'))
const path = join(folder, 'book.db')
const opened = await openSqliteStore(path, bookCodec, { durability: 'normal' })()
const driver = await openDriver(path)()
if (opened._tag === 'Left' || driver._tag === 'Left') throw new Error('no SQLite')
const told = lives(debts)
for (let from = 0; from < told.length; from += 1000)
  await handleBatch(opened.right, books)(told.slice(from, from + 1000))()

const rows = driver.right.prepare(
  `SELECT e.position, s.id AS stream, e.revision, e.id, e.recorded_at, e.version, e.data, e.meta
    FROM events e JOIN streams s ON s.no = e.stream WHERE e.position > ? ORDER BY e.position LIMIT ?`,
)
rows.setReturnArrays?.(true)
driver.right.exec('PRAGMA cache_size = -65536')

type Row = readonly [number, string, number, string, string, number, data: string, meta: string]

/** Reads every row in pages and parses the JSON in it. */
const readAndParse = (): number => {
  const kept: unknown[] = []
  let parsed = 0
  for (let after = 0; ; ) {
    const page = rows.all(after, pageSize) as unknown as ReadonlyArray<Row>
    for (const [position, , , , , , data, meta] of page) {
      const body: unknown = JSON.parse(data)
      if (typeof body === typeof JSON.parse(meta)) parsed += 1
      if (fold === 'kept') kept.push(body)
      after = position
    }
    if (page.length < pageSize) return parsed
  }
}

/** How many events each stream has. */
const eventsOfStream: Projection<BookEvent, number> = {
  ...{ name: 'events-of-stream', version: 1, empty: 0, codec: t.number },
  key: ({ stream }) => stream,
  apply: (count) => count + 1,
}

const ours = async (): Promise<unknown> =>
  fold === 'light'
    ? catchUp(opened.right, eventsOfStream, { decoding, pageSize })()
    : catchUp(opened.right, openItems, { decoding, pageSize })()

const events = readAndParse()
for (let round = -3; round < rounds; round++) {
  const measured = await speed(events, ours)
  const against = await speed(events, readAndParse)
  if (round >= 0) printRound({ ours: measured, against })
}
await opened.right.close()
driver.right.close()
rmSync(folder, { recursive: true })
