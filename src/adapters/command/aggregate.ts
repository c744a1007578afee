import type { Either } from 'fp-ts/lib/Either.js'
import {
  type AggregateName,
  aggregateOf,
  aggregateOfEvent,
  BookCommand,
  type BookEvent,
  type BookRejection,
  type BookState,
  book,
  idOf,
  policiesId,
} from '../../domain/book/book.js'
import { cheque } from '../../domain/cheque/cheque.js'
import { ChequeCommand } from '../../domain/cheque/command.js'
import type { ChequeEvent } from '../../domain/cheque/event.js'
import type { ChequeRejection } from '../../domain/cheque/rejection.js'
import type { ChequeState } from '../../domain/cheque/state.js'
import { DebtCommand } from '../../domain/debt/command.js'
import { debt } from '../../domain/debt/debt.js'
import type { DebtEvent } from '../../domain/debt/event.js'
import type { DebtRejection } from '../../domain/debt/rejection.js'
import type { DebtState } from '../../domain/debt/state.js'
import { DebtorCommand } from '../../domain/debtor/command.js'
import { debtor } from '../../domain/debtor/debtor.js'
import type { DebtorEvent } from '../../domain/debtor/event.js'
import type { DebtorRejection } from '../../domain/debtor/rejection.js'
import type { DebtorState } from '../../domain/debtor/state.js'
import type { Decider } from '../../domain/decider.js'
import { PaymentCommand } from '../../domain/payment/command.js'
import type { PaymentEvent } from '../../domain/payment/event.js'
import { payment } from '../../domain/payment/payment.js'
import type { PaymentRejection } from '../../domain/payment/rejection.js'
import type { PaymentState } from '../../domain/payment/state.js'
import { isPlain } from '../../domain/value/plain.js'
import type { StreamName } from '../store/event-store.js'

/**
 * A decider and the stream that each of its commands is for.
 *
 * @since 0.1.0
 */
export interface Aggregate<C, S, E, R> {
  readonly decider: Decider<C, S, E, R>
  readonly stream: (command: C) => StreamName
  /**
   * Whether a value is a command of this aggregate; if not, it is refused. Without `isCommand`, the decider gets every value.
   *
   * @since 0.2.0
   */
  readonly isCommand?: (u: unknown) => boolean
  /**
   * If set, decides instead of `decider.decide`, and also gets the current revision of the stream.
   *
   * @since 0.2.0
   */
  readonly decideAt?: (command: C, state: S, revision: number) => Either<R, ReadonlyArray<E>>
}

/** The decision of an aggregate on a command, for a stream at that revision. */
export const decideAt = <C, S, E, R>(
  { decider, decideAt }: Aggregate<C, S, E, R>,
  command: C,
  state: S,
  revision: number,
): Either<R, ReadonlyArray<E>> => decideAt?.(command, state, revision) ?? decider.decide(command, state)

/** Whether a value is plain readable data that a codec accepts. */
const isOf =
  (codec: { readonly is: (u: unknown) => boolean }) =>
  (u: unknown): boolean => {
    try {
      return isPlain(u) && codec.is(u)
    } catch {
      return false
    }
  }

// FROZEN: the names of streams.
const streamName = (aggregate: AggregateName, id: string): StreamName => `${aggregate}-${id}`
/**
 * Stream of a debt, `debt-<id>`, as `book.history` and the store take it.
 *
 * @since 0.1.0
 * @example
 * debtStream('INV-1') // 'debt-INV-1'
 */
export const debtStream = (id: string): StreamName => streamName('debt', id)
/**
 * Stream of a payment, `payment-<id>`.
 *
 * @since 0.1.0
 */
export const paymentStream = (id: string): StreamName => streamName('payment', id)
/**
 * Stream of a cheque, `cheque-<id>`.
 *
 * @since 0.1.0
 */
export const chequeStream = (id: string): StreamName => streamName('cheque', id)
/**
 * Stream of a debtor, `debtor-<id>`.
 *
 * @since 0.1.0
 */
export const debtorStream = (id: string): StreamName => streamName('debtor', id)
/**
 * The stream of the policies that a book has adopted.
 *
 * @since 0.2.0
 */
export const policyStream: StreamName = streamName('policy', policiesId)

/**
 * Debts for `handleCommand` and `handleBatch`, where nothing but debts is handled.
 *
 * @since 0.1.0
 */
export const debts: Aggregate<DebtCommand, DebtState, DebtEvent, DebtRejection> = {
  decider: debt,
  stream: (command) => debtStream(command.debt),
  isCommand: isOf(DebtCommand),
}

/**
 * Payments for `handleCommand` and `handleBatch`.
 *
 * @since 0.1.0
 */
export const payments: Aggregate<PaymentCommand, PaymentState, PaymentEvent, PaymentRejection> = {
  decider: payment,
  stream: (command) => paymentStream(command.payment),
  isCommand: isOf(PaymentCommand),
}

/**
 * Cheques for `handleCommand` and `handleBatch`.
 *
 * @since 0.1.0
 */
export const cheques: Aggregate<ChequeCommand, ChequeState, ChequeEvent, ChequeRejection> = {
  decider: cheque,
  stream: (command) => chequeStream(command.cheque),
  isCommand: isOf(ChequeCommand),
}

/**
 * Debtors for `handleCommand` and `handleBatch`.
 *
 * @since 0.1.0
 */
export const debtors: Aggregate<DebtorCommand, DebtorState, DebtorEvent, DebtorRejection> = {
  decider: debtor,
  stream: (command) => debtorStream(command.debtor),
  isCommand: isOf(DebtorCommand),
}

/**
 * Every aggregate of a book behind one door.
 *
 * @since 0.1.0
 */
export const books: Aggregate<BookCommand, BookState, BookEvent, BookRejection> = {
  decider: book,
  stream: (command) => streamName(aggregateOf[command.type], idOf(command)),
  isCommand: isOf(BookCommand),
}

/** The same without `isCommand`, for commands that are decoded already. */
export const decodedBooks: typeof books = { decider: books.decider, stream: books.stream }

/**
 * The stream that an event belongs to.
 *
 * @since 0.1.0
 */
export const streamOf = (event: BookEvent): StreamName => {
  if (event.type === 'PolicyAdopted') return policyStream
  const kind = aggregateOfEvent[event.type]
  return streamName(kind, (event as unknown as Readonly<Record<AggregateName, string>>)[kind])
}
