import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { rowNotes } from '../../../src/adapters/import/scratch/row-notes.js'
import { withScratch } from '../../../src/adapters/import/scratch/scratch.js'
import { seenKeys } from '../../../src/adapters/import/scratch/seen-keys.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { importer, memoryBook } from './import-bench.js'

const rows = (most: number, maxLength: number) => fc.uniqueArray(fc.integer({ min: 1, max: most }), { maxLength })

test('notes are found on their rows, and on no others', async () => {
  await fc.assert(
    fc.asyncProperty(rows(5000, 3000), rows(5000, 3000), async (noted, asked) => {
      const written = new Set(noted)
      const answers = right(
        await withScratch(async (scratch) => {
          const notes = rowNotes(scratch)
          for (const row of noted.sort((a, b) => a - b)) notes.write(row, { occurrence: row })
          const noteOf = notes.reader()
          return E.right(asked.sort((a, b) => a - b).map((row) => noteOf(row)?.occurrence))
        }),
      )
      expect(answers).toEqual(asked.map((row) => (written.has(row) ? row : undefined)))
    }),
    { numRuns: 30 },
  )
})

test('keys are counted the same in memory and on disk', async () => {
  const keys = fc.array(fc.constantFrom(...'abcdefghijkl'), { maxLength: 60 })
  await fc.assert(
    fc.asyncProperty(keys, fc.nat(12), async (told, inMemory) => {
      const seen = right(
        await withScratch(async (scratch) => {
          const see = seenKeys(scratch, inMemory)
          return E.right(told.map((key, row) => see(key, row)))
        }),
      )
      const expected = told.map((key, row) => ({
        firstRow: told.indexOf(key),
        times: told.slice(0, row + 1).filter((one) => one === key).length,
      }))
      expect(seen).toEqual(expected)
    }),
    { numRuns: 50 },
  )
})

test('of thousands of rows, exactly the bad ones are left out', async () => {
  const bad = (n: number) => n % 3 === 0 || (n > 1000 && n < 4000)
  const lines = Array.from({ length: 6000 }, (_, n) => `INV-${n},C-${n % 50},2026-01-13,${bad(n) ? 'x' : ''}${n + 1}`)
  const book = memoryBook()
  const expected = lines.filter((_, n) => !bad(n)).length
  const text = ['debt,debtor,issueDate,amount', ...lines].join('\n')
  expect(await importer().run(book, text, { onError: 'skip' })).toMatchObject({
    rows: 6000,
    rejected: 6000 - expected,
    debts: { new: expected },
  })
})
