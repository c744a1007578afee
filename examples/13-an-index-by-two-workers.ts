// Two worker threads make the index of one book, each of the debts of its part; merged, they answer as the book does.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { type BookCommandJson, bookCodec, localDate, openBook } from 'receivables'
import { type IndexParcel, indexedAging, mergeIndexes, unpackIndex } from 'receivables/projections'
import { openSqliteStore } from 'receivables/sqlite'

const of = 2

/** A part of the book, made by a worker thread. */
const part = (path: string, shard: number): Promise<IndexParcel> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('13-part.mjs', import.meta.url), { workerData: { path, shard, of } })
    worker.once('message', resolve).once('error', reject)
  })

/** Invoices of fifty debtors; every fifth is covered by a cheque, together with the next one. */
const commands = function* (): Generator<BookCommandJson> {
  const eur = (amount: number) => ({ amount: String(amount), currency: 'EUR' })
  for (let n = 0; n < 400; n++) {
    const [debtor, day] = [`C-${n % 50}`, String(1 + (n % 28)).padStart(2, '0')]
    const dates = { on: `2026-01-${day}`, dueDate: `2026-02-${day}` }
    yield { type: 'IssueDebt', debt: `INV-${n}`, debtor, ...dates, principal: eur(10_000 + n) }
  }
  for (let n = 0; n < 350; n += 5) {
    yield {
      ...{ type: 'ReceiveCheque', cheque: `CH-${n}`, debtor: `C-${n % 50}`, on: '2026-02-20', amount: eur(5_000) },
      ...{ drawer: `C-${n % 50}`, bank: 'Alpha', serial: `${n}`, chequeDate: '2026-05-20' },
      purpose: 'payment',
      covers: [
        { debt: `INV-${n}`, amount: eur(3_000) },
        { debt: `INV-${n + 50}`, amount: eur(2_000) },
      ],
    }
  }
}

const folder = mkdtempSync(join(tmpdir(), 'receivables-'))
const path = join(folder, 'book.db')
const store = await openSqliteStore(path, bookCodec, { durability: 'normal' })()
if (store._tag === 'Left') throw new Error(store.left.detail)
const book = openBook(store.right)
for (const command of commands()) {
  const handled = await book.submit(command, { actor: 'billing' })
  if (handled._tag === 'Left') throw new Error(JSON.stringify(handled.left))
}
const query = { asOf: localDate('2026-03-31') }
const told = await book.aging(query)
await book.close()
// #region merge
const parcels = await Promise.all(Array.from({ length: of }, (_, shard) => part(path, shard)))
const index = parcels.map(unpackIndex).reduce(mergeIndexes)
// #endregion
const merged = indexedAging(index, query)
for (const { buckets, columns } of merged.currencies) {
  console.log(buckets.map(({ id, amount }) => `${id} ${amount.amount}`).join(', '), 'covered', columns.covered.amount)
}
const text = (report: unknown) => JSON.stringify(report, (_, value) => (typeof value === 'bigint' ? `${value}` : value))
rmSync(folder, { recursive: true })
if (told._tag === 'Left' || text(told.right) !== text(merged)) throw new Error('the book says something else')
console.log('as the book says')
