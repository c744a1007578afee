import * as E from 'fp-ts/lib/Either.js'
import * as t from 'io-ts'
import { type Problem, problems } from './codec-error.js'
import { DebtCommand } from './debt/command.js'
import { debt } from './debt/debt.js'
import { DebtEvent } from './debt/event.js'
import type { DebtRejection } from './debt/rejection.js'
import type { DebtState } from './debt/state.js'
import type { Decider } from './decider.js'
import { PaymentCommand } from './payment/command.js'
import { PaymentEvent } from './payment/event.js'
import { payment } from './payment/payment.js'
import type { PaymentRejection } from './payment/rejection.js'
import type { PaymentState } from './payment/state.js'

/** Everything that can happen in a book. */
export const BookEvent = t.union([...DebtEvent.types, ...PaymentEvent.types], 'BookEvent')
export type BookEvent = DebtEvent | PaymentEvent

/** Everything that can be asked of a book. */
export const BookCommand = t.union([...DebtCommand.types, ...PaymentCommand.types], 'BookCommand')
export type BookCommand = DebtCommand | PaymentCommand
export type BookCommandJson = t.OutputOf<typeof BookCommand>

/** Every way in which a book refuses. */
export type BookRejection = DebtRejection | PaymentRejection

/** Which aggregate each command is for. */
export const aggregateOf = {
  IssueDebt: 'debt',
  RemindDebtor: 'debt',
  PromisePayment: 'debt',
  EvaluatePromise: 'debt',
  WithdrawPromise: 'debt',
  ApplyPayment: 'debt',
  ReversePayment: 'debt',
  RescheduleDebt: 'debt',
  ExtendDueDate: 'debt',
  ReferToLegal: 'debt',
  WriteOffDebt: 'debt',
  IssueCreditNote: 'debt',
  RaiseDispute: 'debt',
  ResolveDispute: 'debt',
  CancelDebt: 'debt',
  ReceivePayment: 'payment',
  AllocatePayment: 'payment',
  UnallocatePayment: 'payment',
  ReturnPayment: 'payment',
} as const satisfies Readonly<Record<BookCommand['type'], 'debt' | 'payment'>>

export const isDebtCommand = (command: BookCommand): command is DebtCommand => aggregateOf[command.type] === 'debt'

/** A command from outside, checked: or every problem with its path, value and expectation. */
export const decodeCommand = (json: unknown): E.Either<ReadonlyArray<Problem>, BookCommand> => {
  const type = typeof json === 'object' && json !== null && 'type' in json ? json.type : undefined
  if (typeof type !== 'string' || !Object.hasOwn(aggregateOf, type)) {
    return E.left([{ path: 'type', value: type, expected: `one of ${Object.keys(aggregateOf).join(', ')}` }])
  }
  return E.mapLeft(problems)(BookCommand.decode(json))
}

export const isPaymentEvent = (event: BookEvent): event is PaymentEvent =>
  event.type === 'PaymentReceived' ||
  event.type === 'PaymentAllocated' ||
  event.type === 'PaymentUnallocated' ||
  event.type === 'PaymentReturned'

/** What one stream of a book folds to; an empty stream is neither a debt nor a payment yet. */
export type BookState =
  | { readonly of: 'nothing' }
  | { readonly of: 'debt'; readonly debt: DebtState }
  | { readonly of: 'payment'; readonly payment: PaymentState }

/** The deciders of a book as one, for callers that take any command. A stream only ever holds one aggregate's events. */
export const book: Decider<BookCommand, BookState, BookEvent, BookRejection> = {
  initial: { of: 'nothing' },
  decide: (command, state) =>
    isDebtCommand(command)
      ? debt.decide(command, state.of === 'debt' ? state.debt : debt.initial)
      : payment.decide(command, state.of === 'payment' ? state.payment : payment.initial),
  evolve: (state, event) =>
    isPaymentEvent(event)
      ? { of: 'payment', payment: payment.evolve(state.of === 'payment' ? state.payment : payment.initial, event) }
      : { of: 'debt', debt: debt.evolve(state.of === 'debt' ? state.debt : debt.initial, event) },
  isTerminal: (state) =>
    state.of === 'debt' ? debt.isTerminal(state.debt) : state.of === 'payment' && payment.isTerminal(state.payment),
}
