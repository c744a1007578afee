import * as fc from 'fast-check'
import * as E from 'fp-ts/lib/Either.js'
import { expect, test } from 'vitest'
import { looseEnds } from '../../../src/adapters/import/scratch/loose-ends.js'
import { withScratch } from '../../../src/adapters/import/scratch/scratch.js'
import { bookHistory } from '../../../src/adapters/testing/arbitrary/book/history.js'
import { right } from '../../../src/adapters/testing/contract-case.js'
import type { Account } from '../../../src/domain/allocation/account.js'
import { accountOf, debtorsIn } from '../../../src/domain/allocation/account-of.js'
import { resume } from '../../../src/domain/allocation/process.js'
import { type PendingAccount, unsettled } from '../../../src/domain/allocation/unsettled.js'
import type { BookEvent } from '../../../src/domain/book/book.js'
import type { WholeBook } from '../../../src/domain/book/whole-book.js'
import type { DebtorId } from '../../../src/domain/value/id.js'

const found = async (events: ReadonlyArray<BookEvent>): Promise<ReadonlyArray<PendingAccount>> =>
  right(
    await withScratch(async (scratch) => {
      const ends = looseEnds(scratch)
      for (const event of events) ends.see(event)
      return E.right([...ends.byDebtor()])
    }),
  )

/** The account as it is when only what was found is read, and what that names. */
const narrowed = (
  book: WholeBook,
  debtor: DebtorId,
  { debts, payments, cheques, moratorium }: PendingAccount,
): Account => {
  const whole = accountOf(book, debtor)
  const papers = whole.cheques.filter(({ received }) => cheques.has(received.cheque))
  const booked = new Set(papers.flatMap(({ clearings }) => clearings.map(({ payment }) => payment)))
  const kept = whole.payments.filter(({ received: { payment } }) => payments.has(payment) || booked.has(payment))
  const named = kept.flatMap(({ instruction, allocations }) => [
    ...(instruction.strategy === 'specific' ? instruction.directions : []).map(({ debt }) => debt),
    ...allocations.map(({ debt }) => debt),
  ])
  const read = new Set([...debts, ...named])
  const owner = moratorium === debtor ? whole.debtor : undefined
  return {
    owner: debtor,
    debts: new Map([...whole.debts].filter(([debt]) => read.has(debt))),
    payments: kept,
    cheques: papers,
    booked: whole.booked,
    debtor: owner,
  }
}

/** Whose account it is: it has payments or cheques of that debtor, or names it. */
const isOf = (book: WholeBook, debtor: DebtorId, { payments, cheques, moratorium }: PendingAccount): boolean =>
  moratorium === debtor ||
  [...payments].some((id) => {
    const state = book.payments.get(id)
    return state?.situation !== 'unreceived' && state?.received?.debtor === debtor
  }) ||
  accountOf(book, debtor).cheques.some(({ received }) => cheques.has(received.cheque))

test('at any moment of any book, what is found on disk asks for the same as the whole book does', async () => {
  await fc.assert(
    fc.asyncProperty(bookHistory(), fc.nat(), async ({ events, states }, cut) => {
      const count = cut % (events.length + 1)
      const book = states[count] as WholeBook
      const ends = await found(events.slice(0, count))
      for (const debtor of debtorsIn(book)) {
        const loose = ends.find((one) => isOf(book, debtor, one))
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
      const sorted = ({ debts, payments, cheques, moratorium }: PendingAccount) => [
        ...[[...debts].sort(), [...payments].sort(), [...cheques].sort()],
        moratorium,
      ]
      expect((await found(seen)).map(sorted)).toEqual(kept.map(sorted))
    }),
    { numRuns: 200 },
  )
})
