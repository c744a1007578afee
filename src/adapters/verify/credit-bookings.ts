import * as E from 'fp-ts/lib/Either.js'
import type { BookEvent } from '../../domain/book/book.js'
import type { IssuedDebt } from '../../domain/debt/state.js'
import { notGranted } from '../../domain/law/credit-on-account.js'
import { payment } from '../../domain/payment/payment.js'
import { debtStream, paymentStream } from '../command/aggregate.js'
import { readState } from '../command/read-state.js'
import type { EventStore, ReadError, StreamName } from '../store/event-store.js'
import type { Tally } from './tally.js'

export const creditsGranted = 'what credit notes left over is on account, as a credit'

/** Looks up the payment of everything that credit notes left over; what a broken stream says is not compared. */
export const checkCredits = async (
  tally: Tally,
  store: EventStore<BookEvent>,
  debts: ReadonlyArray<IssuedDebt>,
  broken: ReadonlySet<StreamName>,
): Promise<E.Either<ReadError, void>> => {
  for (const debt of debts) {
    for (const credit of debt.onAccount) {
      const stream = paymentStream(credit.payment)
      if (broken.has(stream)) continue
      const granted = await readState(store, stream, payment)
      if (E.isLeft(granted)) return granted
      const wrong = notGranted(debt, credit, granted.right)
      tally.count(creditsGranted, wrong === undefined ? undefined : { stream: debtStream(debt.debt), wrong })
    }
  }
  return E.right(undefined)
}
