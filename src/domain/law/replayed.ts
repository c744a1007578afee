import type { BookEvent } from '../book/book.js'
import type { WholeBook } from '../book/whole-book.js'
import type { DebtEvent } from '../debt/event.js'
import type { DebtState } from '../debt/state.js'
import type { Decider } from '../decider.js'
import type { PaymentEvent } from '../payment/event.js'
import type { PaymentState } from '../payment/state.js'

/**
 * One decision's worth of a history: the state before it, what was decided, and the state after.
 *
 * @since 0.1.0
 */
export interface Turn<S, E> {
  readonly before: S
  readonly events: ReadonlyArray<E>
  readonly after: S
}

/**
 * What a law needs to know of a history: its turns, all its events, and `states[n]`, the state after `n` events.
 *
 * @since 0.2.0
 */
export interface Replayed<S, E> {
  readonly turns: ReadonlyArray<Turn<S, E>>
  readonly events: ReadonlyArray<E>
  readonly states: ReadonlyArray<S>
}

/**
 * What the laws of a debt want to know: the history of one debt, from whatever decider or store it comes.
 *
 * @since 0.2.0
 */
export type ReplayedDebt = Replayed<DebtState, DebtEvent>

/**
 * What the laws of a payment want to know: the history of one payment.
 *
 * @since 0.2.0
 */
export type ReplayedPayment = Replayed<PaymentState, PaymentEvent>

/**
 * What the laws of a book want to know: the history of all its debts and payments, at rest after every turn.
 *
 * @since 0.2.0
 */
export type ReplayedBook = Replayed<WholeBook, BookEvent>

/**
 * The state after no event, after the first, after the second, and so on.
 *
 * @since 0.1.0
 */
export const statesOf = <C, S, E, R>(decider: Decider<C, S, E, R>, events: ReadonlyArray<E>): ReadonlyArray<S> => {
  const states = [decider.initial]
  let state = decider.initial
  for (const event of events) {
    state = decider.evolve(state, event)
    states.push(state)
  }
  return states
}

/**
 * The history that events tell of themselves. Neighbours of the same `turn` were decided together: stored events by their
 * command, say.
 *
 * @since 0.2.0
 * @example replayedBy(debt, recorded, ({ event }) => event, ({ commandId }) => commandId)
 */
export const replayedBy = <C, S, E, R, P>(
  decider: Decider<C, S, E, R>,
  placed: ReadonlyArray<P>,
  eventOf: (one: P) => E,
  turnOf: (one: P) => unknown,
): Replayed<S, E> => {
  const events = placed.map(eventOf)
  const states = statesOf(decider, events)
  const starts = placed.flatMap((one, index) => {
    const previous = placed[index - 1]
    return previous !== undefined && turnOf(previous) === turnOf(one) ? [] : [index]
  })
  const turns = starts.map((from, index): Turn<S, E> => {
    const to = starts[index + 1] ?? events.length
    return { before: states[from] as S, events: events.slice(from, to), after: states[to] as S }
  })
  return { turns, events, states }
}
