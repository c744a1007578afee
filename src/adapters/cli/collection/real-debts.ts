import * as E from 'fp-ts/lib/Either.js'
import { isDebtEvent } from '../../../domain/book/book.js'
import type { DebtEvent } from '../../../domain/debt/event.js'
import { describe } from '../../words/describe.js'
import type { BookAt } from '../book/book-at.js'
import { openStore } from '../book/open-book.js'

/** So many debts are enough to go by. */
const mostDebts = 2_000
const page = 5_000

/** What happened to the debts of a book, debt by debt, those that were recorded first; or why it cannot be read. */
export const realDebts = async (at: BookAt): Promise<E.Either<string, ReadonlyArray<ReadonlyArray<DebtEvent>>>> => {
  const opened = await openStore(at)()
  if (E.isLeft(opened)) return E.left(opened.left._tag === 'NoBook' ? opened.left.detail : describe(opened.left))
  const store = opened.right
  const debts = new Map<string, DebtEvent[]>()
  try {
    for (let from = store.start; ; ) {
      const read = await store.readAll(from, page, 'trust', 'skip')()
      if (E.isLeft(read)) return E.left(describe(read.left))
      for (const { event } of read.right.events) {
        if (!isDebtEvent(event)) continue
        const known = debts.get(event.debt)
        if (known !== undefined) known.push(event)
        else if (debts.size < mostDebts) debts.set(event.debt, [event])
      }
      if (read.right.end) return E.right([...debts.values()])
      from = read.right.next
    }
  } finally {
    await store.close()
  }
}
