import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bookHistory } from '../../src/adapters/testing/arbitrary/book/history.js'
import { keptHalfWay } from '../../src/adapters/testing/law/kept-half-way.js'
import { obeys } from '../../src/adapters/testing/law/obeys.js'
import { seenEvents } from '../../src/adapters/testing/seen-events.js'
import { type Account, debtsNamedBy } from '../../src/domain/allocation/account.js'
import { accountOf, debtorsIn } from '../../src/domain/allocation/account-of.js'
import { chequesIn, debtsIn, isPending, type PendingAccount } from '../../src/domain/allocation/pending-account.js'
import { resume } from '../../src/domain/allocation/process.js'
import type { WholeBook } from '../../src/domain/book/whole-book.js'
import { accountKey, pendingAccounts } from '../../src/projections/pending-accounts.js'
import { project } from '../../src/projections/projection/projection.js'

/** The account as it is when only what is pending is read, and what that names. */
const narrowed = (whole: Account, pending: PendingAccount): Account => {
  const papers = new Set(chequesIn(pending))
  const cheques = whole.cheques.filter(({ received }) => papers.has(received.cheque))
  const booked = new Set(cheques.flatMap(({ clearings }) => clearings.map(({ payment }) => payment)))
  const payments = whole.payments.filter(
    ({ received: { payment } }) => pending.payments.has(payment) || booked.has(payment),
  )
  const read = new Set([...debtsIn(pending), ...debtsNamedBy(payments, cheques)])
  return {
    ...whole,
    debts: new Map([...whole.debts].filter(([debt]) => read.has(debt))),
    payments,
    cheques,
    debtor: pending.hadMoratorium ? whole.debtor : undefined,
  }
}

describe('pending accounts', () => {
  test('ask for what the whole book asks for, at any moment of any book, and are pending where it asks for something', () => {
    fc.assert(
      fc.property(bookHistory(), fc.nat(), ({ events, states }, cut) => {
        const count = cut % (events.length + 1)
        const book = states[count] as WholeBook
        const pending = project(pendingAccounts, seenEvents(events.slice(0, count)))
        for (const debtor of debtorsIn(book)) {
          const whole = accountOf(book, debtor)
          const account = pending.get(accountKey(debtor))
          if (account?.of !== 'debtor') throw new Error(`${debtor} has no account`)
          expect(resume(narrowed(whole, account))).toEqual(resume(whole))
          if (!isPending(account)) expect(resume(whole)).toEqual([])
        }
      }),
      { numRuns: 300 },
    )
  })

  test('of a book at rest hold no payment that is placed on both sides, whoever owes the debt', () => {
    fc.assert(
      fc.property(bookHistory(), ({ events, states }) => {
        const book = states.at(-1) as WholeBook
        for (const state of project(pendingAccounts, seenEvents(events)).values()) {
          if (state?.of !== 'debtor') continue
          for (const [id, { isUnapplied, oneSided }] of state.payments) {
            expect([id, isUnapplied, [...oneSided]]).toEqual([id, true, []])
            const payment = book.payments.get(id)
            expect(payment?.situation === 'unreceived' ? undefined : payment?.received.debtor).toBe(state.debtor)
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('are kept half way and go on', () => {
    fc.assert(fc.property(bookHistory(), obeys(keptHalfWay(pendingAccounts, seenEvents))), { numRuns: 60 })
  })
})
