import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accountOf, receivedPayments, type WholeBook } from '../../../src/adapters/testing/index.js'
import { planAllocations, suggestAllocation } from '../../../src/domain/allocation/plan.js'
import type { BookCommand } from '../../../src/domain/book/book.js'
import { customer, day, eur, INV, issue, PAY } from '../sample.js'
import { dated, record } from './account.js'

const receive = (n: number, amount: string): BookCommand => ({
  type: 'ReceivePayment',
  payment: PAY(n),
  debtor: customer,
  on: day('2026-03-20'),
  amount: eur(amount),
  method: 'transfer',
  instruction: { strategy: 'none' },
})
const suggestion = (book: WholeBook, n: number) =>
  suggestAllocation(accountOf(book, customer), PAY(n), 'oldest-due-first')

describe('a suggestion', () => {
  it('says where money that is held would go, and moves nothing', () => {
    const book = record([issue(), receive(1, '600.00')])
    expect(suggestion(book, 1)).toEqual({
      type: 'AllocatePayment',
      payment: PAY(1),
      strategy: 'oldest-due-first',
      placements: [{ debt: INV, amount: eur('600.00'), on: day('2026-03-20') }],
    })
    expect(receivedPayments(book)[0]?.unapplied).toBe(60_000n)
  })

  it('is nothing where there is nothing to place, or nothing to place it on', () => {
    expect(suggestion(record([issue()]), 1)).toBeUndefined()
    expect(suggestion(record([receive(1, '600.00')]), 1)).toBeUndefined()
  })

  it('is what would happen if the money were not held and were alone', () => {
    fc.assert(
      fc.property(dated, (commands) => {
        const debts = commands.filter(({ type }) => type === 'IssueDebt')
        const [payment] = commands.flatMap((command) => (command.type === 'ReceivePayment' ? [command] : []))
        if (payment === undefined) return
        const instruction = { strategy: 'proportional' } as const
        const held = record([...debts, { ...payment, instruction: { strategy: 'none' } }])
        const free = record([...debts, { ...payment, instruction }])
        expect(suggestAllocation(accountOf(held, payment.debtor), payment.payment, 'proportional')).toEqual(
          planAllocations(accountOf(free, payment.debtor))[0],
        )
      }),
    )
  })
})

describe('money of one day', () => {
  it('is placed by its id, in whatever order the account has it', () => {
    const free = (n: number): BookCommand =>
      ({ ...receive(n, '600.00'), instruction: { strategy: 'oldest-due-first' } }) as BookCommand
    const account = accountOf(record([issue(), free(2), free(1), free(3)]), customer)
    const placed = (payments = account.payments) =>
      planAllocations({ ...account, payments }).map(({ payment, placements: [first] }) => [
        payment,
        first?.amount.amount,
      ])
    const inOrder = [
      [PAY(1), 600_00n],
      [PAY(2), 400_00n],
    ]
    expect(placed()).toEqual(inOrder)
    expect(placed(account.payments.toReversed())).toEqual(inOrder)
  })
})

describe('regressions', () => {
  it('a suggestion leaves alone what another payment has placed and the debt has not taken yet', () => {
    const placed: BookCommand = {
      type: 'AllocatePayment',
      payment: PAY(2),
      strategy: 'by-hand',
      placements: [{ debt: INV, amount: eur('700.00'), on: day('2026-03-20') }],
    }
    const book = record([issue(), receive(1, '600.00'), receive(2, '700.00'), placed])
    const suggested = suggestion(book, 1)
    expect(suggested?.placements).toEqual([{ debt: INV, amount: eur('300.00'), on: day('2026-03-20') }])
  })
})
