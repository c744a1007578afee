import type { AccountCheque } from '../../domain/allocation/account.js'
import { type AggregateName, aggregateOfEvent, type BookEvent } from '../../domain/book/book.js'
import { cheque } from '../../domain/cheque/cheque.js'
import type { ChequeEvent } from '../../domain/cheque/event.js'
import { debt } from '../../domain/debt/debt.js'
import type { DebtEvent } from '../../domain/debt/event.js'
import type { IssuedDebt } from '../../domain/debt/state.js'
import type { Decider } from '../../domain/decider.js'
import { chequeLaws } from '../../domain/law/cheque-laws.js'
import type { Law } from '../../domain/law/law.js'
import { debtLaws, paymentLaws } from '../../domain/law/laws.js'
import { type Replayed, replayedBy } from '../../domain/law/replayed.js'
import type { PaymentEvent } from '../../domain/payment/event.js'
import { payment } from '../../domain/payment/payment.js'
import type { Recorded, StreamName } from '../store/event-store.js'
import type { Balances } from './balances.js'
import type { Pairs } from './both-sides.js'
import { contiguous, oneSubject, type RecordLaw, recordLaws } from './recorded-laws.js'
import type { Tally } from './tally.js'

/** The laws that are held against single streams, in the order in which they are told. */
export const streamLaws: ReadonlyArray<string> = [
  ...[contiguous, oneSubject, ...recordLaws, ...debtLaws, ...paymentLaws, ...chequeLaws].map(({ name }) => name),
]

type Stream<E> = ReadonlyArray<Recorded<E>>

/** The history of a stream. What has the same command was decided together. */
const toldIn = <C, S, E, R>(decider: Decider<C, S, E, R>, recorded: Stream<E>): Replayed<S, E> =>
  replayedBy(
    decider,
    recorded,
    ({ event }) => event,
    ({ commandId }) => commandId,
  )

/**
 * Holds the laws of streams against one stream at a time, and hands on what the laws between streams need of it. Answers
 * whether the stream is whole: of one that is not, the figures mean nothing.
 */
export const streamFollower = (
  tally: Tally,
  pairs: Pairs,
  balances: Balances,
  cheques: AccountCheque[],
  credited: IssuedDebt[],
) => {
  const holdRecord = (law: RecordLaw, stream: StreamName, recorded: Stream<BookEvent>): boolean => {
    const found = law.check(recorded)
    tally.count(law.name, found && { stream, ...found })
    return found === undefined
  }

  const hold = <H>(laws: ReadonlyArray<Law<H>>, stream: StreamName, told: H): void => {
    for (const law of laws) {
      const found = law.check(told)
      tally.count(law.name, found && { stream, revision: found.after - 1, wrong: found.wrong })
    }
  }

  const followDebt = (stream: StreamName, recorded: Stream<DebtEvent>): void => {
    const told = toldIn(debt, recorded)
    hold(debtLaws, stream, told)
    const last = told.states.at(-1)
    if (last === undefined || last.situation === 'unissued') return
    pairs.debt(last)
    if (last.onAccount.length > 0) credited.push(last)
    balances.add(last.currency, last.movements, 1n)
  }

  const followPayment = (stream: StreamName, recorded: Stream<PaymentEvent>): void => {
    const told = toldIn(payment, recorded)
    hold(paymentLaws, stream, told)
    const last = told.states.at(-1)
    if (last === undefined || last.situation === 'unreceived') return
    pairs.payment(last)
    balances.add(last.received.amount.currency, last.movements, -1n)
  }

  const followCheque = (stream: StreamName, recorded: Stream<ChequeEvent>): void => {
    const told = toldIn(cheque, recorded)
    hold(chequeLaws, stream, told)
    const last = told.states.at(-1)
    if (last !== undefined && last.situation !== 'unreceived') cheques.push(last)
  }

  const follow: Readonly<Record<AggregateName, (stream: StreamName, recorded: Stream<never>) => void>> = {
    debt: followDebt,
    payment: followPayment,
    cheque: followCheque,
    debtor: () => undefined,
    policy: () => undefined,
  }

  return (stream: StreamName, recorded: Stream<BookEvent>): boolean => {
    if (!holdRecord(contiguous, stream, recorded) || !holdRecord(oneSubject, stream, recorded)) return false
    for (const law of recordLaws) holdRecord(law, stream, recorded)
    // A stream is of one subject: what its first event is of, all are.
    const [first] = recorded
    if (first !== undefined) follow[aggregateOfEvent[first.event.type]](stream, recorded as Stream<never>)
    return true
  }
}
