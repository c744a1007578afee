import * as E from 'fp-ts/lib/Either.js'
import { type Account, type AccountDebt, type AccountPayment, debtsNamedBy } from '../../domain/allocation/account.js'
import { afterRefusal, resume } from '../../domain/allocation/process.js'
import { type BookCommand, type BookRejection, type BookState, book, isPaymentEvent } from '../../domain/book.js'
import type { DebtId, DebtorId, PaymentId } from '../../domain/id.js'
import { books, debtStream, paymentStream } from '../aggregate.js'
import type { Revision, StreamName } from '../event-store.js'

const add = <K, V>(sets: Map<K, Set<V>>, key: K, value: V): void => {
  const set = sets.get(key)
  if (set === undefined) sets.set(key, new Set([value]))
  else set.add(value)
}

interface Stream {
  readonly state: BookState
  readonly revision: Revision
}

/**
 * The book as the people of the demo know it: the deciders on streams in memory. What it accepts the real book accepts
 * too, so that the commands of a demo do not depend on the book that they are given to.
 */
export const openLedger = () => {
  const streams = new Map<StreamName, Stream>()
  const debtsOf = new Map<DebtorId, Set<DebtId>>()
  /** The payments of each debtor that may still have to move, as far as is known. */
  const restless = new Map<DebtorId, Set<PaymentId>>()

  const stateOf = (stream: StreamName): BookState => streams.get(stream)?.state ?? book.initial

  /** Whether the book does it; if so, it is done. */
  const handle = (command: BookCommand): E.Either<BookRejection, void> => {
    const stream = books.stream(command)
    const decided = book.decide(command, stateOf(stream))
    if (E.isLeft(decided)) return decided
    let { state, revision } = streams.get(stream) ?? { state: book.initial, revision: -1 }
    for (const event of decided.right) {
      state = book.evolve(state, event)
      revision += 1
      if (event.type === 'DebtIssued') add(debtsOf, event.debtor, event.debt)
      if (isPaymentEvent(event)) add(restless, event.debtor, event.payment)
    }
    streams.set(stream, { state, revision })
    return E.right(undefined)
  }

  const debt = (id: DebtId): AccountDebt | undefined => {
    const state = stateOf(debtStream(id))
    return state.of === 'debt' && state.debt.situation !== 'unissued' ? state.debt : undefined
  }

  const payment = (id: PaymentId): AccountPayment | undefined => {
    const state = stateOf(paymentStream(id))
    return state.of === 'payment' && state.payment.situation !== 'unreceived' ? state.payment : undefined
  }

  const openDebts = (debtor: DebtorId): ReadonlyArray<AccountDebt> =>
    [...(debtsOf.get(debtor) ?? [])].flatMap((id) => {
      const found = debt(id)
      if (found?.situation === 'open') return [found]
      return []
    })

  const accountOf = (debtor: DebtorId): Account => {
    const payments = [...(restless.get(debtor) ?? [])].flatMap((id) => payment(id) ?? [])
    const named = debtsNamedBy(payments)
    const debts = new Map(openDebts(debtor).map((open): [DebtId, AccountDebt] => [open.debt, open]))
    for (const id of named) {
      const found = debt(id)
      if (found !== undefined) debts.set(id, found)
    }
    return { debts, payments }
  }

  /** Lets the unapplied cash of a debtor find its debts, as the book itself does. Answers whether any of it moved. */
  const settle = (debtor: DebtorId): boolean => {
    let moved = false
    for (let steps = resume(accountOf(debtor)); steps.length > 0; steps = resume(accountOf(debtor))) {
      const refunds = steps.flatMap((step) => {
        const done = handle(step)
        return E.isLeft(done) && step.type === 'ApplyPayment' ? [afterRefusal(step, done.left)] : []
      })
      for (const refund of refunds) handle(refund)
      moved = true
    }
    for (const id of restless.get(debtor) ?? []) {
      if ((payment(id)?.unapplied ?? 0n) === 0n) restless.get(debtor)?.delete(id)
    }
    return moved
  }

  return {
    handle,
    settle,
    debt,
    payment,
    openDebts,
    revisionOf: (id: DebtId): Revision => streams.get(debtStream(id))?.revision ?? -1,
  }
}

export type Ledger = ReturnType<typeof openLedger>
