import { describe, expect, it } from 'vitest'
import { receivedPayments } from '../../../src/adapters/testing/index.js'
import type { BookCommand } from '../../../src/domain/book/book.js'
import type { Direction, Instruction } from '../../../src/domain/payment/event.js'
import type { DebtId, DebtorId } from '../../../src/domain/value/id.js'
import { customer, day, eur, issue, PAY } from '../sample.js'
import { placements, record, settle } from './account.js'

const A = 'INV-A' as DebtId
const B = 'INV-B' as DebtId
const to = (debt: DebtId, amount?: string): Direction =>
  amount === undefined ? { debt } : { debt, amount: eur(amount) }
const directed = (...directions: ReadonlyArray<Direction>): Instruction => ({
  strategy: 'specific',
  directions: [...directions],
})
const receive = (amount: string, instruction: Instruction, n = 1, on = '2026-03-20'): BookCommand => ({
  type: 'ReceivePayment',
  payment: PAY(n),
  debtor: customer,
  on: day(on),
  amount: eur(amount),
  method: 'transfer',
  instruction,
})
const invoice = (debt: DebtId, amount: string, on = '2026-03-01'): BookCommand =>
  issue({ debt, principal: eur(amount), on: day(on), dueDate: day('2026-06-30') })

const settled = (...commands: ReadonlyArray<BookCommand>): ReadonlyArray<string> => placements(settle(record(commands)))

describe('money that its debtor directs', () => {
  it('goes line by line, as much as each debt can take', () => {
    const directions = directed(to(B), to(A))
    expect(settled(invoice(A, '500.00'), invoice(B, '200.00'), receive('600.00', directions))).toEqual([
      'PAY-1 INV-A 2026-03-20 40000',
      'PAY-1 INV-B 2026-03-20 20000',
    ])
  })

  it('waits for a debt that is not issued yet, and then takes effect on its issue date', () => {
    const book = settle(record([receive('600.00', directed(to(A)))]))
    expect(placements(book)).toEqual([])
    expect(placements(settle(record([invoice(A, '500.00', '2026-04-01')], book)))).toEqual([
      'PAY-1 INV-A 2026-04-01 50000',
    ])
  })

  it('may go on what is disputed, and on what was written off', () => {
    const disputed: BookCommand = {
      type: 'RaiseDispute',
      debt: A,
      on: day('2026-03-05'),
      dispute: 'DIS-1' as never,
      reason: 'wrong quantity',
    }
    const lost: BookCommand = { type: 'WriteOffDebt', debt: B, on: day('2026-03-05'), reason: 'insolvent' }
    const debts = [invoice(A, '500.00'), invoice(B, '200.00'), disputed, lost]
    expect(settled(...debts, receive('600.00', { strategy: 'oldest-due-first' }))).toEqual([])
    expect(settled(...debts, receive('600.00', directed(to(A, '100.00'), to(B))))).toEqual([
      'PAY-1 INV-A 2026-03-20 10000',
      'PAY-1 INV-B 2026-03-20 20000',
    ])
  })
})

describe('regressions', () => {
  it('the amount of a line is placed once, not again at every rest', () => {
    const book = settle(record([invoice(A, '500.00'), receive('600.00', directed(to(A, '100.00')))]))
    expect(placements(book)).toEqual(['PAY-1 INV-A 2026-03-20 10000'])
    expect(placements(settle(record([invoice(B, '1.00', '2026-04-01')], book)))).toEqual([
      'PAY-1 INV-A 2026-03-20 10000',
    ])
  })

  it('two lines for one debt are together no more than it can take, at the first attempt', () => {
    const twice = directed(to(A, '70.00'), to(A, '70.00'))
    const book = settle(record([invoice(A, '100.00'), receive('600.00', twice)]))
    expect(receivedPayments(book)[0]?.allocations.map(({ amount, undone }) => [amount, undone])).toEqual([
      [7_000n, undefined],
      [3_000n, undefined],
    ])
  })

  it('money for a debt that was written off finds what is lost again when another payment is returned', () => {
    const book = settle(
      record([
        invoice(A, '500.00'),
        { type: 'WriteOffDebt', debt: A, on: day('2026-03-05'), reason: 'insolvent' },
        receive('500.00', directed(to(A)), 1, '2026-03-10'),
        receive('300.00', directed(to(A)), 2, '2026-03-15'),
      ]),
    )
    expect(placements(book)).toEqual(['PAY-1 INV-A 2026-03-10 50000'])
    const bounce: BookCommand = { type: 'ReturnPayment', payment: PAY(1), on: day('2026-03-20'), reason: 'no funds' }
    expect(placements(settle(record([bounce], book)))).toEqual(['PAY-2 INV-A 2026-03-20 30000'])
  })

  it('money goes by itself on no debt of somebody else, though another payment is for that debt', () => {
    const theirs = issue({ debt: B, debtor: 'C-43' as DebtorId, principal: eur('500.00') })
    const byItself: Instruction = { strategy: 'oldest-due-first' }
    expect(settled(theirs, receive('100.00', directed(to(B)), 1), receive('200.00', byItself, 2))).toEqual([
      'PAY-1 INV-B 2026-03-20 10000',
    ])
  })
})
