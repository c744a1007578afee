// Batched import of new debts, against raw batched inserts of the same events: a row each, its id and JSON made on the
// way as any repeatable import must, and no decision. Interleaved.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bookCodec } from 'receivables'
import { books, handleBatch } from 'receivables/command'
import { openDriver, openSqliteStore } from 'receivables/sqlite'
import { parse, v5 } from 'uuid'
import { lives } from './life.js'
import { rawEvent, rawFile } from './raw-file.js'
import { printRound, speed } from './report.js'

const folder = mkdtempSync(join(tmpdir(), 'receivables-bench-'))
const opened = await openSqliteStore(join(folder, 'ours.db'), bookCodec)()
const driver = await openDriver(join(folder, 'raw.db'))()
if (opened._tag === 'Left' || driver._tag === 'Left') throw new Error('no SQLite')
const handle = handleBatch(opened.right, books)
const raw = rawFile(driver.right)
const namespace = parse(v5('bench', v5.URL))

const size = 1000
const batches = 10
const rounds = Number(process.argv[2] ?? 12)
for (let round = -2; round < rounds; round++) {
  const told = Array.from({ length: batches }, (_, n) => lives(size, `R${round}-${n}`).slice(0, size))
  const ours = await speed(size * batches, async () => {
    for (const batch of told) await handle(batch)()
  })
  const against = await speed(size * batches, () => {
    for (const batch of told)
      raw.batch(batch.map((one) => rawEvent(one, v5(Buffer.from(`${one.given.commandId}:0`), namespace))))
  })
  if (round >= 0) printRound({ ours, against })
}
await opened.right.close()
raw.close()
rmSync(folder, { recursive: true })
