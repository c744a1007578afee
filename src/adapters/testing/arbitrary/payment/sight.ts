import { type BookCommand, isPaymentCommand } from '../../../../domain/book/book.js'
import type { PaymentCommand } from '../../../../domain/payment/command.js'
import type { DirectDebit, PaymentState, ReceivedPayment } from '../../../../domain/payment/state.js'
import type { PaymentId } from '../../../../domain/value/id.js'
import { addDays, type LocalDate } from '../../../../domain/value/local-date.js'
import { type Money, money } from '../../../../domain/value/money.js'
import { latestDay } from '../day.js'

/** A command that fits the payment that it meets; `before` are the commands so far, also those for the rest of a book. */
export type PaymentFit = (state: PaymentState, before: ReadonlyArray<BookCommand>) => PaymentCommand

/** What a fitting command looks at: the payment, if it was received, its debit, and the latest day named so far. */
export interface Sight {
  readonly received: ReceivedPayment | undefined
  /** The debit by which it came or may come. */
  readonly debit: DirectDebit | undefined
  readonly payment: PaymentId
  /** What is placed nowhere; 100.00 EUR where nothing was received. */
  readonly unapplied: Money
  readonly after: (gap: number) => LocalDate
}

export const sightOf = (state: PaymentState, before: ReadonlyArray<BookCommand>): Sight => {
  const received = state.situation === 'unreceived' ? undefined : state
  const today = latestDay(before)
  return {
    received,
    debit: state.debit,
    payment:
      received?.received.payment ??
      state.debit?.latest.payment ??
      before.find(isPaymentCommand)?.payment ??
      ('PAY-1' as PaymentId),
    unapplied: money(received?.unapplied ?? 10_000n, received?.received.amount.currency ?? 'EUR'),
    after: (gap) => addDays(today, gap),
  }
}
