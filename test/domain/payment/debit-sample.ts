// A direct debit of 600.00 EUR for 20 April 2026, and what may be said about it, for the examples of its tests.
import { play } from '../../../src/adapters/testing/index.js'
import type { MandateFacts, PaymentCommand, PaymentCommandOf } from '../../../src/domain/payment/command.js'
import type { PaymentEvent, PaymentEventOf } from '../../../src/domain/payment/event.js'
import { payment } from '../../../src/domain/payment/payment.js'
import type { MandateId } from '../../../src/domain/value/id.js'
import { customer, day, eur, PAY } from '../sample.js'

export const MANDATE = 'MDT-3' as MandateId
export const consent: MandateFacts = { id: MANDATE, grantedOn: day('2026-01-01') }

export const request = (says: Partial<PaymentCommandOf<'RequestDebit'>> = {}): PaymentCommandOf<'RequestDebit'> => ({
  type: 'RequestDebit',
  payment: PAY(1),
  debtor: customer,
  on: day('2026-04-10'),
  amount: eur('600.00'),
  mandate: consent,
  collectOn: day('2026-04-20'),
  ...says,
})

/** Three attempts at most, three days apart. */
export const fail = (
  on: string,
  says: Partial<PaymentCommandOf<'RecordDebitFailure'>> = {},
): PaymentCommandOf<'RecordDebitFailure'> => ({
  type: 'RecordDebitFailure',
  payment: PAY(1),
  on: day(on),
  reason: 'insufficient-funds',
  retry: { maxAttempts: 3, minDays: 3 },
  ...says,
})

export const retry = (
  on: string,
  collectOn: string,
  mandate: MandateFacts = consent,
): PaymentCommandOf<'RetryDebit'> => ({
  type: 'RetryDebit',
  payment: PAY(1),
  on: day(on),
  mandate,
  collectOn: day(collectOn),
})

export const confirm = (on: string): PaymentCommandOf<'ConfirmDebit'> => ({
  type: 'ConfirmDebit',
  payment: PAY(1),
  on: day(on),
})

/** The events after the request; a command that is refused is a mistake in the test. */
export const life = (...commands: ReadonlyArray<PaymentCommand>): ReadonlyArray<PaymentEvent> => {
  const { events, rejections } = play(payment, [request(), ...commands])
  if (rejections.length > 0) throw new Error(`refused: ${rejections.map((each) => each._tag).join(', ')}`)
  return events
}

const about = { payment: PAY(1), debtor: customer }

export const requested: PaymentEventOf<'DebitRequested'> = {
  type: 'DebitRequested',
  ...about,
  on: day('2026-04-10'),
  attempt: 1,
  amount: eur('600.00'),
  mandate: MANDATE,
  collectOn: day('2026-04-20'),
  instruction: { strategy: 'oldest-due-first' },
}
export const failed: PaymentEventOf<'DebitFailed'> = {
  type: 'DebitFailed',
  ...about,
  on: day('2026-04-20'),
  attempt: 1,
  reason: 'insufficient-funds',
  final: false,
  retryOn: day('2026-04-23'),
}
export const succeeded: PaymentEventOf<'DebitSucceeded'> = {
  type: 'DebitSucceeded',
  ...about,
  on: day('2026-04-20'),
  attempt: 1,
}
export const received: PaymentEventOf<'PaymentReceived'> = {
  type: 'PaymentReceived',
  ...about,
  on: day('2026-04-20'),
  amount: eur('600.00'),
  method: 'direct-debit',
  instruction: { strategy: 'oldest-due-first' },
}
