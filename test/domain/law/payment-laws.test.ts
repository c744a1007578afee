import { describe, expect, it } from 'vitest'
import type { Law } from '../../../src/domain/law/law.js'
import { nothingBeforeReceipt } from '../../../src/domain/law/nothing-before-issue.js'
import { paymentCountedOnce } from '../../../src/domain/law/payment-counted-once.js'
import { type ReplayedPayment, replayedBy } from '../../../src/domain/law/replayed.js'
import { paymentFiguresStated } from '../../../src/domain/law/stated-figures.js'
import type { PaymentEvent } from '../../../src/domain/payment/event.js'
import { payment } from '../../../src/domain/payment/payment.js'
import { customer, day, eur, INV, PAY } from '../sample.js'

const about = { payment: PAY(1), debtor: customer, on: day('2026-03-20') }
const placed = { type: 'PaymentAllocated', ...about, allocation: 1, debt: INV, strategy: 'by hand' } as const
const off = { type: 'PaymentUnallocated', ...about, allocation: 1, debt: INV, reason: 'r', hold: true } as const
const received: PaymentEvent = {
  ...{ type: 'PaymentReceived', ...about, amount: eur('100.00'), method: 'cash' },
  instruction: { strategy: 'none' },
}
const sixty: PaymentEvent = { ...placed, amount: eur('60.00'), unapplied: eur('40.00') }
const back: PaymentEvent = { ...off, amount: eur('60.00'), unapplied: eur('100.00') }

const told = (events: ReadonlyArray<PaymentEvent>): ReplayedPayment =>
  replayedBy(
    payment,
    events,
    (event) => event,
    (event) => event,
  )

const faults: ReadonlyArray<readonly [string, Law<ReplayedPayment>, ReadonlyArray<PaymentEvent>]> = [
  ['more is placed than came', paymentCountedOnce, [received, { ...sixty, amount: eur('100.01') }]],
  ['an allocation has the number of another', paymentCountedOnce, [received, sixty, { ...sixty, amount: eur('1.00') }]],
  ['more is taken off than was placed', paymentCountedOnce, [received, sixty, { ...back, amount: eur('60.01') }]],
  ['an allocation is taken off that nobody made', paymentCountedOnce, [received, back]],
  ['an allocation is taken off twice', paymentCountedOnce, [received, sixty, back, back]],
  [
    'money is placed in another currency',
    paymentCountedOnce,
    [received, { ...sixty, amount: { ...eur('1.00'), currency: 'USD' } }],
  ],
  [
    'money is placed before it was taken off elsewhere',
    paymentCountedOnce,
    [
      received,
      sixty,
      { ...back, on: day('2026-03-25') },
      { ...placed, allocation: 2, amount: eur('100.00'), unapplied: eur('0.00') },
    ],
  ],
  ['what is unapplied is told wrong', paymentFiguresStated, [received, { ...sixty, unapplied: eur('40.01') }]],
  [
    'what is unapplied is told in another currency',
    paymentFiguresStated,
    [received, { ...sixty, unapplied: { ...eur('40.00'), currency: 'USD' } }],
  ],
  [
    'less is returned than came',
    paymentFiguresStated,
    [received, { type: 'PaymentReturned', ...about, amount: eur('99.99'), reason: 'r' }],
  ],
  ['money is placed before it came', nothingBeforeReceipt, [received, { ...sixty, on: day('2026-03-19') }]],
]

describe('the laws of a payment', () => {
  it.each(faults)('find that %s', (_, law, events) => {
    expect(law.check(told(events))).toMatchObject({ after: events.length, wrong: expect.stringMatching(/\w/) })
  })

  it.each(faults)('hold where it is left out: %s', (_, law, events) => {
    expect(law.check(told(events.slice(0, -1)))).toBeUndefined()
  })
})
