// A question of a kept index, in a process of its own: opening it with a tail of 100 events, and making it from the log.
// Usage: index-open.ts open|rebuild [invoices] [rounds]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BookSettings, openBook } from 'receivables'
import { openDriver } from 'receivables/sqlite'
import { localDate } from 'receivables/value'
import { issue, opened } from './invoices.js'
import { printRound, seconds, speed, type Timed } from './report.js'

const [what = 'open', of = '1000000', rounds = '5'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'receivables-bench-'))
const asOf = localDate('2026-03-31')

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
