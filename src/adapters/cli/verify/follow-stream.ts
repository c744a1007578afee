import { type BookEvent, isPaymentEvent } from '../../../domain/book.js'
import { debt } from '../../../domain/debt/debt.js'
import type { DebtEvent } from '../../../domain/debt/event.js'
import type { IssuedDebt } from '../../../domain/debt/state.js'
import type { Decider } from '../../../domain/decider.js'
import type { PaymentEvent } from '../../../domain/payment/event.js'
import { payment } from '../../../domain/payment/payment.js'
import type { ReceivedPayment } from '../../../domain/payment/state.js'
import type { Recorded, StreamName } from '../../event-store.js'
import type { Balances } from './balances.js'
import type { Pairs } from './both-sides.js'
import { debtLaws } from './debt-laws.js'
import type { StreamLaw } from './law.js'
import { paymentLaws } from './payment-laws.js'
import { contiguous, oneSubject, recordLaws } from './recorded-laws.js'
import type { Tally } from './tally.js'

/** The laws that are held against single streams, in the order in which they are told. */
export const streamLaws: ReadonlyArray<string> = [
  ...[contiguous, oneSubject, ...recordLaws, ...debtLaws, ...paymentLaws].map(({ name }) => name),
]

const statesOf = <C, S, E, R>(decider: Decider<C, S, E, R>, events: ReadonlyArray<E>): ReadonlyArray<S> => {
  let state = decider.initial
  return events.map((event) => {
    state = decider.evolve(state, event)
    return state
  })
}

/**
 * Holds the laws of streams against one stream at a time, and hands on what the laws between streams need of it. Answers
 * whether the stream is whole: of one that is not, the figures mean nothing.
 */
export const streamFollower = (tally: Tally, pairs: Pairs, balances: Balances) => {
  const hold = <H>(law: StreamLaw<H>, stream: StreamName, told: H): boolean => {
    const violation = law.check(told)
    tally.count(law.name, violation && { stream, ...violation })
    return violation === undefined
  }

  // The first event of a whole stream issues the debt or receives the payment, so it has a state of its own from there on.

  const followDebt = (stream: StreamName, events: ReadonlyArray<DebtEvent>): void => {
    const states = statesOf(debt, events) as unknown as ReadonlyArray<IssuedDebt>
    for (const law of debtLaws) hold(law, stream, { events, states })
    const last = states.at(-1)
    if (last === undefined) return
    pairs.debt(last)
    balances.add(last.currency, last.movements, 1n)
  }

  const followPayment = (stream: StreamName, events: ReadonlyArray<PaymentEvent>): void => {
    const states = statesOf(payment, events) as unknown as ReadonlyArray<ReceivedPayment>
    for (const law of paymentLaws) hold(law, stream, { events, states })
    const last = states.at(-1)
    if (last === undefined) return
    pairs.payment(last)
    balances.add(last.received.amount.currency, last.movements, -1n)
  }

  return (stream: StreamName, recorded: ReadonlyArray<Recorded<BookEvent>>): boolean => {
    if (!hold(contiguous, stream, recorded) || !hold(oneSubject, stream, recorded)) return false
    for (const law of recordLaws) hold(law, stream, recorded)
    const events = recorded.map(({ event }) => event)
    if (events[0] !== undefined && isPaymentEvent(events[0])) {
      followPayment(stream, events as ReadonlyArray<PaymentEvent>)
    } else {
      followDebt(stream, events as ReadonlyArray<DebtEvent>)
    }
    return true
  }
}
