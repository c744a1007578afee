import { writeFileSync } from 'node:fs'
import * as E from 'fp-ts/lib/Either.js'
import { expect, it } from 'vitest'
import { openCsvFile } from '../../../../src/adapters/import/csv/csv-file.js'
import { survey } from '../../../../src/adapters/import/survey/survey.js'
import { tempFiles } from '../../temp-dir.js'

// A large file is looked into all over, and not read: what its beginning leaves open is told by the rest.

const file = tempFiles()
const written = (text: string): string => {
  const path = `${file()}.csv`
  writeFileSync(path, text)
  return path
}
const opened = async (text: string) => {
  const source = await openCsvFile(written(text))
  if (E.isLeft(source)) throw new Error(source.left._tag)
  return source.right
}
const rowsOf = (from: number, to: number, day: string): string =>
  Array.from({ length: to - from }, (_, n) => `INV-${from + n},Customer,${day}/03/2026,05/06/2026,100.00\n`).join('')
const head = 'Invoice,Customer,Invoice Date,Due Date,Amount\n'

it('glimpses are whole rows of the file, from its beginning to its end', async () => {
  const { glimpses } = await opened(head + rowsOf(0, 60_000, '05'))
  const seen: string[] = []
  for await (const cells of glimpses?.() ?? []) {
    expect(cells).toHaveLength(5)
    seen.push(cells[0] ?? '')
  }
  const numbers = seen.map((id) => Number(id.slice(4)))
  expect(numbers.length).toBeGreaterThan(5000)
  expect(Math.min(...numbers)).toBeLessThan(10_000)
  expect(Math.max(...numbers)).toBeGreaterThan(50_000)
})

it('where there are quotes, nothing is taken', async () => {
  const { glimpses } = await opened(head + rowsOf(0, 20_000, '05').replaceAll('Customer', '"A\nB"'))
  const seen: unknown[] = []
  for await (const cells of glimpses?.() ?? []) seen.push(cells)
  expect(seen).toEqual([])
})

it('dates that the beginning leaves open are told by the rest, and figures of a row are its own', async () => {
  const source = await opened(
    head + rowsOf(0, 30_000, '05') + rowsOf(30_000, 32_000, '28') + rowsOf(32_000, 60_000, '05'),
  )
  const asked = { map: [], tags: [], exclude: [], currency: 'EUR' } as const
  // As if it were too large to be read.
  const large = { ...source, size: 1_000_000_000 }
  const told = await survey(large, asked as never, 2026)
  expect(told).toMatchObject({
    right: { _tag: 'Clear', understood: { dates: [{ formats: ['D/M/YYYY'] }, { formats: ['D/M/YYYY'] }] } },
  })
})
