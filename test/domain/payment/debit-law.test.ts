import { describe, expect, it } from 'vitest'
import { debitInTurn } from '../../../src/domain/law/debit-in-turn.js'
import { type ReplayedPayment, replayedBy } from '../../../src/domain/law/replayed.js'
import type { PaymentEvent } from '../../../src/domain/payment/event.js'
import { payment } from '../../../src/domain/payment/payment.js'
import { day, eur } from '../sample.js'
import { failed, received, requested, succeeded } from './debit-sample.js'

const again = { ...requested, on: day('2026-04-23'), attempt: 2, collectOn: day('2026-04-25') }
const { retryOn: _, ...noDay } = failed
const final = { ...noDay, final: true }

const credit: PaymentEvent = {
  ...{ type: 'CreditGranted', payment: requested.payment, debtor: requested.debtor, on: day('2026-04-20') },
  ...{ amount: requested.amount, reason: 'goodwill', instruction: { strategy: 'none' } },
}

/** What the bank brings is decided in one turn, all else in turns of their own. */
const told = (events: ReadonlyArray<PaymentEvent>): ReplayedPayment =>
  replayedBy(
    payment,
    events.map((event, index) => ({ event, index })),
    ({ event }) => event,
    ({ event, index }) => (event.type === 'PaymentReceived' ? index - 1 : index),
  )

const faults: ReadonlyArray<readonly [string, ReadonlyArray<PaymentEvent>]> = [
  ['the first attempt is not the first', [{ ...requested, attempt: 2 }]],
  ['it is to be collected before it was requested', [{ ...requested, collectOn: day('2026-04-09') }]],
  ['a second attempt does not wait for the first', [requested, again]],
  ['an attempt is left out', [requested, failed, { ...again, attempt: 3 }]],
  ['it is tried again too early', [requested, failed, { ...again, on: day('2026-04-22') }]],
  ['it is tried again after it was given up', [requested, final, again]],
  ['more is asked for the second time', [requested, failed, { ...again, amount: eur('600.01') }]],
  [
    'it is asked for in another currency the second time',
    [requested, failed, { ...again, amount: { ...again.amount, currency: 'USD' } }],
  ],
  ['a credit is granted in its place', [requested, credit]],
  ['something failed that was never asked for', [failed]],
  ['another attempt failed than was made', [requested, { ...failed, attempt: 2 }]],
  ['it failed twice', [requested, failed, failed]],
  ['it is given up and may be tried again', [requested, { ...failed, final: true }]],
  ['it may be tried again, and nobody says when', [requested, noDay]],
  ['it succeeded before it was due', [requested, { ...succeeded, on: day('2026-04-19') }]],
  ['it succeeded after it had failed', [requested, failed, succeeded]],
  ['it succeeded, and brought nothing', [requested, succeeded]],
  ['money came while it was pending', [requested, received]],
  ['more came than was asked for', [requested, succeeded, { ...received, amount: eur('600.01') }]],
  ['the money came on another day', [requested, succeeded, { ...received, on: day('2026-04-21') }]],
  ['the money came twice', [requested, succeeded, received, received]],
  ['it is asked for when the money is there', [received, requested]],
]

describe('the law of debits', () => {
  it.each(faults)('finds that %s', (_, events) => {
    expect(debitInTurn.check(told(events))).toMatchObject({ after: events.length, wrong: expect.stringMatching(/\w/) })
  })

  it.each([
    ['collected at once', [requested, succeeded, received]],
    ['given up', [requested, final]],
    [
      'collected at the second attempt',
      [
        requested,
        failed,
        again,
        { ...succeeded, on: day('2026-04-25'), attempt: 2 },
        { ...received, on: day('2026-04-25') },
      ],
    ],
    ['no debit at all', [received]],
  ] satisfies ReadonlyArray<readonly [string, ReadonlyArray<PaymentEvent>]>)(
    'holds for one that is %s',
    (_, events) => {
      expect(debitInTurn.check(told(events))).toBeUndefined()
    },
  )
})
