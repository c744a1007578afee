import {
  type BookCommand,
  type BookEvent,
  type BookRejection,
  type BookState,
  book,
  isDebtCommand,
} from '../domain/book.js'
import type { DebtCommand } from '../domain/debt/command.js'
import { debt } from '../domain/debt/debt.js'
import type { DebtEvent } from '../domain/debt/event.js'
import type { DebtRejection } from '../domain/debt/rejection.js'
import type { DebtState } from '../domain/debt/state.js'
import type { Decider } from '../domain/decider.js'
import type { PaymentCommand } from '../domain/payment/command.js'
import type { PaymentEvent } from '../domain/payment/event.js'
import { payment } from '../domain/payment/payment.js'
import type { PaymentRejection } from '../domain/payment/rejection.js'
import type { PaymentState } from '../domain/payment/state.js'
import type { StreamName } from './event-store.js'

/** A decider and the stream that each of its commands is for. */
export interface Aggregate<C, S, E, R> {
  readonly decider: Decider<C, S, E, R>
  readonly stream: (command: C) => StreamName
}

// FROZEN: the names of streams.
export const debtStream = (id: string): StreamName => `debt-${id}`
export const paymentStream = (id: string): StreamName => `payment-${id}`

export const debts: Aggregate<DebtCommand, DebtState, DebtEvent, DebtRejection> = {
  decider: debt,
  stream: (command) => debtStream(command.debt),
}

export const payments: Aggregate<PaymentCommand, PaymentState, PaymentEvent, PaymentRejection> = {
  decider: payment,
  stream: (command) => paymentStream(command.payment),
}

/** Every aggregate of a book behind one door. */
export const books: Aggregate<BookCommand, BookState, BookEvent, BookRejection> = {
  decider: book,
  stream: (command) => (isDebtCommand(command) ? debtStream(command.debt) : paymentStream(command.payment)),
}
