// Durable single commands, against the same commands handled by hand with raw prepared statements, or against one raw insert
// each; with the same durability and driver, interleaved. Usage: commands-sqlite.ts command|insert [rounds]
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bookCodec } from 'receivables'
import { books, handleCommand } from 'receivables/command'
import { openDriver, openSqliteStore } from 'receivables/sqlite'
import { v5 } from 'uuid'
import { lives } from './life.js'
import { rawEvent, rawFile } from './raw-file.js'
import { printRound, speed } from './report.js'

const folder = mkdtempSync(join(tmpdir(), 'receivables-bench-'))
const opened = await openSqliteStore(join(folder, 'ours.db'), bookCodec)()
const driver = await openDriver(join(folder, 'raw.db'))()
if (opened._tag === 'Left' || driver._tag === 'Left') throw new Error('no SQLite')
const handle = handleCommand(opened.right, books)
const raw = rawFile(driver.right)
const rounds = Number(process.argv[3] ?? 30)
for (let round = -2; round < rounds; round++) {
  const told = lives(100, `R${round}`)
  const ours = await speed(told.length, async () => {
    for (const { command, given } of told) await handle(command, given)()
  })
  const rows = told.map((one) => rawEvent(one, v5(one.given.commandId, v5.URL)))
  const against = await speed(told.length, async () => {
    if (process.argv[2] === 'insert') for (const row of rows) raw.insert(row)
    else for (const one of told) raw.command(one)
  })
  if (round >= 0) printRound({ ours, against })
}
await opened.right.close()
raw.close()
rmSync(folder, { recursive: true })
