// Rows of a CSV file read, understood and checked (what `import --dry-run` of a new book does, before anything is asked of the book or
// written), against csv-parse alone over the same file. Interleaved. Usage: import-csv.ts [rounds] [rows]
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse'
import { instant, openBook } from 'receivables'
import { importFile } from 'receivables/import'
import { memoryStore } from 'receivables/memory'
import { printRound, speed } from './report.js'

const rounds = Number(process.argv[2] ?? 8)
const rows = Number(process.argv[3] ?? 50_000)
const folder = mkdtempSync(join(tmpdir(), 'receivables-bench-'))
const file = join(folder, 'ledger.csv')

const two = (n: number): string => String(n).padStart(2, '0')
const row = (n: number): string => {
  const day = `${two((n % 12) + 1)}-${two((n % 28) + 1)}`
  const amount = (((n * 37) % 100_000) / 100 + 10).toFixed(2)
  return `INV-${n},Customer ${n % 997},2025-${day},2026-${day},${amount},${n % 3 === 0 ? '0.00' : amount},EUR`
}
const head = 'Invoice No,Customer,Invoice Date,Due Date,Amount,Open Balance,Currency'
writeFileSync(file, [head, ...Array.from({ length: rows }, (_, n) => row(n))].join('\n'))

// A row at the end that is wrong stops it when all are checked, and nothing is asked of the book.
writeFileSync(file, '\nINV-WRONG,Customer 1,2025-01-01,2025-01-31,ten,10.00,EUR\n', { flag: 'a' })

const book = openBook(memoryStore())
const request = { file, map: [], tags: [], exclude: [], onError: 'stop', actor: 'bench' } as const

for (let round = -2; round < rounds; round++) {
  const ours = await speed(rows, async () => {
    const checked = await importFile(book, { ...request, recordedAt: instant('2026-03-31T09:30:00.000Z') })()
    if (checked._tag === 'Right' || checked.left._tag !== 'BadRows') throw new Error('was not checked')
  })
  const against = await speed(rows, async () => {
    for await (const _ of createReadStream(file).pipe(parse())) {
      // Each record is read, and nothing is done with it.
    }
  })
  if (round >= 0) printRound({ ours, against })
}
rmSync(folder, { recursive: true })
