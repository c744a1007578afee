import { type BookEvent, isChequeEvent, isDebtEvent, isPaymentEvent } from '../book/book.js'
import { cheque } from '../cheque/cheque.js'
import { debt } from '../debt/debt.js'
import type { Decider } from '../decider.js'
import { payment } from '../payment/payment.js'
import type { Law, Violation } from './law.js'
import { type Replayed, type ReplayedBook, replayedBy } from './replayed.js'

/** An event of one stream, with its turn and its place (from 1) among all the events of the book. */
interface Placed<E> {
  readonly event: E
  readonly place: number
  readonly turn: number
}

/** The events of a book, stream by stream; `id` answers nothing for an event that is of no such stream. */
const streamsOf = <E>(
  { turns }: ReplayedBook,
  id: (event: BookEvent) => string | undefined,
): Iterable<ReadonlyArray<Placed<E>>> => {
  const streams = new Map<string, Array<Placed<E>>>()
  let place = 0
  for (const [turn, { events }] of turns.entries()) {
    for (const event of events) {
      place += 1
      const stream = id(event)
      if (stream === undefined) continue
      const own = streams.get(stream) ?? []
      streams.set(stream, own)
      own.push({ event: event as E, place, turn })
    }
  }
  return streams.values()
}

/** One stream of a book as a history: its turns are those of the book in which something happened to it. */
const replayedIn = <C, S, E, R>(decider: Decider<C, S, E, R>, stream: ReadonlyArray<Placed<E>>): Replayed<S, E> =>
  replayedBy(
    decider,
    stream,
    ({ event }) => event,
    ({ turn }) => turn,
  )

const checkEach = <C, S, E, R>(
  law: Law<Replayed<S, E>>,
  decider: Decider<C, S, E, R>,
  streams: Iterable<ReadonlyArray<Placed<E>>>,
): Violation | undefined => {
  for (const stream of streams) {
    const violation = law.check(replayedIn(decider, stream))
    if (violation !== undefined) return { ...violation, after: stream[violation.after - 1]?.place ?? 0 }
  }
  return undefined
}

/** A law of one kind of stream as a law of a book: every such stream keeps it. */
const onEvery =
  <C, S, E extends BookEvent, R>(
    decider: Decider<C, S, E, R>,
    isOf: (event: BookEvent) => event is E,
    id: (event: E) => string,
  ) =>
  ({ guard, ...law }: Law<Replayed<S, E>>): Law<ReplayedBook> => {
    const streams = (book: ReplayedBook) => streamsOf<E>(book, (event) => (isOf(event) ? id(event) : undefined))
    return {
      ...law,
      ...(guard !== undefined && {
        guard: (book) => {
          let count = 0
          for (const stream of streams(book)) count += guard(replayedIn(decider, stream))
          return count
        },
      }),
      check: (book) => checkEach(law, decider, streams(book)),
    }
  }

/**
 * The law of a debt, for every debt of a book.
 *
 * @since 0.1.0
 */
export const onEveryDebt = onEvery(debt, isDebtEvent, (event) => event.debt)

/**
 * The law of a payment, for every payment of a book.
 *
 * @since 0.1.0
 */
export const onEveryPayment = onEvery(payment, isPaymentEvent, (event) => event.payment)

/**
 * The law of a cheque, for every cheque of a book.
 *
 * @since 0.1.0
 */
export const onEveryCheque = onEvery(cheque, isChequeEvent, (event) => event.cheque)
