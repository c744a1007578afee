import { beforeAll, describe, expect, it } from 'vitest'
import { openBook } from '../../../../src/adapters/book.js'
import { bookCodec } from '../../../../src/adapters/codec/book-codec.js'
import { openSqliteStore } from '../../../../src/adapters/sqlite/index.js'
import { right } from '../../../../src/adapters/testing/contract-case.js'
import type { BookCommandJson } from '../../../../src/domain/book/book.js'
import { tempFiles } from '../../temp-dir.js'
import { cli } from '../run-cli.js'

const path = tempFiles()()
const at = ['--book', path, '--as-of', '2026-03-31']

const register = (debtor: string, parent: string): BookCommandJson => ({
  ...{ type: 'RegisterDebtor', debtor, on: '2026-01-01', kind: 'business', jurisdiction: 'DE', parent },
})
const bill = (debt: string, debtor: string, amount: string): BookCommandJson => ({
  ...{ type: 'IssueDebt', debt, debtor, on: '2026-02-01', dueDate: '2026-03-03' },
  principal: { amount, currency: 'EUR' },
})

beforeAll(async () => {
  const book = openBook(right(await openSqliteStore(path, bookCodec)()))
  for (const command of [
    register('north', 'holding'),
    register('south', 'north'),
    bill('INV-1', 'holding', '5000'),
    bill('INV-2', 'north', '10000'),
    bill('INV-3', 'south', '20000'),
    bill('INV-4', 'other', '40000'),
  ]) {
    right(await book.submit(command, { actor: 'clerk-1' }))
  }
  await book.close()
})

const json = async <A>(...args: ReadonlyArray<string>): Promise<A> => {
  const { code, out, err } = await cli(...args, ...at, '--format', 'json')
  expect([code, err]).toEqual([0, ''])
  return JSON.parse(out) as A
}

describe('the statement of a group', () => {
  it('ends with how old what the debtor and its companies have open is: the ages of the group in the aging', async () => {
    const of = ['statement', 'holding', '--with-companies']
    const { aging } = await json<{ aging: unknown }>(...of)
    const { groups } = await json<{ groups: ReadonlyArray<{ group: string; currencies: unknown }> }>(
      ...['aging', '--by', 'parent'],
    )
    expect(aging).toEqual(groups.find(({ group }) => group === 'holding')?.currencies)
    const { out } = await cli(...of, ...at)
    expect(out).toContain('Statement of account: holding and its companies')
    expect(out).toMatch(/closing balance .*350\n/)
  })

  it('tells what is open item by item, each with its debtor, whose sum is that of the account', async () => {
    const of = ['statement', 'holding', '--with-companies', '--open-items']
    const { items } = await json<{ items: ReadonlyArray<{ debtor: string; id: string; bucket: string }> }>(...of)
    expect(items.map(({ debtor, id, bucket }) => [debtor, id, bucket])).toEqual([
      ['holding', 'INV-1', '1-30'],
      ['north', 'INV-2', '1-30'],
      ['south', 'INV-3', '1-30'],
    ])
    const { out } = await cli(...of, ...at)
    expect(out).toMatch(/^Open items: holding and its companies\n\ndebtor +debt or payment/)
    expect(out).toMatch(/outstanding +350\n/)
    const alone = await cli('statement', 'north', '--open-items', ...at)
    expect(alone.out).toMatch(/^Open items: north\n\ndebt or payment/)
  })
})
