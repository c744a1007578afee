import { type BookEvent, isPaymentEvent } from '../../../domain/book.js'
import { debt } from '../../../domain/debt/debt.js'
import type { DebtEvent } from '../../../domain/debt/event.js'
import type { PaymentEvent } from '../../../domain/payment/event.js'
import { payment } from '../../../domain/payment/payment.js'
import { statesOf, type Told, type Turn } from '../history.js'
import type { Law, Violation } from './law.js'
import type { ToldBook, ToldDebt, ToldPayment } from './told.js'

/** An event of one stream, with its turn and its place (from 1) among all the events of the book. */
interface Placed<E> {
  readonly event: E
  readonly place: number
  readonly turn: number
}

/** The events of a book, stream by stream; `id` answers nothing for an event that is of no such stream. */
const streamsOf = <E>(
  { turns }: ToldBook,
  id: (event: BookEvent) => string | undefined,
): Iterable<ReadonlyArray<Placed<E>>> => {
  const streams = new Map<string, Array<Placed<E>>>()
  let place = 0
  for (const [turn, { events }] of turns.entries()) {
    for (const event of events) {
      place += 1
      const stream = id(event)
      if (stream === undefined) continue
      streams.set(stream, [...(streams.get(stream) ?? []), { event: event as E, place, turn }])
    }
  }
  return streams.values()
}

/** A stream as a history of its own: its turns are those of the book in which something happened to it. */
const told = <S, E>(stream: ReadonlyArray<Placed<E>>, states: ReadonlyArray<S>): Told<S, E> => {
  const starts = stream.flatMap(({ turn }, index) => (stream[index - 1]?.turn === turn ? [] : [index]))
  const turns = starts.map((from, index): Turn<S, E> => {
    const to = starts[index + 1] ?? stream.length
    const events = stream.slice(from, to).map(({ event }) => event)
    return { before: states[from] as S, events, after: states[to] as S }
  })
  return { turns, events: stream.map(({ event }) => event), states }
}

const checkEach = <S, E>(
  law: Law<Told<S, E>>,
  streams: Iterable<ReadonlyArray<Placed<E>>>,
  states: (events: ReadonlyArray<E>) => ReadonlyArray<S>,
): Violation | undefined => {
  for (const stream of streams) {
    const violation = law.check(told(stream, states(stream.map(({ event }) => event))))
    if (violation !== undefined) return { ...violation, after: stream[violation.after - 1]?.place ?? 0 }
  }
  return undefined
}

/** The law of a debt, for every debt of a book. */
export const onEveryDebt = (law: Law<ToldDebt>): Law<ToldBook> => ({
  ...law,
  check: (book) =>
    checkEach(
      law,
      streamsOf<DebtEvent>(book, (event) => (isPaymentEvent(event) ? undefined : event.debt)),
      (events) => statesOf(debt, events),
    ),
})

/** The law of a payment, for every payment of a book. */
export const onEveryPayment = (law: Law<ToldPayment>): Law<ToldBook> => ({
  ...law,
  check: (book) =>
    checkEach(
      law,
      streamsOf<PaymentEvent>(book, (event) => (isPaymentEvent(event) ? event.payment : undefined)),
      (events) => statesOf(payment, events),
    ),
})
