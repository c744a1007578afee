import { expect, it } from 'vitest'
import type { AgingMoved } from '../../../src/adapters/aging-index/kept-aging-index.js'
import { openBook } from '../../../src/adapters/book.js'
import { memoryStore } from '../../../src/adapters/memory/memory-store.js'
import { right, until } from '../../../src/adapters/testing/contract-case.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import { localDate } from '../../../src/domain/value/local-date.js'
import { eur, tell } from '../cli/books.js'

const issue = (debt: string, amount: string) => ({
  ...({ type: 'IssueDebt', debt, debtor: 'C-1', on: '2026-01-05', dueDate: '2026-02-05' } as const),
  principal: eur(amount),
})

it('who follows an aging is told what others moved, once, and nothing of before', async () => {
  const store = memoryStore<BookEvent>()
  const [screen, clerk] = [openBook(store), openBook(store)]
  await tell(clerk, [issue('INV-1', '100')])
  const told: AgingMoved[] = []
  const following = screen.followAging((change) => told.push(change))
  right(await screen.aging({ asOf: localDate('2026-03-01') }))
  right(await clerk.submit(issue('INV-2', '250'), { actor: 'clerk-1' }))
  await until(() => told.length > 0)
  expect(told.flatMap(({ moved }) => moved.map(({ item, amount }) => [item.id, amount]))).toEqual([['INV-2', 250n]])
  const report = right(await screen.aging({ asOf: localDate('2026-03-01') }))
  expect(told.at(-1)?.place).toBe(report.place)
  expect(report.currencies[0]?.open.amount).toBe(350n)
  await following.stop()
  right(await clerk.submit(issue('INV-3', '7'), { actor: 'clerk-1' }))
  right(await screen.aging({ asOf: localDate('2026-03-01') }))
  expect(told.length).toBe(1)
  expect(await following.ended).toBeUndefined()
})
