import { type BookEvent, isChequeEvent, isDebtEvent, isPaymentEvent } from '../../domain/book/book.js'
import type { ChequeEvent } from '../../domain/cheque/event.js'
import type { PolicyAdopted } from '../../domain/collection/policy/policy-adopted.js'
import type { DebtEvent } from '../../domain/debt/event.js'
import type { DebtorEvent } from '../../domain/debtor/event.js'
import type { PaymentEvent } from '../../domain/payment/event.js'
import type { ChequeId, DebtId, DebtorId, PaymentId } from '../../domain/value/id.js'
import type { Instant } from '../../domain/value/instant.js'
import type { Position } from '../../domain/value/position.js'

/**
 * An event as it was recorded: which one, where in the log, and when the book learned it.
 *
 * @since 0.2.0
 */
export interface RecordedEvent<E> {
  readonly id: string
  readonly position: Position
  readonly recordedAt: Instant
  readonly event: E
}

/**
 * An event of a history, with the one recorded before it: a chain, so that adding an event copies nothing.
 *
 * @since 0.1.0
 */
export interface Fact<E> extends RecordedEvent<E> {
  readonly before: Fact<E> | undefined
}

interface Of<Kind, Id, E> {
  readonly kind: Kind
  readonly id: Id
  /** Everybody whom its events name, so that the question of one debtor looks at his own. */
  readonly debtors: ReadonlyArray<DebtorId>
  readonly last: Fact<E>
}

/**
 * Recorded events of one debt.
 *
 * @since 0.2.0
 */
export type DebtItemHistory = Of<'debt', DebtId, DebtEvent>
/**
 * Recorded events of one payment.
 *
 * @since 0.2.0
 */
export type PaymentItemHistory = Of<'payment', PaymentId, PaymentEvent>
/**
 * Recorded events of one cheque.
 *
 * @since 0.2.0
 */
export type ChequeItemHistory = Of<'cheque', ChequeId, ChequeEvent>
/**
 * Of a debtor it is kept whose company he is.
 *
 * @since 0.2.0
 */
export type DebtorItemHistory = Of<'debtor', DebtorId, DebtorEvent>

/**
 * The events of one stream that bear on money and its days: all that views of it ever need, at any two times.
 *
 * @since 0.1.0
 */
export type ItemHistory = DebtItemHistory | PaymentItemHistory | ChequeItemHistory | DebtorItemHistory

/**
 * The events of a history in the order in which they were recorded.
 *
 * @since 0.1.0
 */
export const factsOf = <E>({ last }: { readonly last: Fact<E> }): ReadonlyArray<Fact<E>> => {
  const facts: Fact<E>[] = []
  for (let fact: Fact<E> | undefined = last; fact !== undefined; fact = fact.before) facts.push(fact)
  return facts.reverse()
}

/** What is about somebody: a policy of the house is about nobody, and bears on no money. */
type OfDebtor = Exclude<BookEvent, PolicyAdopted>

const noDebtors: ReadonlyArray<DebtorId> = []

const extended = <Kind, Id, E extends OfDebtor>(
  kind: Kind,
  id: Id,
  { id: which, position, recordedAt }: RecordedEvent<unknown>,
  event: E,
  history: Of<Kind, Id, E> | undefined,
): Of<Kind, Id, E> => {
  const known = history?.debtors ?? noDebtors
  const debtors = known.includes(event.debtor) ? known : [...known, event.debtor]
  return { kind, id, debtors, last: { id: which, position, recordedAt, event, before: history?.last } }
}

/** The history with one more event of its stream; of a policy there is none. */
export const withEvent = (
  history: ItemHistory | undefined,
  recorded: RecordedEvent<BookEvent>,
): ItemHistory | undefined => {
  const { event } = recorded
  if (isDebtEvent(event)) {
    return extended('debt', event.debt, recorded, event, history?.kind === 'debt' ? history : undefined)
  }
  if (isPaymentEvent(event)) {
    return extended('payment', event.payment, recorded, event, history?.kind === 'payment' ? history : undefined)
  }
  if (isChequeEvent(event)) {
    return extended('cheque', event.cheque, recorded, event, history?.kind === 'cheque' ? history : undefined)
  }
  if (event.type === 'PolicyAdopted') return history
  return extended('debtor', event.debtor, recorded, event, history?.kind === 'debtor' ? history : undefined)
}
