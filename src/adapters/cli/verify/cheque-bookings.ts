import * as E from 'fp-ts/lib/Either.js'
import type { AccountCheque } from '../../../domain/allocation/account.js'
import type { BookEvent } from '../../../domain/book.js'
import { fold } from '../../../domain/decider.js'
import { notBooked } from '../../../domain/law/cheque-money-booked.js'
import type { PaymentEvent } from '../../../domain/payment/event.js'
import { payment } from '../../../domain/payment/payment.js'
import { chequeStream, paymentStream } from '../../aggregate.js'
import type { EventStore, ReadError, StreamName } from '../../event-store.js'
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
      const read = await store.read(stream)()
      if (E.isLeft(read)) return read
      const events = read.right.map(({ event }) => event) as ReadonlyArray<PaymentEvent>
      const wrong = notBooked(cheque, clearing, fold(payment, events))
      tally.count(
        chequesBooked,
        wrong === undefined ? undefined : { stream: chequeStream(cheque.received.cheque), wrong },
      )
    }
  }
  return E.right(undefined)
}
