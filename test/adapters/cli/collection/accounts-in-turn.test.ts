import { describe, expect, it } from 'vitest'
import { openBook } from '../../../../src/adapters/book.js'
import { accountsInTurn, allAccounts } from '../../../../src/adapters/cli/collection/collection-accounts.js'
import { fillDemo } from '../../../../src/adapters/demo/fill-demo.js'
import { memoryStore } from '../../../../src/adapters/memory/memory-store.js'
import { right } from '../../../../src/adapters/testing/contract-case.js'
import type { BookEvent } from '../../../../src/domain/book/book.js'
import { localDate } from '../../../../src/domain/value/local-date.js'
import { zone } from '../../../../src/domain/value/zone.js'
import type { CollectionAccount } from '../../../../src/projections/collection/accounts.js'
import { worklist, worklistInTurn } from '../../../../src/projections/collection/worklist.js'
import { housePolicy } from '../../../domain/collection/sample.js'

describe('accounts that are read in turn, of a book that does not fit into memory', () => {
  const query = { asOf: localDate('2026-03-31'), zone: zone('Europe/Berlin') }
  const byId = (a: CollectionAccount, b: CollectionAccount): number => (a.id < b.id ? -1 : 1)

  it('are those that are made at once, and come to the same lists', async () => {
    const book = openBook(memoryStore<BookEvent>())
    right(await fillDemo(book, { seed: 5, debts: 60 })())
    const all = [...right(await allAccounts(book, query))].sort(byId)
    const inTurn = right(await accountsInTurn(book, query, 0))
    const of = { policy: housePolicy(), day: query.asOf, gate: undefined, at: undefined, zone: query.zone, capacity: 3 }
    const { take, lists } = worklistInTurn(of)
    const found: CollectionAccount[] = []
    for await (const some of inTurn()) {
      const accounts = right(some)
      expect(accounts.length).toBeLessThan(2)
      for (const account of accounts) {
        found.push(account)
        take(account)
      }
    }
    expect(all.length).toBeGreaterThan(5)
    // Who was never named by a debt, a payment or a cheque is registered, and there is nothing to do about him.
    const ids = new Set(found.map(({ id }) => id))
    expect(found.sort(byId)).toEqual(all.filter(({ id }) => ids.has(id)))
    expect(all.filter(({ id, debts }) => !ids.has(id) && debts.length > 0)).toEqual([])
    expect(lists()).toEqual(worklist(all, of))
    const atOnce = right(await accountsInTurn(book, query))
    for await (const some of atOnce()) expect([...right(some)].sort(byId)).toEqual(all)
  })
})
