import * as E from 'fp-ts/lib/Either.js'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openBook } from '../../../../src/adapters/book.js'
import { cashflowTable } from '../../../../src/adapters/cli/cashflow/cashflow-table.js'
import { importRows } from '../../../../src/adapters/import/index.js'
import { memoryStore } from '../../../../src/adapters/memory/memory-store.js'
import type { BookEvent } from '../../../../src/domain/book/book.js'
import { instantOf } from '../../../../src/domain/value/instant.js'
import { localDate } from '../../../../src/domain/value/local-date.js'

const { columns } = process.stdout
beforeEach(() => {
  process.stdout.columns = 80
})
afterEach(() => {
  process.stdout.columns = columns
})

it('a table that is wider than the terminal leaves out the sources from which nothing is expected', async () => {
  const book = openBook(memoryStore<BookEvent>())
  const rows = [{ debt: 'D', debtor: 'A', issueDate: '2026-01-05', dueDate: '2026-02-04', amount: '1234567.89' }]
  const asked = { map: [], tags: [], exclude: [], currency: 'EUR' as const, onError: 'stop' as const, actor: 'a' }
  await importRows(
    book,
    rows,
    { ...asked, recordedAt: instantOf(new Date('2026-01-06T00:00:00Z')) },
    { name: 'rows' },
  )()
  const report = await book.cashflow({ asOf: localDate('2026-01-10'), horizon: { count: 3, unit: 'm' } })()
  if (E.isLeft(report)) throw new Error(report.left._tag)
  const [first = '', ...lines] = cashflowTable(report.right).split('\n')
  expect(first.trim().split(/\s+/)).toEqual(['expected', 'EUR', 'schedule', 'total'])
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(80)
})
