// A process of its own: issues invoices and takes money in a book, keeps the index after each, and tells it on standard output.
import { writeSync } from 'node:fs'
import { keptAgingIndex } from '../../../src/adapters/aging-index/kept-aging-index.js'
import { openBook } from '../../../src/adapters/book.js'
import { bookCodec } from '../../../src/adapters/codec/book-codec.js'
import { openSqliteStore } from '../../../src/adapters/sqlite/sqlite-store.js'
import { right } from '../../../src/adapters/testing/contract-case.js'

const [path = '', name = ''] = process.argv.slice(2)

const store = right(await openSqliteStore(path, bookCodec, { durability: 'normal' })())
const book = openBook(store)
const index = keptAgingIndex(store, store.views, { leastSaved: 4, mostLives: 50 })
const eur = (amount: number) => ({ amount: `${amount}`, currency: 'EUR' })
for (let n = 0; ; n++) {
  const debt = `${name}-${n}`
  const on = `2026-01-${String(1 + (n % 28)).padStart(2, '0')}`
  const issue = {
    type: 'IssueDebt',
    debt,
    debtor: `C-${n % 7}`,
    on,
    dueDate: '2026-02-05',
    principal: eur(100 + n),
  } as const
  right(await book.submit(issue, { actor: 'clerk-1' }))
  if (n % 3 === 0) {
    const receive = {
      type: 'ReceivePayment',
      payment: debt,
      debtor: `C-${n % 7}`,
      on,
      amount: eur(70),
      method: 'transfer',
    } as const
    right(await book.submit(receive, { actor: 'clerk-1' }))
  }
  right(await index.look())
  writeSync(1, `${n}\n`)
}
