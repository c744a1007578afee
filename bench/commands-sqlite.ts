// Durable single commands, against the raw prepared-statement loop with the same durability and driver. Interleaved.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bookCodec, books, handleCommand } from 'receivables'
import { openDriver, openSqliteStore } from 'receivables/sqlite'
import { lives } from './life.js'
import { rawFile } from './raw-file.js'
import { printRound, speed } from './report.js'

const folder = mkdtempSync(join(tmpdir(), 'receivables-bench-'))
const opened = await openSqliteStore(join(folder, 'ours.db'), bookCodec)()
const driver = await openDriver(join(folder, 'raw.db'))()
if (opened._tag === 'Left' || driver._tag === 'Left') throw new Error('no SQLite')
const handle = handleCommand(opened.right, books)
const raw = rawFile(driver.right)
const body = JSON.stringify(
  { v: 1, recordedAt: '2026-03-31T09:30:00.000Z', actor: 'bench', commandId: 'INV-1-1', event: lives(1)[0]?.command },
  (_, value) => (typeof value === 'bigint' ? value.toString() : value),
)

const rounds = Number(process.argv[2] ?? 12)
for (let round = -2; round < rounds; round++) {
  const told = lives(100, `R${round}`)
  const ours = await speed(told.length, async () => {
    for (const { command, given } of told) await handle(command, given)()
  })
  const against = await speed(told.length, async () => {
    for (const { command, given } of told) raw.command(`debt-${command.debt}`, given.commandId, body)
  })
  if (round >= 0) printRound({ ours, against })
}
await opened.right.close()
raw.close()
rmSync(folder, { recursive: true })
