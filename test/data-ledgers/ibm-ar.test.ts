import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { type Book, openBook } from '../../src/adapters/book.js'
import { bookCodec } from '../../src/adapters/codec/book-codec.js'
import { importFile } from '../../src/adapters/import/import-file.js'
import { openSqliteStore } from '../../src/adapters/sqlite/sqlite-store.js'
import { right } from '../../src/adapters/testing/contract-case.js'
import { localDate } from '../../src/domain/value/local-date.js'
import type { AgingQuery } from '../../src/projections/aging/aging-report.js'
import { memoryBook } from '../adapters/import/import-bench.js'
import { requestOf } from '../adapters/import/request-of.js'
import { tempFiles } from '../adapters/temp-dir.js'
import { decimalsOf } from '../decimals.js'
import { type AgedFacts, asFacts } from './facts.js'
import { describeWith, sharedFile, sharedJson } from './shared-data.js'

type ByGroup = Readonly<Record<string, AgedFacts>>

interface Facts {
  readonly agingTotal: Readonly<Record<string, ByGroup>>
  readonly agingByCountry: Readonly<Record<string, ByGroup>>
  readonly agingTopCustomers: Readonly<Record<string, ByGroup>>
}

const ledger = 'data/ibm_ar.csv'

const file = tempFiles()

describeWith([ledger, 'data/ibm_ar.facts.json', 'data/ibm_ar.daily.csv'], 'the IBM accounts receivable', () => {
  const books: Book[] = []
  const request = requestOf(sharedFile(ledger), { currency: 'XXX' })
  const facts = sharedJson<Facts>('data/ibm_ar.facts.json')

  const on = async (book: Book, asOf: string, groupBy?: AgingQuery['groupBy']) =>
    decimalsOf(right(await book.aging({ asOf: localDate(asOf), ...(groupBy && { groupBy }) })()))

  beforeAll(async () => {
    books.push(memoryBook(), openBook(right(await openSqliteStore(file(), bookCodec)())))
    return async () => {
      for (const book of books) await book.close()
    }
  })

  test('are imported whole, and a second time not at all', async () => {
    for (const book of books) {
      expect(right(await importFile(book, request)())).toMatchObject({
        as: 'debts',
        rows: 2466,
        rejected: 0,
        debts: { new: 2466, unchanged: 0 },
        settled: { new: 2466, unchanged: 0 },
        disputed: { new: 561, unchanged: 0 },
        events: 2466 * 4 + 561,
        allocations: 0,
      })
      expect(right(await importFile(book, request)())).toMatchObject({
        debts: { new: 0, unchanged: 2466 },
        settled: { new: 0, unchanged: 2466 },
        disputed: { new: 0, unchanged: 561 },
        events: 0,
      })
    }
  })

  test.each(Object.entries(facts.agingTotal))('age as the facts say on %s, in either store', async (asOf, expected) => {
    for (const book of books) {
      const { currencies } = await on(book, asOf)
      expect(Object.fromEntries(currencies.map((aged) => [aged.currency, asFacts(aged)]))).toEqual(expected)
    }
  })

  test.each(Object.entries(facts.agingByCountry))('age by country as the facts say on %s', async (asOf, expected) => {
    const { groups } = await on(books[0] as Book, asOf, ({ tags }) => tags.country ?? '')
    const found = (groups ?? []).map(({ group, currencies }) => [group, currencies.map(asFacts)[0]])
    expect(Object.fromEntries(found)).toEqual(expected)
  })

  test.each(Object.entries(facts.agingTopCustomers))('owe as the facts say on %s', async (asOf, expected) => {
    const { groups } = await on(books[0] as Book, asOf, ({ debtor }) => debtor)
    for (const [customer, aged] of Object.entries(expected)) {
      expect(groups?.find(({ group }) => group === customer)?.currencies.map(asFacts)).toEqual([aged])
    }
  })

  test('age as the daily file says on each of its days', async () => {
    const [, ...days] = readFileSync(sharedFile('data/ibm_ar.daily.csv'), 'utf8').trim().split(/\r?\n/)
    expect(days).toHaveLength(762)
    const found: string[] = []
    for (const day of days) {
      const asOf = day.slice(0, 10)
      const [aged] = (await on(books[0] as Book, asOf)).currencies
      const figures = aged === undefined ? undefined : asFacts(aged)
      const amounts =
        figures === undefined ? Array(5).fill('0.00') : Object.values(figures.buckets).map((b) => b.amount)
      found.push([asOf, figures?.count ?? 0, figures?.total ?? '0.00', ...amounts].join(','))
    }
    expect(found).toEqual(days)
  })

  test('are settled without cash left on account on any of these days', async () => {
    for (const asOf of Object.keys(facts.agingTotal)) {
      expect((await on(books[1] as Book, asOf)).currencies[0]?.unapplied).toBe('0.00')
    }
    expect((await on(books[1] as Book, '2014-01-09')).currencies).toEqual([])
  })
})
