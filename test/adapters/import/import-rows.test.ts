import { Readable } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { importRows, type Records } from '../../../src/adapters/import/index.js'
import { eventsOf, importer, memoryBook } from './import-bench.js'
import { requestOf } from './request-of.js'

const records = [
  { debt: 'A', debtor: 'X', issueDate: '2026-01-13', amount: 5 },
  { debt: 'B', debtor: 'X', issueDate: new Date('2026-02-13T00:00:00Z'), amount: '7.25', settledDate: '2026-03-01' },
  { debt: 'C', debtor: 'Y', issueDate: '2026-03-13', amount: '1', note: null },
]

const rows = async (of: Records) => {
  const book = memoryBook()
  const { file: _, ...request } = requestOf('')
  const imported = await importRows(book, of, request, { name: 'invoices' })()
  return { imported, events: await eventsOf(book) }
}

async function* comingOnce() {
  yield* records
}

describe('rows of an embedder', () => {
  const sources: ReadonlyArray<readonly [string, () => Records]> = [
    ['a list', () => records],
    ['a function', () => () => records],
    ['an async function', () => comingOnce],
    ['what comes only once', comingOnce],
    ['a set', () => new Set(records)],
    ['an iterator of a list', () => records.values()],
    ['a stream', () => Readable.from(records)],
  ]

  test.each(sources)('from %s are read as those of a file', async (_, source) => {
    const { imported, events } = await rows(source())
    expect(imported).toMatchObject({ right: { file: 'invoices', rows: 3, debts: { new: 3 }, settled: { new: 1 } } })
    const book = memoryBook()
    await importer().run(
      book,
      'debt,debtor,issueDate,amount,settledDate,note\nA,X,2026-01-13,5,,\nB,X,2026-02-13,7.25,2026-03-01,\nC,Y,2026-03-13,1,,\n',
    )
    expect(events).toEqual(await eventsOf(book))
  })

  test('that come only once may be more than a page', async () => {
    const many = Array.from({ length: 1234 }, (_, n) => ({
      debt: `D-${n}`,
      debtor: 'X',
      issueDate: '2026-01-13',
      amount: 1,
    }))
    const { imported } = await rows(many.values())
    expect(imported).toMatchObject({ right: { rows: 1234, debts: { new: 1234 } } })
  })

  test.each([
    ['at once', 0],
    ['after some', 2],
  ])('whose source fails %s are an error, and leave nothing', async (_, after) => {
    async function* failing() {
      yield* records.slice(0, after)
      throw new Error('the connection was lost')
    }
    const failed = { left: { _tag: 'Unreadable', file: 'invoices', detail: 'the connection was lost' } }
    for (const source of [failing, failing()]) {
      const { imported, events } = await rows(source)
      expect([imported, events]).toMatchObject([failed, []])
    }
  })

  test('are none where there are none', async () => {
    expect((await rows([].values())).imported).toMatchObject({ right: { rows: 0, as: null } })
  })
})
