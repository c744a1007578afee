import { describe, expect, it } from 'vitest'
import { given, play } from '../../../src/adapters/testing/index.js'
import { fold } from '../../../src/domain/decider.js'
import type { PaymentCommand, PaymentCommandOf } from '../../../src/domain/payment/command.js'
import type { PaymentEvent } from '../../../src/domain/payment/event.js'
import { payment } from '../../../src/domain/payment/payment.js'
import type { DebtId } from '../../../src/domain/value/id.js'
import { money } from '../../../src/domain/value/money.js'
import { customer, day, eur, PAY } from '../sample.js'

const receive: PaymentCommand = {
  type: 'ReceivePayment',
  payment: PAY(1),
  debtor: customer,
  on: day('2026-04-10'),
  amount: eur('600.00'),
  method: 'transfer',
  instruction: { strategy: 'none' },
}
const refund = (amount: string, on: string): PaymentCommandOf<'RefundPayment'> => ({
  type: 'RefundPayment',
  payment: PAY(1),
  on: day(on),
  amount: eur(amount),
  method: 'transfer',
  reason: 'paid twice',
})
const place = (amount: string, on: string): PaymentCommand => ({
  type: 'AllocatePayment',
  payment: PAY(1),
  strategy: 'by-hand',
  placements: [{ debt: 'INV-A' as DebtId, amount: eur(amount), on: day(on) }],
})
const takeOff = (on: string): PaymentCommand => ({
  type: 'UnallocatePayment',
  payment: PAY(1),
  on: day(on),
  allocation: 1,
  reason: 'wrong invoice',
})
const bounce = (on: string): PaymentCommand => ({
  type: 'ReturnPayment',
  payment: PAY(1),
  on: day(on),
  reason: 'no funds',
})

const life = (...commands: ReadonlyArray<PaymentCommand>): ReadonlyArray<PaymentEvent> => {
  const { events, rejections } = play(payment, [receive, ...commands])
  if (rejections.length > 0) throw new Error(`refused: ${rejections.map((each) => each._tag).join(', ')}`)
  return events
}

describe('money that is placed nowhere', () => {
  it('is paid out to the debtor, with how, why and what is left', () => {
    given(payment, ...life(place('450.00', '2026-04-10')))
      .when(refund('100.00', '2026-04-12'))
      .then({
        type: 'PaymentRefunded',
        payment: PAY(1),
        debtor: customer,
        on: day('2026-04-12'),
        refund: 1,
        amount: eur('100.00'),
        method: 'transfer',
        reason: 'paid twice',
        unapplied: eur('50.00'),
      })
  })

  it('may be paid out in parts: the same asked twice is two refunds', () => {
    const events = life(refund('100.00', '2026-04-12'), refund('100.00', '2026-04-12'), refund('400.00', '2026-04-20'))
    expect(events.slice(1).map((event) => 'refund' in event && [event.refund, event.unapplied])).toEqual([
      [1, eur('500.00')],
      [2, eur('400.00')],
      [3, eur('0.00')],
    ])
    expect(payment.isTerminal(fold(payment, events))).toBe(true)
  })

  it('is not paid out twice, nor placed after it was paid out', () => {
    given(payment, ...life(refund('550.00', '2026-04-12')))
      .when(refund('50.01', '2026-04-12'))
      .thenRejected({ _tag: 'RefundExceedsUnapplied', amount: eur('50.01'), unapplied: eur('50.00') })
    given(payment, ...life(refund('550.00', '2026-04-12')))
      .when(place('50.01', '2026-04-10'))
      .thenRejected({ _tag: 'ExceedsUnapplied', unapplied: eur('50.00') })
  })
})

describe('a refund is refused', () => {
  it('of money that is on a debt, until it is taken off', () => {
    given(payment, ...life(place('600.00', '2026-04-10')))
      .when(refund('0.01', '2026-04-12'))
      .thenRejected({ _tag: 'RefundExceedsUnapplied', unapplied: eur('0.00') })
    life(place('600.00', '2026-04-10'), takeOff('2026-04-12'), refund('600.00', '2026-04-12'))
  })

  it('on a day before the money was free again', () => {
    given(payment, ...life(place('600.00', '2026-04-12'), takeOff('2026-04-20')))
      .when(refund('1.00', '2026-04-15'))
      .thenRejected({ _tag: 'RefundExceedsUnapplied', unapplied: eur('0.00'), on: day('2026-04-15') })
  })

  it('of nothing, of other money, before the receipt, and of a payment that is not there', () => {
    given(payment, ...life())
      .when(refund('0.00', '2026-04-12'))
      .thenRejected({ _tag: 'NotPositive' })
    given(payment, ...life())
      .when({ ...refund('1.00', '2026-04-12'), amount: money(1n, 'IRR') })
      .thenRejected({ _tag: 'CurrencyMismatch', expected: 'EUR', given: 'IRR' })
    given(payment, ...life())
      .when(refund('1.00', '2026-04-09'))
      .thenRejected({ _tag: 'BeforeReceipt', receivedOn: day('2026-04-10') })
    given(payment).when(refund('1.00', '2026-04-12')).thenRejected({ _tag: 'NotReceived' })
    given(payment, ...life(bounce('2026-04-11')))
      .when(refund('1.00', '2026-04-12'))
      .thenRejected({ _tag: 'AlreadyReturned' })
  })
})

describe('a payment that was refunded in part', () => {
  const refunded = life(place('450.00', '2026-04-10'), refund('150.00', '2026-04-12'))

  it('is not returned by itself: the refunded part is owed anew', () => {
    given(payment, ...refunded)
      .when(bounce('2026-04-20'))
      .thenRejected({ _tag: 'Refunded', payment: PAY(1), refunded: eur('150.00') })
  })

  it('comes to nothing by hand: off the debt, and the rest to the bank', () => {
    const { rejections, states } = play(payment, [
      receive,
      place('450.00', '2026-04-10'),
      refund('150.00', '2026-04-12'),
      takeOff('2026-04-20'),
      { ...refund('450.00', '2026-04-20'), reason: 'chargeback' },
    ])
    expect(rejections).toEqual([])
    expect(states.at(-1)).toMatchObject({ situation: 'received', unapplied: 0n })
  })
})

describe('a credit, for which no money came', () => {
  const grant: PaymentCommand = {
    type: 'GrantCredit',
    payment: PAY(1),
    debtor: customer,
    on: day('2026-04-10'),
    amount: eur('600.00'),
    reason: 'goodwill',
    instruction: { strategy: 'none' },
  }
  const ways: ReadonlyArray<readonly [string, PaymentCommand]> = [
    ['granted', grant],
    ['received by the method credit', { ...receive, method: 'credit' }],
  ]

  it.each(ways)('%s, is paid out only by somebody who may', (_, command) => {
    const events = play(payment, [command]).events
    const approval = { by: 'head of sales', limit: eur('100.00') }
    given(payment, ...events)
      .when(refund('100.00', '2026-04-12'))
      .thenRejected({ _tag: 'ApprovalRequired', amount: eur('100.00') })
    given(payment, ...events)
      .when({ ...refund('100.01', '2026-04-12'), approval })
      .thenRejected({ _tag: 'ExceedsApproval', limit: eur('100.00') })
    expect(play(payment, [command, { ...refund('100.00', '2026-04-12'), approval }]).events.at(-1)).toMatchObject({
      type: 'PaymentRefunded',
      approvedBy: 'head of sales',
    })
  })

  it('is granted once, by somebody who may, and is not money under the same id', () => {
    const { events } = play(payment, [grant])
    given(payment, ...events)
      .when(grant)
      .thenNothing()
    given(payment, ...events)
      .when({ ...receive })
      .thenRejected({ _tag: 'AlreadyReceived', differs: ['method'] })
    given(payment)
      .when({ ...grant, approval: { by: 'clerk', limit: eur('599.99') } })
      .thenRejected({ _tag: 'ExceedsApproval', by: 'clerk' })
  })
})
