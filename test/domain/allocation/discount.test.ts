import { describe, expect, it } from 'vitest'
import { issuedDebts, receivedPayments, type WholeBook } from '../../../src/adapters/testing/index.js'
import type { BookCommand } from '../../../src/domain/book/book.js'
import { openBalance } from '../../../src/domain/debt/state.js'
import type { AutomaticStrategy } from '../../../src/domain/payment/event.js'
import type { DebtId } from '../../../src/domain/value/id.js'
import { customer, day, eur, issue, PAY } from '../sample.js'
import { record, settle } from './account.js'

const INV = (n: number): DebtId => `INV-${n}` as DebtId

/** 300.00, 3 % off in 10 days. */
const invoice = (n: number, principal = '300.00', basisPoints = 300): BookCommand =>
  issue({
    debt: INV(n),
    on: day('2026-03-01'),
    dueDate: day('2026-03-31'),
    principal: eur(principal),
    terms: { discounts: [{ days: 10, basisPoints }] },
  })

const receive = (amount: string, on: string, strategy: AutomaticStrategy = 'oldest-due-first', n = 1): BookCommand => ({
  type: 'ReceivePayment',
  ...{ payment: PAY(n), debtor: customer, on: day(on), amount: eur(amount), method: 'transfer' },
  instruction: { strategy },
})

/** Of each debt what was paid, what was taken off and what is open; and what is on account, in minor units. */
const told = (book: WholeBook) => ({
  debts: issuedDebts(book).map((debt) => {
    const live = debt.payments.filter(({ reversed }) => reversed === undefined)
    return [
      live.reduce((sum, { amount }) => sum + amount, 0n),
      live.reduce((sum, { discount }) => sum + (discount?.amount.amount ?? 0n), 0n),
      openBalance(debt),
    ]
  }),
  onAccount: receivedPayments(book).reduce((sum, { unapplied }) => sum + unapplied, 0n),
})

const settled = (...commands: ReadonlyArray<BookCommand>) => told(settle(record(commands)))

describe('money that comes early for several debts', () => {
  const three = [invoice(1), invoice(2), invoice(3)]

  it('takes of each what settles it, so that all are settled', () => {
    expect(settled(...three, receive('873.00', '2026-03-06'))).toEqual({
      debts: Array.from({ length: 3 }, () => [29_100n, 900n, 0n]),
      onAccount: 0n,
    })
  })

  it('settles what it can, and a part of the next with its part of the discount', () => {
    expect(settled(...three, receive('860.00', '2026-03-06'))).toEqual({
      debts: [
        [29_100n, 900n, 0n],
        [29_100n, 900n, 0n],
        [27_800n, 860n, 1_340n],
      ],
      onAccount: 0n,
    })
  })

  it.each(['proportional', 'smallest-first', 'highest-priority-component-first'] as const)('%s too', (strategy) => {
    expect(settled(...three, receive('873.00', '2026-03-06', strategy))).toEqual({
      debts: Array.from({ length: 3 }, () => [29_100n, 900n, 0n]),
      onAccount: 0n,
    })
  })

  it('leaves on account what nothing needs', () => {
    expect(settled(...three, receive('900.00', '2026-03-06'))).toMatchObject({ onAccount: 2_700n })
  })

  it('after its days pays in full', () => {
    expect(settled(...three, receive('873.00', '2026-03-20'))).toEqual({
      debts: [
        [30_000n, 0n, 0n],
        [30_000n, 0n, 0n],
        [27_300n, 0n, 2_700n],
      ],
      onAccount: 0n,
    })
  })

  it('in several payments of one day earns the same as in one', () => {
    const parts = ['100.00', '400.00', '373.00'].map((amount, n) =>
      receive(amount, '2026-03-06', 'oldest-due-first', n + 1),
    )
    expect(settled(...three, ...parts)).toEqual(settled(...three, receive('873.00', '2026-03-06')))
  })

  it('settles by the discounted amount, rounded', () => {
    expect(settled(invoice(1, '57.55', 1000), receive('51.79', '2026-03-06'))).toEqual({
      debts: [[5_179n, 576n, 0n]],
      onAccount: 0n,
    })
  })

  it('that a debtor directs takes of each line what settles it, too', () => {
    const directed: BookCommand = {
      ...(receive('873.00', '2026-03-06') as BookCommand & { readonly type: 'ReceivePayment' }),
      instruction: { strategy: 'specific', directions: [{ debt: INV(3) }, { debt: INV(2) }, { debt: INV(1) }] },
    }
    expect(settled(...three, directed)).toMatchObject({ onAccount: 0n })
  })
})
