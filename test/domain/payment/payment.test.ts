import { describe, expect, it } from 'vitest'
import { given, play } from '../../../src/adapters/testing/index.js'
import { fold } from '../../../src/domain/decider.js'
import type { PaymentCommand, PaymentCommandOf } from '../../../src/domain/payment/command.js'
import type { PaymentEvent } from '../../../src/domain/payment/event.js'
import { payment } from '../../../src/domain/payment/payment.js'
import type { PaymentState, ReceivedPayment } from '../../../src/domain/payment/state.js'
import type { DebtId, DebtorId } from '../../../src/domain/value/id.js'
import { type Money, money } from '../../../src/domain/value/money.js'
import { leastFrom } from '../../../src/domain/value/movement.js'
import { customer, day, eur, PAY } from '../sample.js'

const A = 'INV-A' as DebtId
const B = 'INV-B' as DebtId

const receive = (says: Partial<PaymentCommandOf<'ReceivePayment'>> = {}): PaymentCommandOf<'ReceivePayment'> => ({
  type: 'ReceivePayment',
  payment: PAY(1),
  debtor: customer,
  on: day('2026-04-10'),
  amount: eur('600.00'),
  method: 'transfer',
  instruction: { strategy: 'none' },
  ...says,
})
const place = (
  ...placements: PaymentCommandOf<'AllocatePayment'>['placements']
): PaymentCommandOf<'AllocatePayment'> => ({
  type: 'AllocatePayment',
  payment: PAY(1),
  strategy: 'by-hand',
  placements,
})
const on = (debt: DebtId, amount: string, from: string) => ({ debt, amount: eur(amount), on: day(from) })
const takeOff = (allocation: number, from: string, hold?: boolean): PaymentCommandOf<'UnallocatePayment'> => ({
  type: 'UnallocatePayment',
  payment: PAY(1),
  on: day(from),
  allocation,
  reason: 'placed in error',
  ...(hold === undefined ? {} : { hold }),
})
const bounce = (from: string): PaymentCommandOf<'ReturnPayment'> => ({
  type: 'ReturnPayment',
  payment: PAY(1),
  on: day(from),
  reason: 'no funds',
})

const life = (...commands: ReadonlyArray<PaymentCommand>): ReadonlyArray<PaymentEvent> => {
  const { events, rejections } = play(payment, [receive(), ...commands])
  if (rejections.length > 0) throw new Error(`refused: ${rejections.map((each) => each._tag).join(', ')}`)
  return events
}
const stateAfter = (events: ReadonlyArray<PaymentEvent>): ReceivedPayment & PaymentState => {
  const state = fold(payment, events)
  if (state.situation === 'unreceived') throw new Error('not received')
  return state
}

describe('a payment', () => {
  it('is received with what is to be done with it; oldest due first where nothing is said', () => {
    const { instruction: _, ...silent } = receive()
    expect(play(payment, [silent]).events).toEqual([
      { ...silent, type: 'PaymentReceived', instruction: { strategy: 'oldest-due-first' } },
    ])
  })

  it('is more than nothing, and so is every amount that its debtor directs, in the same currency', () => {
    const directed = (amount: Money) =>
      receive({ instruction: { strategy: 'specific', directions: [{ debt: A, amount }] } })
    given(payment)
      .when(receive({ amount: eur('0.00') }))
      .thenRejected({ _tag: 'NotPositive' })
    given(payment)
      .when(directed(eur('-1.00')))
      .thenRejected({ _tag: 'NotPositive' })
    given(payment)
      .when(directed(money(1n, 'IRR')))
      .thenRejected({ _tag: 'CurrencyMismatch' })
  })

  it('again is nothing new; under the same id with other figures it is refused', () => {
    given(payment, ...life())
      .when(receive())
      .thenNothing()
    given(payment, ...life())
      .when(receive({ amount: eur('600.01') }))
      .thenRejected({ _tag: 'AlreadyReceived', differs: ['amount'] })
    given(payment, ...life())
      .when(receive({ debtor: 'C-2' as DebtorId, on: day('2026-04-11'), method: 'credit' }))
      .thenRejected({ _tag: 'AlreadyReceived', differs: ['debtor', 'on', 'method'] })
    // How the money came may be told anew.
    given(payment, ...life())
      .when(receive({ method: 'cash' }))
      .thenNothing()
  })

  it('that was not received yet is placed, taken off, refunded, taken as income and returned by nobody', () => {
    const about = { payment: PAY(1), on: day('2026-04-12'), amount: eur('1.00'), reason: 'none' }
    const approval = { by: 'head of credit', limit: eur('1.00') }
    const asked: ReadonlyArray<PaymentCommand> = [
      place(on(A, '1.00', '2026-04-12')),
      takeOff(1, '2026-04-12'),
      bounce('2026-04-12'),
      { type: 'RefundPayment', ...about, method: 'transfer' },
      { type: 'ReleaseUnapplied', ...about, approval },
    ]
    for (const command of asked)
      given(payment)
        .when(command)
        .thenRejected({ _tag: 'NotReceived', payment: PAY(1) })
  })

  it('is placed on debts, all placements or none', () => {
    const events = life(place(on(A, '250.00', '2026-04-10'), on(B, '350.00', '2026-04-12')))
    expect(events.slice(1).map((each) => 'unapplied' in each && each.unapplied)).toEqual([eur('350.00'), eur('0.00')])
    given(payment, ...life())
      .when(place(on(A, '250.00', '2026-04-10'), on(B, '350.01', '2026-04-12')))
      .thenRejected({ _tag: 'ExceedsUnapplied', debt: B, amount: eur('350.01'), unapplied: eur('350.00') })
  })

  it('is placed on no day before it came', () => {
    given(payment, ...life())
      .when(place(on(A, '1.00', '2026-04-09')))
      .thenRejected({ _tag: 'BeforeReceipt', on: day('2026-04-09'), receivedOn: day('2026-04-10') })
  })

  it('that was taken off a debt is held, unless it is to be placed by its instruction again', () => {
    const placed = [receive({ instruction: { strategy: 'smallest-first' } }), place(on(A, '250.00', '2026-04-10'))]
    const instructionAfter = (hold?: boolean) =>
      stateAfter(play(payment, [...placed, takeOff(1, '2026-04-20', hold)]).events).instruction.strategy
    expect([instructionAfter(), instructionAfter(true), instructionAfter(false)]).toEqual([
      'none',
      'none',
      'smallest-first',
    ])
  })

  it('is taken off once, on no day before it was placed', () => {
    const placed = life(place(on(A, '250.00', '2026-04-12')))
    given(payment, ...placed)
      .when(takeOff(1, '2026-04-11'))
      .thenRejected({ _tag: 'BeforeAllocation' })
    given(payment, ...placed)
      .when(takeOff(2, '2026-04-12'))
      .thenRejected({ _tag: 'UnknownAllocation', allocation: 2 })
    given(payment, ...life(place(on(A, '250.00', '2026-04-12')), takeOff(1, '2026-04-13')))
      .when(takeOff(1, '2026-04-14'))
      .thenNothing()
  })

  it('that the bank takes back is taken off every debt first', () => {
    const events = life(place(on(A, '250.00', '2026-04-10'), on(B, '350.00', '2026-04-12')), bounce('2026-04-11'))
    expect(events.slice(3).map(({ type, on }) => [type, on])).toEqual([
      ['PaymentUnallocated', '2026-04-11'],
      ['PaymentUnallocated', '2026-04-12'],
      ['PaymentReturned', '2026-04-11'],
    ])
    expect(stateAfter(events)).toMatchObject({ situation: 'returned', unapplied: 0n })
  })

  it('that was returned is not returned again, nor placed, nor returned before it came', () => {
    given(payment, ...life(bounce('2026-04-11')))
      .when(bounce('2026-04-12'))
      .thenNothing()
    given(payment, ...life(bounce('2026-04-11')))
      .when(place(on(A, '1.00', '2026-04-12')))
      .thenRejected({ _tag: 'AlreadyReturned' })
    given(payment, ...life())
      .when(bounce('2026-04-09'))
      .thenRejected({ _tag: 'BeforeReceipt' })
    given(payment).when(bounce('2026-04-12')).thenRejected({ _tag: 'NotReceived' })
  })
})

describe('regressions', () => {
  it('a placement that is back-dated to when the money was on another debt is refused', () => {
    const moved = life(place(on(A, '600.00', '2026-04-12')), takeOff(1, '2026-04-20'))
    given(payment, ...moved)
      .when(place(on(B, '1.00', '2026-04-15')))
      .thenRejected({ _tag: 'ExceedsUnapplied', unapplied: eur('0.00'), on: day('2026-04-15') })
    expect(
      stateAfter(
        life(place(on(A, '600.00', '2026-04-12')), takeOff(1, '2026-04-20'), place(on(B, '600.00', '2026-04-20'))),
      ).unapplied,
    ).toBe(0n)
  })

  it('money that the bank took back while it was on a debt is gone from the day on which it came off again', () => {
    const events = life(place(on(A, '600.00', '2026-04-12')), takeOff(1, '2026-04-20'), bounce('2026-04-15'))
    expect(events.at(-1)).toMatchObject({ type: 'PaymentReturned', on: '2026-04-20' })
    expect(leastFrom(stateAfter(events).movements, day('2026-04-10'))).toBe(0n)
  })
})
