import { describe, expect, it } from 'vitest'
import { bookLaws, obeys, play, receivedPayments, settledBook } from '../../../src/adapters/testing/index.js'
import type { BookCommand, BookEvent } from '../../../src/domain/book/book.js'
import { fold } from '../../../src/domain/decider.js'
import { creditOnAccount } from '../../../src/domain/law/credit-on-account.js'
import { replayedBy } from '../../../src/domain/law/replayed.js'
import type { CreditNoteId, PaymentId } from '../../../src/domain/value/id.js'
import { cashflow } from '../../../src/projections/cashflow/cashflow.js'
import { statement } from '../../../src/projections/statement/statement.js'
import { states } from '../../projections/history.js'
import { customer, day, eur, INV, issue, PAY, promise } from '../sample.js'

const credit = (amount: string, on: string): BookCommand => ({
  type: 'IssueCreditNote',
  debt: INV,
  on: day(on),
  creditNote: 'CN-1' as CreditNoteId,
  amount: eur(amount),
  reason: 'goods returned',
})

const receive = (amount: string, on: string): BookCommand => ({
  type: 'ReceivePayment',
  payment: PAY(1),
  debtor: customer,
  on: day(on),
  amount: eur(amount),
  method: 'transfer',
})

const book = (...commands: ReadonlyArray<BookCommand>) => {
  const history = play(settledBook, commands)
  if (history.rejections.length > 0) throw new Error(history.rejections.map(({ _tag }) => _tag).join(', '))
  obeys(...bookLaws)(history)
  return history
}

const receivedIn = (events: ReadonlyArray<BookEvent>, asOf: string): bigint =>
  cashflow(states(events), { asOf: day(asOf), horizon: { count: 3, unit: 'm' } }).currencies.reduce(
    (sum, { past }) => past.reduce((total, { received }) => total + received.amount, sum),
    0n,
  )

describe('a credit note of an invoice that is paid', () => {
  const history = book(
    issue({ principal: eur('100.00') }),
    receive('100.00', '2026-03-10'),
    credit('25.00', '2026-03-20'),
  )

  it('is on account of the debtor, and no cash', () => {
    const rest = receivedPayments(fold(settledBook, history.events)).find(({ unapplied }) => unapplied > 0n)
    expect(rest?.received).toMatchObject({
      payment: 'CN-1/INV-7',
      debtor: customer,
      method: 'credit',
      reference: 'CN-1',
    })
    expect(rest?.unapplied).toBe(2_500n)
    expect(receivedIn(history.events, '2026-05-01')).toBe(10_000n)
  })

  it('stands once in a statement, as a credit', () => {
    const [account] = statement(states(history.events), { debtor: customer, asOf: day('2026-05-01') }).currencies
    expect(account?.lines.map(({ entry, amount }) => [entry, amount.amount])).toEqual([
      ['debt', 10_000n],
      ['payment', -10_000n],
      ['credit', -2_500n],
    ])
    expect(account?.closing).toEqual(eur('-25.00'))
  })

  it('finds the next invoice of the debtor', () => {
    const next = issue({ debt: 'INV-8' as typeof INV, on: day('2026-04-01'), dueDate: day('2026-04-30') })
    const { events } = book(
      issue({ principal: eur('100.00') }),
      receive('100.00', '2026-03-10'),
      credit('25.00', '2026-03-20'),
      next,
    )
    expect(events.at(-1)).toMatchObject({ type: 'DebtPartiallyPaid', debt: 'INV-8', method: 'credit' })
  })
})

describe('a credit note that is larger than what is open', () => {
  it('takes what is open, and leaves the rest on account, under the id that was named for it', () => {
    const { events } = book(issue({ principal: eur('100.00') }), receive('80.00', '2026-03-10'), {
      ...credit('50.00', '2026-03-20'),
      payment: 'CREDIT-1' as PaymentId,
    } as BookCommand)
    expect(events.slice(-2)).toMatchObject([
      { type: 'CreditNoteIssued', amount: eur('20.00'), remaining: eur('0.00'), onAccount: { amount: eur('30.00') } },
      { type: 'CreditGranted', payment: 'CREDIT-1', amount: eur('30.00'), reason: 'goods returned' },
    ])
  })

  it('is told by the law where it is not on account', () => {
    const { events } = book(issue({ principal: eur('100.00') }), credit('150.00', '2026-03-20'))
    const without = events.filter(({ type }) => type !== 'CreditGranted')
    const told = replayedBy(
      settledBook,
      without,
      (event) => event,
      () => 'one turn',
    )
    expect(creditOnAccount.check(told)?.wrong).toBe('credit note CN-1 of debt INV-7 is not on account as CN-1/INV-7')
  })
})

describe('a credit without an invoice, placed on a debt with a promise', () => {
  const ways: ReadonlyArray<readonly [string, BookCommand]> = [
    [
      'granted',
      {
        type: 'GrantCredit',
        payment: PAY(1),
        debtor: customer,
        on: day('2026-03-10'),
        amount: eur('100.00'),
        reason: 'goodwill',
      },
    ],
    ['received by the method credit', { ...receive('100.00', '2026-03-10'), method: 'credit' } as BookCommand],
  ]

  it.each(ways)('%s, is no cash received and does not keep the promise', (_, given) => {
    const { events } = book(issue({ principal: eur('100.00') }), promise('100.00', '2026-03-05', '2026-03-31'), given)
    expect(events.at(-1)?.type).not.toBe('PromiseKept')
    expect(receivedIn(events, '2026-05-01')).toBe(0n)
    expect(fold(settledBook, events).debts.get(INV)).toMatchObject({ situation: 'settled' })
  })
})
