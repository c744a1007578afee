import * as E from 'fp-ts/lib/Either.js'
import type { AccountCheque } from '../../domain/allocation/account.js'
import type { BookEvent } from '../../domain/book/book.js'
import { notBooked } from '../../domain/law/cheque-money-booked.js'
import { payment } from '../../domain/payment/payment.js'
import { chequeStream, paymentStream } from '../command/aggregate.js'
import { readState } from '../command/read-state.js'
import type { EventStore, ReadError, StreamName } from '../store/event-store.js'
import type { Tally } from './tally.js'

export const chequesBooked = 'what cheques brought is booked as payments'

/** Looks up the payment of everything that cheques brought; what a broken stream says is not compared. */
export const checkBookings = async (
  tally: Tally,
  store: EventStore<BookEvent>,
  cheques: ReadonlyArray<AccountCheque>,
  broken: ReadonlySet<StreamName>,
): Promise<E.Either<ReadError, void>> => {
  for (const cheque of cheques) {
    for (const clearing of cheque.clearings) {
      const stream = paymentStream(clearing.payment)
      if (broken.has(stream)) continue
      const booked = await readState(store, stream, payment)
      if (E.isLeft(booked)) return booked
      const wrong = notBooked(cheque, clearing, booked.right)
      tally.count(
        chequesBooked,
        wrong === undefined ? undefined : { stream: chequeStream(cheque.received.cheque), wrong },
      )
    }
  }
  return E.right(undefined)
}
