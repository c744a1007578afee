import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountOf, bookHistory, debtorsIn, type WholeBook } from '../../../src/adapters/testing/index.js'
import type { Account } from '../../../src/domain/allocation/account.js'
import { type CashRun, cashRun, nextRound } from '../../../src/domain/allocation/cash-application.js'
import { customer, day, eur, INV, issue, PAY } from '../sample.js'
import { dated, record } from './account.js'

const toRest = (account: Account): CashRun => {
  let run = cashRun(account)
  for (let rounds = 0; rounds < 20; rounds++) {
    const next = nextRound(run)
    if (next === undefined) return run
    run = next
  }
  throw new Error('it comes to no rest')
}

describe('cash application of an account', () => {
  it('comes to rest within a few rounds, and nothing is left to do for the streams as it leaves them', () => {
    fc.assert(
      fc.property(dated, (commands) => {
        const { account, notTaken } = toRest(accountOf(record(commands), customer))
        expect(notTaken).toEqual([])
        expect(nextRound(cashRun(account))).toBeUndefined()
      }),
      { numRuns: 200 },
    )
  })

  it('ends where the streams end that its steps are carried out on', () => {
    fc.assert(
      fc.property(bookHistory(), ({ states }) => {
        const book = states.at(-1) as WholeBook
        for (const debtor of debtorsIn(book)) expect(nextRound(cashRun(accountOf(book, debtor)))).toBeUndefined()
      }),
      { numRuns: 50 },
    )
  })

  it('leaves out a step that its stream refuses, and takes the others', () => {
    const book = record([
      issue(),
      {
        type: 'ReceivePayment',
        payment: PAY(1),
        debtor: customer,
        on: day('2026-03-05'),
        amount: eur('10.00'),
        method: 'cash',
      },
    ])
    const account = accountOf(book, customer)
    const [payment] = account.payments
    if (payment === undefined) throw new Error('no payment')
    // An allocation that the payment says was made, of a debt that is there and cannot take it.
    const amounts = { placed: 5_000_000n, amount: 5_000_000n, takenBack: [] }
    const placed = { allocation: 1, debt: INV, ...amounts, on: day('2026-03-05'), undone: undefined }
    const run = toRest({ ...account, payments: [{ ...payment, allocations: [placed] }] })
    expect(run.steps.map(({ command }) => command.type)).toContain('UnallocatePayment')
  })
})
