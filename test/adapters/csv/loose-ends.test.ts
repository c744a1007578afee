import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { looseEnds } from '../../../src/adapters/csv/scratch/loose-ends.js'
import { withScratch } from '../../../src/adapters/csv/scratch/scratch.js'
import { bookHistory } from '../../../src/adapters/testing/arbitrary/book/history.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import { type Loose, unsettled } from '../../../src/adapters/unsettled.js'
import type { Account } from '../../../src/domain/allocation/account.js'
import { resume } from '../../../src/domain/allocation/process.js'
import type { BookEvent } from '../../../src/domain/book.js'
import type { DebtorId } from '../../../src/domain/id.js'
import { accountOf, debtorsIn, type WholeBook } from '../../../src/domain/law/whole-book.js'

const found = async (events: ReadonlyArray<BookEvent>): Promise<ReadonlyArray<Loose>> =>
  right(
    await withScratch(async (scratch) => {
      const ends = looseEnds(scratch)
      for (const event of events) ends.see(event)
      return E.right([...ends.byDebtor()])
    }),
  )

/** The account as it is when only what was found is read. */
const narrowed = (book: WholeBook, debtor: DebtorId, { debts, payments }: Loose): Account => {
  const whole = accountOf(book, debtor)
  const kept = whole.payments.filter(({ received }) => payments.has(received.payment))
  const named = kept.flatMap(({ instruction, allocations }) => [
    ...(instruction.strategy === 'specific' ? instruction.directions : []).map(({ debt }) => debt),
    ...allocations.map(({ debt }) => debt),
  ])
  const read = new Set([...debts, ...named])
  return { debts: new Map([...whole.debts].filter(([debt]) => read.has(debt))), payments: kept }
}

test('at any moment of any book, what is found on disk asks for the same as the whole book does', async () => {
  await fc.assert(
    fc.asyncProperty(bookHistory(), fc.nat(), async ({ events, states }, cut) => {
      const count = cut % (events.length + 1)
      const book = states[count] as WholeBook
      const ends = await found(events.slice(0, count))
      for (const debtor of debtorsIn(book)) {
        const own = new Set(accountOf(book, debtor).payments.map(({ received }) => received.payment))
        const loose = ends.find(({ payments }) => [...payments].some((payment) => own.has(payment)))
        const asked = loose === undefined ? [] : resume(narrowed(book, debtor, loose))
        expect(asked).toEqual(resume(accountOf(book, debtor)))
      }
    }),
    { numRuns: 300 },
  )
})

test('and is what a book keeps in memory, where everybody pays his own debts', async () => {
  await fc.assert(
    fc.asyncProperty(bookHistory({ debtors: 1 }), fc.nat(), async ({ events }, cut) => {
      const seen = events.slice(0, cut % (events.length + 1))
      const index = unsettled()
      for (const event of seen) index.see(event)
      const kept = index.debtors().map((debtor) => index.of(debtor))
      const sorted = ({ debts, payments }: Loose) => [[...debts].sort(), [...payments].sort()]
      expect((await found(seen)).map(sorted)).toEqual(kept.map(sorted))
    }),
    { numRuns: 200 },
  )
})
