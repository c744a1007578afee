import type * as E from 'fp-ts/lib/Either.js'
import { cheque } from '../cheque/cheque.js'
import type { ChequeCommand } from '../cheque/command.js'
import type { ChequeEvent } from '../cheque/event.js'
import type { ChequeRejection } from '../cheque/rejection.js'
import type { ChequeState } from '../cheque/state.js'
import type { AdoptPolicy } from '../collection/adoption/adopt-policy.js'
import { type Adoptions, adoption, type NotAdopted } from '../collection/adoption/adoption.js'
import type { NotApproved } from '../collection/refusal/against-limits.js'
import type { AgainstPolicy } from '../collection/refusal/against-policy.js'
import type { DebtCommand } from '../debt/command.js'
import { debt } from '../debt/debt.js'
import type { DebtEvent } from '../debt/event.js'
import type { DebtRejection } from '../debt/rejection.js'
import type { DebtState } from '../debt/state.js'
import type { DebtorCommand } from '../debtor/command.js'
import { debtor } from '../debtor/debtor.js'
import type { DebtorEvent } from '../debtor/event.js'
import type { DebtorRejection } from '../debtor/rejection.js'
import type { DebtorState } from '../debtor/state.js'
import type { Decider } from '../decider.js'
import type { PaymentCommand } from '../payment/command.js'
import type { PaymentEvent } from '../payment/event.js'
import { payment } from '../payment/payment.js'
import type { PaymentRejection } from '../payment/rejection.js'
import type { PaymentState } from '../payment/state.js'
import type { DebtorId } from '../value/id.js'
import { type AggregateName, aggregateOf, aggregateOfEvent } from './aggregate-of.js'
import type { BookCommand } from './command.js'
import type { BookEvent } from './event.js'

export { type AggregateName, aggregateOf, aggregateOfEvent } from './aggregate-of.js'
export { BookCommand, type BookCommandJson, type OutsideCommand } from './command.js'
export { decodeCommand } from './decode-command.js'
export { BookEvent } from './event.js'

/**
 * Every way in which a book refuses.
 *
 * @since 0.1.0
 */
export type BookRejection =
  | DebtRejection
  | PaymentRejection
  | ChequeRejection
  | DebtorRejection
  | NotAdopted
  | AgainstPolicy
  | NotApproved

/** A command with the name of the aggregate that it is for. */
type Addressed =
  | { readonly to: 'debt'; readonly command: DebtCommand }
  | { readonly to: 'payment'; readonly command: PaymentCommand }
  | { readonly to: 'cheque'; readonly command: ChequeCommand }
  | { readonly to: 'debtor'; readonly command: DebtorCommand }
  | { readonly to: 'policy'; readonly command: AdoptPolicy }

/**
 * Tells apart for which aggregate a command is.
 *
 * @since 0.1.0
 */
export const addressed = (command: BookCommand): Addressed => {
  if (isDebtCommand(command)) return { to: 'debt', command }
  if (isPaymentCommand(command)) return { to: 'payment', command }
  if (isChequeCommand(command)) return { to: 'cheque', command }
  return command.type === 'AdoptPolicy' ? { to: 'policy', command } : { to: 'debtor', command }
}

/**
 * Whether the command is for a debt.
 *
 * @since 0.1.0
 */
export const isDebtCommand = (command: BookCommand): command is DebtCommand => aggregateOf[command.type] === 'debt'
/**
 * Whether the command is for a payment.
 *
 * @since 0.1.0
 */
export const isPaymentCommand = (command: BookCommand): command is PaymentCommand =>
  aggregateOf[command.type] === 'payment'
/**
 * Whether the command is for a cheque.
 *
 * @since 0.1.0
 */
export const isChequeCommand = (command: BookCommand): command is ChequeCommand =>
  aggregateOf[command.type] === 'cheque'
/**
 * Whether the command is for a debtor.
 *
 * @since 0.1.0
 */
export const isDebtorCommand = (command: BookCommand): command is DebtorCommand =>
  aggregateOf[command.type] === 'debtor'

// FROZEN: the name of a stream.
/**
 * The id in the name of the stream of policies: a book has one.
 *
 * @since 0.2.0
 */
export const policiesId = 'collection'

/**
 * The id in the name of the stream that a command is for.
 *
 * @since 0.1.0
 */
export const idOf = (command: BookCommand): string =>
  command.type === 'AdoptPolicy'
    ? policiesId
    : (command as unknown as Readonly<Record<AggregateName, string>>)[aggregateOf[command.type]]

/**
 * Whose an event is: a debtor's, but for the adoption of a policy, which is the house's own.
 *
 * @since 0.2.0
 */
export const debtorOfEvent = (event: BookEvent): DebtorId | undefined =>
  event.type === 'PolicyAdopted' ? undefined : event.debtor

/**
 * Whose these events are: each debtor once, in the order of the first event of each.
 *
 * @since 0.2.0
 */
export const debtorsOfEvents = (events: ReadonlyArray<BookEvent>): ReadonlyArray<DebtorId> => {
  const debtors = new Set<DebtorId>()
  for (const event of events) {
    const debtor = debtorOfEvent(event)
    if (debtor !== undefined) debtors.add(debtor)
  }
  return [...debtors]
}

/**
 * Whether the event is of a debt.
 *
 * @since 0.1.0
 * @example
 * isDebtEvent(issued) // true
 */
export const isDebtEvent = (event: BookEvent): event is DebtEvent => aggregateOfEvent[event.type] === 'debt'
/**
 * Whether the event is of a payment.
 *
 * @since 0.1.0
 */
export const isPaymentEvent = (event: BookEvent): event is PaymentEvent => aggregateOfEvent[event.type] === 'payment'
/**
 * Whether the event is of a cheque.
 *
 * @since 0.1.0
 */
export const isChequeEvent = (event: BookEvent): event is ChequeEvent => aggregateOfEvent[event.type] === 'cheque'
/**
 * Whether the event is of a debtor.
 *
 * @since 0.1.0
 */
export const isDebtorEvent = (event: BookEvent): event is DebtorEvent => aggregateOfEvent[event.type] === 'debtor'

/**
 * What one stream of a book folds to; an empty stream is nothing yet.
 *
 * @since 0.1.0
 */
export type BookState =
  | { readonly of: 'nothing' }
  | { readonly of: 'debt'; readonly debt: DebtState }
  | { readonly of: 'payment'; readonly payment: PaymentState }
  | { readonly of: 'cheque'; readonly cheque: ChequeState }
  | { readonly of: 'debtor'; readonly debtor: DebtorState }
  | { readonly of: 'policy'; readonly adoptions: Adoptions }

const decide = (command: BookCommand, state: BookState): E.Either<BookRejection, ReadonlyArray<BookEvent>> => {
  const asked = addressed(command)
  switch (asked.to) {
    case 'debt':
      return debt.decide(asked.command, state.of === 'debt' ? state.debt : debt.initial)
    case 'payment':
      return payment.decide(asked.command, state.of === 'payment' ? state.payment : payment.initial)
    case 'cheque':
      return cheque.decide(asked.command, state.of === 'cheque' ? state.cheque : cheque.initial)
    case 'debtor':
      return debtor.decide(asked.command, state.of === 'debtor' ? state.debtor : debtor.initial)
    case 'policy':
      return adoption.decide(asked.command, state.of === 'policy' ? state.adoptions : adoption.initial)
  }
}

const evolve = (state: BookState, event: BookEvent): BookState => {
  if (isDebtEvent(event)) {
    return { of: 'debt', debt: debt.evolve(state.of === 'debt' ? state.debt : debt.initial, event) }
  }
  if (isPaymentEvent(event)) {
    return { of: 'payment', payment: payment.evolve(state.of === 'payment' ? state.payment : payment.initial, event) }
  }
  if (isChequeEvent(event)) {
    return { of: 'cheque', cheque: cheque.evolve(state.of === 'cheque' ? state.cheque : cheque.initial, event) }
  }
  return event.type === 'PolicyAdopted'
    ? { of: 'policy', adoptions: adoption.evolve(state.of === 'policy' ? state.adoptions : adoption.initial, event) }
    : { of: 'debtor', debtor: debtor.evolve(state.of === 'debtor' ? state.debtor : debtor.initial, event) }
}

const isTerminal = (state: BookState): boolean => {
  switch (state.of) {
    case 'nothing':
      return false
    case 'debt':
      return debt.isTerminal(state.debt)
    case 'payment':
      return payment.isTerminal(state.payment)
    case 'cheque':
      return cheque.isTerminal(state.cheque)
    case 'debtor':
      return debtor.isTerminal(state.debtor)
    case 'policy':
      return adoption.isTerminal(state.adoptions)
  }
}

/**
 * The deciders of a book as one, for callers that take any command. A stream only ever holds one aggregate's events.
 *
 * @since 0.1.0
 */
export const book: Decider<BookCommand, BookState, BookEvent, BookRejection> = {
  initial: { of: 'nothing' },
  decide,
  evolve,
  isTerminal,
}
