import * as E from 'fp-ts/lib/Either.js'
import type { Account, AccountDebt, AccountPayment } from '../../domain/allocation/account.js'
import { cashRun, nextRound } from '../../domain/allocation/cash-application.js'
import { type DebtPayers, debtsDirectedTo, withPayer } from '../../domain/allocation/debt-payers.js'
import {
  accountsOf,
  emptyAccount,
  evolveAccount,
  isPending,
  type PendingAccount,
} from '../../domain/allocation/pending-account.js'
import { isAsking, type SetAside, setAsideFor, withSetAside } from '../../domain/allocation/set-aside.js'
import {
  type BookCommand,
  type BookEvent,
  type BookRejection,
  type BookState,
  book,
  debtorOfEvent,
} from '../../domain/book/book.js'
import { coverOf } from '../../domain/cheque/cover.js'
import type { DirectDebit } from '../../domain/payment/state.js'
import type { ChequeId, DebtId, DebtorId, PaymentId } from '../../domain/value/id.js'
import type { LocalDate } from '../../domain/value/local-date.js'
import { accountOfStreams } from '../command/account-of-streams.js'
import { books, debtStream } from '../command/aggregate.js'
import type { Revision, StreamName } from '../store/event-store.js'
import { isSameAccount } from './same-account.js'

interface Stream {
  readonly state: BookState
  readonly revision: Revision
}

const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b)

/**
 * The book as the people of the demo know it: the deciders on streams in memory. What it accepts the real book accepts
 * too, so that the commands of a demo do not depend on the book that they are given to.
 */
export const openLedger = () => {
  const streams = new Map<StreamName, Stream>()
  const accounts = new Map<DebtorId, PendingAccount>()
  const payers = new Map<DebtId, DebtPayers>()
  const coveredBy = new Map<DebtId, ChequeId[]>()
  // What has changed in this shift, as it was before it.
  const streamsBefore = new Map<StreamName, BookState>()
  const lastHeld = new Map<DebtorId, Account>()
  const accountsBefore = new Map<DebtorId, PendingAccount>()

  const stateOf = (stream: StreamName): BookState => streams.get(stream)?.state ?? book.initial
  const now = accountOfStreams(stateOf)
  const before = accountOfStreams((stream) => streamsBefore.get(stream) ?? stateOf(stream))
  const { debt, cheque, debtor, account: accountOf } = now

  const payment = (id: PaymentId): AccountPayment | undefined => {
    const found = now.payment(id)
    return found?.situation === 'unreceived' ? undefined : found
  }
  const directDebit = (id: PaymentId): DirectDebit | undefined => now.payment(id)?.debit

  const pendingOf = (id: DebtorId): PendingAccount => accounts.get(id) ?? emptyAccount(id)

  /** From here on a shift is told, which the book hears as one batch. */
  const beginShift = (): void => {
    streamsBefore.clear()
    accountsBefore.clear()
  }

  const see = (event: BookEvent): void => {
    for (const id of accountsOf(event)) {
      const pending = pendingOf(id)
      if (!accountsBefore.has(id)) accountsBefore.set(id, pending)
      accounts.set(id, evolveAccount(pending, event))
    }
    const payer = debtorOfEvent(event)
    if (payer !== undefined) {
      for (const id of debtsDirectedTo(event)) {
        payers.set(id, withPayer(payers.get(id) ?? { of: 'debt', payers: [] }, payer))
      }
    }
    if (event.type !== 'ChequeReceived') return
    for (const { debt } of event.covers) coveredBy.set(debt, [...(coveredBy.get(debt) ?? []), event.cheque])
  }

  const record = (stream: StreamName, events: ReadonlyArray<BookEvent>): void => {
    let { state, revision } = streams.get(stream) ?? { state: book.initial, revision: -1 }
    if (!streamsBefore.has(stream)) streamsBefore.set(stream, state)
    for (const event of events) {
      state = book.evolve(state, event)
      revision += 1
      see(event)
    }
    streams.set(stream, { state, revision })
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

  /** Who may have money for a debt: who owes it, and whose money was directed to it. */
  const holdersFor = (of: AccountDebt): ReadonlyArray<DebtorId> => [
    ...new Set([of.debtor, ...(payers.get(of.debt)?.payers ?? [])]),
  ]

  const hasMoney = ({ payments, covering }: PendingAccount): boolean => payments.size + covering.size > 0

  /** The account as it was found last if nothing has happened to it since, so that what is known of it is not worked out anew. */
  const heldBy = (pending: PendingAccount): Account => {
    const found = accountOf(pending)
    const last = lastHeld.get(found.owner)
    if (last !== undefined && isSameAccount(last, found)) return last
    lastHeld.set(found.owner, found)
    return found
  }

  const holding = (of: AccountDebt): ReadonlyArray<Account> =>
    holdersFor(of).map(pendingOf).filter(hasMoney).map(heldBy)

  /** The accounts that may have money for a debt, as far as they were others before the shift, which is where the book looks. */
  const heldBefore = (of: AccountDebt, held: ReadonlyArray<Account>): ReadonlyArray<Account> => {
    const was = holdersFor(before.debt(of.debt) ?? of)
      .map((id) => accountsBefore.get(id) ?? pendingOf(id))
      .filter(hasMoney)
      .map(before.account)
    return was.length === held.length && was.every((one, at) => isSameAccount(one, held[at])) ? [] : was
  }

  /** What asks for a debt is told what is there for it already: now, and as the book sees it, before the shift. */
  const told = (command: BookCommand): BookCommand => {
    const of = isAsking(command) ? debt(command.debt) : undefined
    if (!isAsking(command) || of === undefined) return command
    const held = holding(of)
    return withSetAside(withSetAside(command, of, held), of, heldBefore(of, held))
  }

  /** Whether the book does it; if so, it is done. Answers what happened. */
  const handle = (command: BookCommand): E.Either<BookRejection, ReadonlyArray<BookEvent>> => {
    const stream = books.stream(command)
    const decided = book.decide(told(command), stateOf(stream))
    if (E.isRight(decided)) record(stream, decided.right)
    return decided
  }

  /** What is there for a debt already, now or before the shift, whichever is more. */
  const setAside = (of: AccountDebt, on: LocalDate): SetAside => {
    const held = holding(of)
    const [is, was] = [setAsideFor(of, on, held), setAsideFor(of, on, heldBefore(of, held))]
    return { unapplied: larger(is.unapplied, was.unapplied), covered: larger(is.covered, was.covered) }
  }

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
    ...{ beginShift, handle, applyCash, debt, payment, directDebit, cheque, debtor, openDebts, covered, setAside },
    revisionOf: (id: DebtId): Revision => streams.get(debtStream(id))?.revision ?? -1,
  }
}

export type Ledger = ReturnType<typeof openLedger>
