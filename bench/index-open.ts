// A question of a kept index, in a process of its own: opening it with a tail of 100 events, and making it from the log.
// Usage: index-open.ts open|rebuild [invoices] [rounds]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BookSettings, bookCodec, decodeCommand, openBook } from 'receivables'
import { books, handleBatch } from 'receivables/command'
import { openDriver, openSqliteStore } from 'receivables/sqlite'
import { localDate } from 'receivables/value'
import { printRound, seconds, speed, type Timed } from './report.js'

const [what = 'open', of = '1000000', rounds = '5'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'receivables-bench-'))
const asOf = localDate('2026-03-31')

const opened = async (file: string) => {
  const store = await openSqliteStore(file, bookCodec, { durability: 'normal' })()
  if (store._tag === 'Left') throw new Error(store.left.detail)
  return store.right
}

const issue = async (file: string, from: number, until: number): Promise<void> => {
  const store = await opened(file)
  const at = '2026-01-05T09:00:00.000Z' as never
  for (let first = from; first < until; first += 2000) {
    const tasks = Array.from({ length: Math.min(2000, until - first) }, (_, n) => {
      const id = first + n
      const day = String(1 + (id % 28)).padStart(2, '0')
      const decoded = decodeCommand({
        ...{ type: 'IssueDebt', debt: `INV-${id}`, debtor: `C-${id % 50_000}`, on: `2026-01-${day}` },
        ...{ dueDate: `2026-02-${day}`, principal: { amount: `${1000 + (id % 9973)}`, currency: 'EUR' } },
      })
      if (decoded._tag === 'Left') throw new Error('no command')
      return { command: decoded.right, given: { commandId: `c-${id}`, actor: 'bench', at } }
    })
    const handled = await handleBatch(store, books)(tasks)()
    if (handled._tag === 'Left') throw new Error(handled.left._tag)
  }
  await store.close()
}

const asked = async (file: string, settings: BookSettings = {}): Promise<bigint> => {
  const book = openBook(await opened(file), settings)
  const aged = await book.aging({ asOf })
  if (aged._tag === 'Left') throw new Error(aged.left._tag)
  await book.close()
  return aged.right.currencies[0]?.open.amount ?? 0n
}

const made = async (invoices: number): Promise<string> => {
  const file = join(folder, `${invoices}.db`)
  await issue(file, 0, invoices)
  await asked(file)
  await issue(file, invoices, invoices + 100)
  return file
}

/** Reads every row in pages and parses the JSON in it, keeping nothing. */
const readAndParse = async (file: string): Promise<void> => {
  const driver = await openDriver(file)()
  if (driver._tag === 'Left') throw new Error(driver.left.detail)
  const rows = driver.right.prepare(
    `SELECT e.position, s.id AS stream, e.revision, e.id, e.recorded_at, e.version, e.data, e.meta
      FROM events e JOIN streams s ON s.no = e.stream WHERE e.position > ? ORDER BY e.position LIMIT 2000`,
  )
  for (let after = 0; ; ) {
    const page = rows.all(after) as ReadonlyArray<{ position: number; data: string; meta: string }>
    for (const { position, data, meta } of page) {
      if (typeof JSON.parse(data) === typeof JSON.parse(meta)) after = position
    }
    if (page.length < 2000) break
  }
  driver.right.close()
}

const nowhere = { load: undefined } as never

const invoices = Number(of)
const file = await made(invoices)
const smaller = what === 'open' ? await made(invoices / 10) : file
for (let round = -1; round < Number(rounds); round++) {
  const figures: { ours: Timed; against: Timed } =
    what === 'open'
      ? { ours: await seconds(() => asked(file)), against: await seconds(() => asked(smaller)) }
      : {
          ours: await speed(invoices, () => asked(file, { views: nowhere })),
          against: await speed(invoices, () => readAndParse(file)),
        }
  if (round >= 0) printRound(figures)
}

rmSync(folder, { recursive: true })
