// A book of invoices in a SQLite file, to be read by those who measure that.
import { bookCodec, decodeCommand } from 'receivables'
import { books, handleBatch } from 'receivables/command'
import { openSqliteStore } from 'receivables/sqlite'

export const opened = async (file: string) => {
  const store = await openSqliteStore(file, bookCodec, { durability: 'normal' })()
  if (store._tag === 'Left') throw new Error(store.left.detail)
  return store.right
}

/** Issues invoices from one number to before another, of 50,000 debtors. */
export const issue = async (file: string, from: number, until: number): Promise<void> => {
  const store = await opened(file)
  const at = '2026-01-05T09:00:00.000Z' as never
  for (let first = from; first < until; first += 2000) {
    const tasks = Array.from({ length: Math.min(2000, until - first) }, (_, n) => {
      const id = first + n
      const day = String(1 + (id % 28)).padStart(2, '0')
      const decoded = decodeCommand({
        ...{ type: 'IssueDebt', debt: `INV-${id}`, debtor: `C-${id % 50_000}`, on: `2026-01-${day}` },
        ...{ dueDate: `2026-02-${day}`, principal: { amount: `${1000 + (id % 9973)}`, currency: 'EUR' } },
      })
      if (decoded._tag === 'Left') throw new Error('no command')
      return { command: decoded.right, given: { commandId: `c-${id}`, actor: 'bench', at } }
    })
    const handled = await handleBatch(store, books)(tasks)()
    if (handled._tag === 'Left') throw new Error(handled.left._tag)
  }
  await store.close()
}
