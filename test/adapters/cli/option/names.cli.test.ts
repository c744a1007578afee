import { writeFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { openBook } from '../../../../src/adapters/book.js'
import { bookCodec } from '../../../../src/adapters/codec/book-codec.js'
import { openSqliteStore } from '../../../../src/adapters/sqlite/index.js'
import { right } from '../../../../src/adapters/testing/contract-case.js'
import { tempFiles } from '../../temp-dir.js'
import { cli } from '../run-cli.js'

const temp = tempFiles()
const [path, customers, empty] = [temp(), `${temp()}.csv`, `${temp()}.csv`]
const at = ['aging', '--book', path, '--as-of', '2026-03-31']

beforeAll(async () => {
  const book = openBook(right(await openSqliteStore(path, bookCodec)()))
  for (const [debt, debtor] of [
    ['INV-1', 'C-1'],
    ['INV-2', 'C-2'],
  ] as const) {
    const principal = { amount: '12345678900', currency: 'EUR' }
    const about = { type: 'IssueDebt', debt, debtor, on: '2026-02-01', dueDate: '2026-03-03', principal } as const
    right(await book.submit(about, { actor: 'clerk-1' }))
  }
  await book.close()
  writeFileSync(customers, 'Kundennummer;Name\nC-1;"Müller; Söhne"\nC-9;Niemand\n')
  writeFileSync(empty, 'Kundennummer\nC-1\n')
})

it('names stand beside keys, in a table, CSV and JSON; who is on no list has none', async () => {
  const by = [...at, '--by', 'debtor', '--names', customers]
  const { out } = await cli(...by)
  expect(out).toMatch(/^debtor +name +current/m)
  expect(out).toMatch(/^C-1 +Müller; Söhne +- +123,456,789/m)
  expect(out).toMatch(/^C-2 +- +123,456,789/m)
  expect((await cli(...by, '--format', 'csv')).out).toMatch(/,group,name,currency,[\s\S]*,C-1,Müller; Söhne,EUR,/)
  const { groups } = JSON.parse((await cli(...by, '--format', 'json')).out)
  expect(groups.map(({ group, name }: { group: string; name: string | null }) => [group, name])).toEqual([
    ['C-1', 'Müller; Söhne'],
    ['C-2', null],
  ])
})

it('names that are none, and those of other groups than debtors, are refused', async () => {
  expect(await cli(...at, '--by', 'debtor', '--names', empty)).toMatchObject({
    code: 1,
    err: expect.stringContaining('has no names: the first column is the key of a debtor, the second the name'),
  })
  expect(await cli(...at, '--by', 'debtor', '--names', `${path}.none`)).toMatchObject({ code: 1 })
  expect(await cli(...at, '--by', 'currency', '--names', customers)).toMatchObject({ code: 2 })
  expect(await cli(...at, '--names', customers)).toMatchObject({ code: 2 })
})

it('a table that is too wide leaves out columns of nothing, and is one table', async () => {
  const { out } = await cli(...at, '--by', 'debtor', '--names', customers)
  expect(out).not.toMatch(/unapplied|disputed/)
  expect(out.match(/^debtor /gm)).toHaveLength(1)
})
