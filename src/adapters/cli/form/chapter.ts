import * as E from 'fp-ts/lib/Either.js'
import { type BookEvent, type BookState, book as decider } from '../../../domain/book/book.js'
import { inCurrencyOf, outstandingOf } from '../../../domain/cheque/state.js'
import { openBalance } from '../../../domain/debt/state.js'
import { type Money, money } from '../../../domain/value/money.js'
import type { Book } from '../../book.js'
import { chequeStream, debtorStream, debtStream, paymentStream } from '../../command/aggregate.js'
import type { ReadError, Recorded, StreamName } from '../../store/event-store.js'

type Stream = ReadonlyArray<Recorded<BookEvent>>

/** An event with what was open after it: of a payment what was unapplied, of a cheque what it had not brought. */
export interface Chapter {
  readonly recorded: Recorded<BookEvent>
  readonly balance: Money | undefined
}

/** The streams that a name may stand for: its own, else that of a debt, of a payment, of a cheque, of a debtor. */
const streamsOf = (name: string): ReadonlyArray<StreamName> => [
  ...(/^(debt|payment|cheque|debtor|policy)-/.test(name) ? [name as StreamName] : []),
  debtStream(name),
  paymentStream(name),
  chequeStream(name),
  debtorStream(name),
]

const readFirst = async (book: Book, names: ReadonlyArray<StreamName>): Promise<E.Either<ReadError, Stream>> => {
  for (const name of names) {
    const read = await book.history(name)()
    if (E.isLeft(read) || read.right.length > 0) return read
  }
  return E.right([])
}

const balanceOf = (state: BookState): Money | undefined => {
  if (state.of === 'debt' && state.debt.situation !== 'unissued') {
    return money(openBalance(state.debt), state.debt.currency)
  }
  if (state.of === 'payment' && state.payment.situation !== 'unreceived') {
    return money(state.payment.unapplied, state.payment.received.amount.currency)
  }
  if (state.of === 'cheque' && state.cheque.situation !== 'unreceived') {
    return inCurrencyOf(state.cheque, outstandingOf(state.cheque))
  }
  return undefined
}

const told = (stream: Stream): ReadonlyArray<Chapter> => {
  let state = decider.initial
  return stream.map((recorded) => {
    state = decider.evolve(state, recorded.event)
    return { recorded, balance: balanceOf(state) }
  })
}

/** The history of what that name stands for; none where there is no such debt, payment, cheque or debtor. */
export const readChapters = async (book: Book, name: string): Promise<E.Either<ReadError, ReadonlyArray<Chapter>>> =>
  E.map(told)(await readFirst(book, streamsOf(name)))
