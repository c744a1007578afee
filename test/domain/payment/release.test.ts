import { describe, expect, it } from 'vitest'
import { bookLaws, given, obeys, play, settledBook } from '../../../src/adapters/testing/index.js'
import type { BookCommand } from '../../../src/domain/book/book.js'
import { fold } from '../../../src/domain/decider.js'
import type { PaymentCommand, PaymentCommandOf } from '../../../src/domain/payment/command.js'
import type { PaymentEvent } from '../../../src/domain/payment/event.js'
import { payment } from '../../../src/domain/payment/payment.js'
import { aging } from '../../../src/projections/aging/aging.js'
import { cashflow } from '../../../src/projections/cashflow/cashflow.js'
import { statement } from '../../../src/projections/statement/statement.js'
import { states } from '../../projections/history.js'
import { customer, day, eur, INV, issue, PAY } from '../sample.js'

const receive = (amount: string): PaymentCommandOf<'ReceivePayment'> => ({
  type: 'ReceivePayment',
  payment: PAY(1),
  debtor: customer,
  on: day('2026-03-10'),
  amount: eur(amount),
  method: 'transfer',
})
const release = (on: string, says: Partial<PaymentCommandOf<'ReleaseUnapplied'>> = {}): PaymentCommand => ({
  type: 'ReleaseUnapplied',
  payment: PAY(1),
  on: day(on),
  approval: { by: 'head of credit', limit: eur('1.00') },
  reason: 'paid a cent too much',
  ...says,
})
const back = (on: string, amount?: string): PaymentCommand => ({
  ...{ type: 'ReturnPayment', payment: PAY(1), on: day(on), reason: 'no funds' },
  ...(amount === undefined ? {} : { amount: eur(amount) }),
})

const book = (...commands: ReadonlyArray<BookCommand>) => {
  const history = play(settledBook, commands)
  if (history.rejections.length > 0) throw new Error(history.rejections.map(({ _tag }) => _tag).join(', '))
  obeys(...bookLaws)(history)
  return history.events
}

const invoice = issue({ principal: eur('42.41') })

describe('a cent too much, taken as income', () => {
  const events = book(invoice, receive('42.42'), release('2026-04-02'))
  const at = (asOf: string) => ({ debtor: customer, asOf: day(asOf) })

  it('is on record, with who approved it and why', () => {
    expect(events.at(-1)).toEqual({
      type: 'UnappliedReleased',
      payment: PAY(1),
      debtor: customer,
      on: day('2026-04-02'),
      amount: eur('0.01'),
      approvedBy: 'head of credit',
      reason: 'paid a cent too much',
      unapplied: eur('0.00'),
    })
  })

  it('stays on account no longer, in no view, and was on account until then', () => {
    const unapplied = (asOf: string) => aging(states(events), { asOf: day(asOf) }).currencies[0]?.unapplied.amount ?? 0n
    expect([unapplied('2026-04-01'), unapplied('2026-04-02')]).toEqual([1n, 0n])
    const closing = (asOf: string) => statement(states(events), at(asOf)).currencies[0]?.closing
    expect([closing('2026-04-01'), closing('2026-04-02')]).toEqual([eur('-0.01'), eur('0.00')])
    expect(statement(states(events), at('2026-04-02')).currencies[0]?.lines.at(-1)).toMatchObject({
      entry: 'unappliedReleased',
      amount: eur('0.01'),
    })
  })

  it('is cash that was received all the same', () => {
    const [flow] = cashflow(states(events), { asOf: day('2026-05-01'), horizon: { count: 3, unit: 'm' } }).currencies
    expect(flow?.past.reduce((sum, { received }) => sum + received.amount, 0n)).toBe(4_242n)
  })

  it('goes back to the bank with the payment: nothing is kept of money that bounced', () => {
    const bounced = book(invoice, receive('42.42'), release('2026-04-02'), back('2026-04-10'))
    expect(bounced.find(({ type }) => type === 'PaymentReturned')).toMatchObject({ amount: eur('42.42') })
    expect(statement(states(bounced), at('2026-04-10')).currencies[0]?.closing).toEqual(eur('42.41'))
  })
})

describe('what is placed nowhere', () => {
  const life = (...commands: ReadonlyArray<PaymentCommand>): ReadonlyArray<PaymentEvent> => {
    const { events, rejections } = play(payment, [
      { ...receive('600.00'), instruction: { strategy: 'none' } },
      ...commands,
    ])
    if (rejections.length > 0) throw new Error(`refused: ${rejections.map((each) => each._tag).join(', ')}`)
    return events
  }
  const much = { by: 'head of credit', limit: eur('1000.00') }
  const place: PaymentCommand = {
    ...{ type: 'AllocatePayment', payment: PAY(1), strategy: 'by-hand' },
    placements: [{ debt: INV, amount: eur('595.00'), on: day('2026-03-10') }],
  }

  it('is not taken as income beyond the limit of the one who approves it', () => {
    given(payment, ...life())
      .when(release('2026-04-02'))
      .thenRejected({
        _tag: 'ExceedsApproval',
        amount: eur('600.00'),
        limit: eur('1.00'),
        by: 'head of credit',
      })
  })

  it('is taken as income once, and never what is on a debt', () => {
    given(payment, ...life(place, release('2026-04-02', { approval: much })))
      .when(release('2026-04-03'))
      .then()
    given(payment, ...life(place))
      .when(release('2026-04-02', { amount: eur('5.01'), approval: much }))
      .thenRejected({
        _tag: 'ReleaseExceedsUnapplied',
        amount: eur('5.01'),
        unapplied: eur('5.00'),
        on: day('2026-04-02'),
      })
  })

  it('is taken back of income last, when the bank takes back a part', () => {
    const events = life(place, release('2026-04-02', { approval: much }), back('2026-04-10', '597.00'))
    expect(events.slice(-2)).toMatchObject([
      { type: 'PaymentUnallocated', amount: eur('595.00') },
      { type: 'PaymentReturned', amount: eur('597.00'), unapplied: eur('0.00') },
    ])
    expect(fold(payment, events)).toMatchObject({ situation: 'received', released: 300n, unapplied: 0n })
  })
})
