import * as E from 'fp-ts/lib/Either.js'
import { describe, expect, it } from 'vitest'
import { bookLaws, given, obeys, play, settledBook } from '../../../src/adapters/testing/index.js'
import type { BookCommand } from '../../../src/domain/book/book.js'
import { openBalance } from '../../../src/domain/debt/state.js'
import { fold } from '../../../src/domain/decider.js'
import type { PaymentCommand, PaymentCommandOf } from '../../../src/domain/payment/command.js'
import type { PaymentEvent } from '../../../src/domain/payment/event.js'
import { payment } from '../../../src/domain/payment/payment.js'
import type { DebtId } from '../../../src/domain/value/id.js'
import { customer, day, eur, INV, issue, PAY, promise } from '../sample.js'

const receive: PaymentCommandOf<'ReceivePayment'> = {
  type: 'ReceivePayment',
  payment: PAY(1),
  debtor: customer,
  on: day('2026-03-10'),
  amount: eur('80.00'),
  method: 'direct-debit',
}
const back = (says: Partial<PaymentCommandOf<'ReturnPayment'>> = {}): PaymentCommandOf<'ReturnPayment'> => ({
  type: 'ReturnPayment',
  payment: PAY(1),
  on: day('2026-04-05'),
  reason: 'insufficient funds',
  ...says,
})
const place = (debt: DebtId, amount: string, on: string): PaymentCommand => ({
  type: 'AllocatePayment',
  payment: PAY(1),
  strategy: 'by-hand',
  placements: [{ debt, amount: eur(amount), on: day(on) }],
})

const life = (...commands: ReadonlyArray<PaymentCommand>): ReadonlyArray<PaymentEvent> => {
  const { events, rejections } = play(payment, [receive, ...commands])
  if (rejections.length > 0) throw new Error(rejections.map((each) => each._tag).join(', '))
  return events
}

const book = (...commands: ReadonlyArray<BookCommand>) => {
  const history = play(settledBook, commands)
  if (history.rejections.length > 0) throw new Error(history.rejections.map(({ _tag }) => _tag).join(', '))
  obeys(...bookLaws)(history)
  return history.events
}

const debtAfter = (events: ReturnType<typeof book>) => {
  const debt = fold(settledBook, events).debts.get(INV)
  if (debt === undefined || debt.situation === 'unissued') throw new Error('not issued')
  return debt
}

describe('a part of a payment that the bank takes back', () => {
  const invoice = (returnFees?: 'debtor') =>
    issue({ principal: eur('80.00'), ...(returnFees === undefined ? {} : { terms: { returnFees } }) })
  const part = back({ amount: eur('30.00'), fee: eur('5.00') })

  it('is open again, and the fee is a cost of the debtor where the terms say so', () => {
    const events = book(invoice('debtor'), receive, part)
    expect(debtAfter(events).open).toEqual({ principal: 3_000n, fee: 0n, interest: 0n, cost: 500n })
    expect(events.slice(-4)).toMatchObject([
      { type: 'PaymentUnallocated', amount: eur('30.00'), fee: eur('5.00'), hold: false },
      { type: 'PaymentReturned', amount: eur('30.00'), fee: eur('5.00'), unapplied: eur('0.00') },
      { type: 'PaymentReversed', amount: eur('30.00'), remaining: eur('30.00') },
      { type: 'CollectionCostAdded', amount: eur('5.00'), evidence: 'insufficient funds', remaining: eur('35.00') },
    ])
  })

  it('leaves the fee with the creditor where they do not', () => {
    expect(debtAfter(book(invoice(), receive, part)).open).toEqual({
      principal: 3_000n,
      fee: 0n,
      interest: 0n,
      cost: 0n,
    })
  })

  it('leaves what came in time counted for a promise', () => {
    const events = book(invoice(), promise('80.00', '2026-03-05', '2026-03-31'), receive, part)
    expect(debtAfter(events).promises.at(0)).toMatchObject({ status: 'partiallyKept', counted: 5_000n })
  })

  it('twice, by the same words, is two parts, and what is left goes at last', () => {
    const again = back({ amount: eur('30.00') })
    const events = book(invoice('debtor'), receive, again, again)
    expect(openBalance(debtAfter(events))).toBe(6_000n)
    const all = book(invoice('debtor'), receive, again, again, back())
    expect(openBalance(debtAfter(all))).toBe(8_000n)
    expect(fold(settledBook, all).payments.get(PAY(1))).toMatchObject({ situation: 'returned', unapplied: 0n })
  })
})

describe('a return', () => {
  const [A, B] = ['INV-A' as DebtId, 'INV-B' as DebtId]

  it('takes what is placed nowhere first, then the latest allocation, no more than is needed', () => {
    const events = life(place(A, '40.00', '2026-03-10'), place(B, '30.00', '2026-03-10'))
    const answer = payment.decide(back({ amount: eur('25.00') }), fold(payment, events))
    expect(E.isRight(answer) && answer.right).toMatchObject([
      { type: 'PaymentUnallocated', debt: B, amount: eur('15.00'), unapplied: eur('25.00') },
      { type: 'PaymentReturned', amount: eur('25.00'), unapplied: eur('0.00') },
    ])
  })

  it('is for no more than is left, in its currency, with a fee above nothing', () => {
    const left = life(back({ amount: eur('50.00') }))
    given(payment, ...left)
      .when(back({ amount: eur('30.01') }))
      .thenRejected({ _tag: 'ExceedsReceived', left: eur('30.00') })
    given(payment, ...left)
      .when(back({ amount: eur('0.00') }))
      .thenRejected({ _tag: 'NotPositive', field: 'amount' })
    given(payment, ...left)
      .when(back({ fee: eur('0.00') }))
      .thenRejected({ _tag: 'NotPositive', field: 'fee' })
    given(payment, ...left, ...life(back({ amount: eur('30.00') })).slice(1))
      .when(back({ amount: eur('0.01') }))
      .thenRejected({ _tag: 'AlreadyReturned' })
  })

  it('of a payment that was refunded in part takes what is left by its amount alone', () => {
    const refunded = life({
      type: 'RefundPayment',
      payment: PAY(1),
      on: day('2026-03-12'),
      amount: eur('20.00'),
      method: 'transfer',
      reason: 'paid too much',
    })
    given(payment, ...refunded)
      .when(back())
      .thenRejected({ _tag: 'Refunded', refunded: eur('20.00') })
    const answer = payment.decide(back({ amount: eur('60.00') }), fold(payment, refunded))
    const after = fold(payment, [...refunded, ...(E.isRight(answer) ? answer.right : [])])
    expect(after).toMatchObject({ situation: 'received', unapplied: 0n, returned: 6_000n })
    expect(payment.isTerminal(after)).toBe(true)
  })
})

describe('an allocation', () => {
  it('is taken off in parts, no more than it has on its debt', () => {
    const off = (amount: string): PaymentCommand => ({
      type: 'UnallocatePayment',
      payment: PAY(1),
      on: day('2026-03-15'),
      allocation: 1,
      reason: 'wrong invoice',
      amount: eur(amount),
    })
    const events = life(place(INV, '80.00', '2026-03-10'), off('50.00'))
    expect(events.at(-1)).toMatchObject({ amount: eur('50.00'), unapplied: eur('50.00') })
    given(payment, ...events)
      .when(off('30.01'))
      .thenRejected({ _tag: 'ExceedsAllocation', placed: eur('30.00') })
  })
})
