import * as E from 'fp-ts/lib/Either.js'
import {
  type Account,
  type AccountCheque,
  type AccountDebt,
  type AccountPayment,
  debtsNamedBy,
} from '../../domain/allocation/account.js'
import { cashRun, nextRound } from '../../domain/allocation/cash-application.js'
import {
  accountsOf,
  chequesIn,
  creditsIn,
  debtsIn,
  emptyAccount,
  evolveAccount,
  isPending,
  type PendingAccount,
} from '../../domain/allocation/pending-account.js'
import { isAsking, type SetAside, setAsideFor, withSetAside } from '../../domain/allocation/set-aside.js'
import { type BookCommand, type BookEvent, type BookRejection, type BookState, book } from '../../domain/book/book.js'
import { coverOf } from '../../domain/cheque/cover.js'
import type { KnownDebtor } from '../../domain/debtor/state.js'
import { type DirectDebit, type PaymentState, initial as unreceived } from '../../domain/payment/state.js'
import type { ChequeId, DebtId, DebtorId, PaymentId } from '../../domain/value/id.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { books, chequeStream, debtorStream, debtStream, paymentStream } from '../command/aggregate.js'
import type { Revision, StreamName } from '../store/event-store.js'

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
  const accounts = new Map<DebtorId, PendingAccount>()
  const coveredBy = new Map<DebtId, ChequeId[]>()

  const stateOf = (stream: StreamName): BookState => streams.get(stream)?.state ?? book.initial

  const pendingOf = (id: DebtorId): PendingAccount => accounts.get(id) ?? emptyAccount(id)

  const see = (event: BookEvent): void => {
    for (const id of accountsOf(event)) accounts.set(id, evolveAccount(pendingOf(id), event))
    if (event.type !== 'ChequeReceived') return
    for (const { debt } of event.covers) coveredBy.set(debt, [...(coveredBy.get(debt) ?? []), event.cheque])
  }

  const record = (stream: StreamName, events: ReadonlyArray<BookEvent>): void => {
    let { state, revision } = streams.get(stream) ?? { state: book.initial, revision: -1 }
    for (const event of events) {
      state = book.evolve(state, event)
      revision += 1
      see(event)
    }
    streams.set(stream, { state, revision })
  }

  const debt = (id: DebtId): AccountDebt | undefined => {
    const state = stateOf(debtStream(id))
    return state.of === 'debt' && state.debt.situation !== 'unissued' ? state.debt : undefined
  }

  const payment = (id: PaymentId): AccountPayment | undefined => {
    const state = stateOf(paymentStream(id))
    return state.of === 'payment' && state.payment.situation !== 'unreceived' ? state.payment : undefined
  }

  const directDebit = (id: PaymentId): DirectDebit | undefined => {
    const state = stateOf(paymentStream(id))
    return state.of === 'payment' ? state.payment.debit : undefined
  }

  const cheque = (id: ChequeId): AccountCheque | undefined => {
    const state = stateOf(chequeStream(id))
    return state.of === 'cheque' && state.cheque.situation !== 'unreceived' ? state.cheque : undefined
  }

  const debtor = (id: DebtorId): KnownDebtor | undefined => {
    const state = stateOf(debtorStream(id))
    return state.of === 'debtor' && state.debtor.situation !== 'unregistered' ? state.debtor : undefined
  }

  const openDebts = (id: DebtorId): ReadonlyArray<AccountDebt> =>
    [...pendingOf(id).debts.keys()].flatMap((one) => {
      const found = debt(one)
      return found?.situation === 'open' ? [found] : []
    })

  /** What cheques in hand or under collection cover of a debt. */
  const covered = (id: DebtId): bigint =>
    (coveredBy.get(id) ?? []).reduce((sum, one) => {
      const found = cheque(one)
      const parts = found === undefined ? [] : (coverOf(found)?.covers ?? [])
      return parts.reduce((total, part) => (part.debt === id ? total + part.amount : total), sum)
    }, 0n)

  const accountOf = (pending: PendingAccount): Account => {
    const cheques = chequesIn(pending).flatMap((id) => cheque(id) ?? [])
    const credits = creditsIn(pending)
    const named = cheques.flatMap(({ clearings }) => clearings.map((clearing) => clearing.payment))
    const payments = [...new Set([...pending.payments.keys(), ...named, ...credits])].flatMap((id) => payment(id) ?? [])
    const booked = new Map<PaymentId, PaymentState>(credits.map((id) => [id, unreceived]))
    for (const one of payments) booked.set(one.received.payment, one)
    const debts = new Map<DebtId, AccountDebt>()
    for (const id of [...debtsIn(pending), ...debtsNamedBy(payments, cheques)]) {
      const found = debt(id)
      if (found !== undefined) debts.set(id, found)
    }
    const owner = pending.debtor
    return { owner, debts, payments, cheques, booked, debtor: pending.hadMoratorium ? debtor(owner) : undefined }
  }

  /** What asks for a debt is told, as the book tells it, what is there for the debt already. */
  const told = (command: BookCommand): BookCommand => {
    const of = isAsking(command) ? debt(command.debt) : undefined
    return isAsking(command) && of !== undefined
      ? withSetAside(command, of, [accountOf(pendingOf(of.debtor))])
      : command
  }

  /** Whether the book does it; if so, it is done. Answers what happened. */
  const handle = (command: BookCommand): E.Either<BookRejection, ReadonlyArray<BookEvent>> => {
    const stream = books.stream(command)
    const decided = book.decide(told(command), stateOf(stream))
    if (E.isRight(decided)) record(stream, decided.right)
    return decided
  }

  /** What is there for a debt already, on the account of its debtor. */
  const setAside = (of: AccountDebt, on: LocalDate): SetAside => setAsideFor(of, on, [accountOf(pendingOf(of.debtor))])

  /** Lets what is pending of a debtor come to rest, as the book itself does. Answers whether any of it moved. */
  const applyCash = (id: DebtorId): boolean => {
    const pending = pendingOf(id)
    if (!isPending(pending)) return false
    let run = cashRun(accountOf(pending))
    for (let next = nextRound(run); next !== undefined; next = nextRound(run)) run = next
    for (const { command, events } of run.steps) record(books.stream(command), events)
    return run.steps.length > 0
  }

  return {
    handle,
    applyCash,
    debt,
    payment,
    directDebit,
    cheque,
    debtor,
    openDebts,
    covered,
    setAside,
    revisionOf: (id: DebtId): Revision => streams.get(debtStream(id))?.revision ?? -1,
  }
}

export type Ledger = ReturnType<typeof openLedger>
