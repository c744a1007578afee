import * as E from 'fp-ts/lib/Either.js'
import {
  type Account,
  type AccountCheque,
  type AccountDebt,
  type AccountPayment,
  debtsNamedBy,
} from '../../domain/allocation/account.js'
import { chequesIn, creditsIn, debtsIn, type PendingAccount } from '../../domain/allocation/pending-account.js'
import { type BookEvent, type BookState, book } from '../../domain/book/book.js'
import { payment } from '../../domain/payment/payment.js'
import type { PaymentState } from '../../domain/payment/state.js'
import type { DebtId, PaymentId } from '../../domain/value/id.js'
import type { EventStore, NewEvent, ReadError, Revision, StreamName } from '../store/event-store.js'
import { chequeStream, debtorStream, debtStream, paymentStream } from './aggregate.js'
import { readStates } from './read-states.js'
import type { StateCache } from './state-cache.js'

/** A stream as it was read, and what was decided since; `state` is after the first `evolved` events of that. */
interface StreamInHand {
  readonly expected: Revision
  readonly events: NewEvent<BookEvent>[]
  state: BookState
  evolved: number
}

/** The streams of some accounts, read together and decided upon in memory. */
export interface AccountsInHand {
  /** The account as it is now, with what was added to its streams. */
  readonly account: (pending: PendingAccount) => Account
  readonly add: (stream: StreamName, events: ReadonlyArray<NewEvent<BookEvent>>) => void
  /** What was added, stream by stream in the order in which they were first added to. */
  readonly appends: () => ReadonlyArray<{
    readonly stream: StreamName
    readonly expected: Revision
    readonly events: ReadonlyArray<NewEvent<BookEvent>>
  }>
}

/** The streams of what is pending of an account, and of what it may be for. */
export const streamsOf = (pending: PendingAccount): ReadonlyArray<StreamName> => [
  ...debtsIn(pending).map(debtStream),
  ...[...pending.payments.keys(), ...creditsIn(pending)].map(paymentStream),
  ...chequesIn(pending).map(chequeStream),
  ...(pending.hadMoratorium ? [debtorStream(pending.debtor)] : []),
]

/**
 * Reads the streams of these accounts with one `readBatch`, and with one more those that they name: debts of others that
 * money is for, debts that cheques cover, payments under which cheques book what they bring.
 */
export const readAccounts = async (
  store: EventStore<BookEvent>,
  pending: ReadonlyArray<PendingAccount>,
  cache?: StateCache<BookState>,
): Promise<E.Either<ReadError, AccountsInHand>> => {
  const streams = new Map<StreamName, StreamInHand>()
  const changed = new Set<StreamName>()

  const read = async (wanted: Iterable<StreamName>): Promise<E.Either<ReadError, void>> => {
    const missing = [...new Set(wanted)].filter((stream) => !streams.has(stream))
    if (missing.length === 0) return E.right(undefined)
    const found = await readStates(store, missing, cache)
    if (E.isLeft(found)) return found
    for (const [stream, { revision, state }] of found.right) {
      streams.set(stream, { expected: revision, events: [], state, evolved: 0 })
    }
    return E.right(undefined)
  }

  /** The state with what was added: mostly nobody looks at it again after that. */
  const stateOf = (stream: StreamName): BookState => {
    const inHand = streams.get(stream)
    if (inHand === undefined) return book.initial
    for (; inHand.evolved < inHand.events.length; inHand.evolved++) {
      const added = inHand.events[inHand.evolved]
      if (added !== undefined) inHand.state = book.evolve(inHand.state, added.event)
    }
    return inHand.state
  }

  const debtIn = (id: DebtId): AccountDebt | undefined => {
    const state = stateOf(debtStream(id))
    return state.of === 'debt' && state.debt.situation !== 'unissued' ? state.debt : undefined
  }

  const paymentIn = (id: PaymentId): PaymentState | undefined => {
    const state = stateOf(paymentStream(id))
    return state.of === 'payment' ? state.payment : undefined
  }

  const chequesOf = (pending: PendingAccount): ReadonlyArray<AccountCheque> =>
    chequesIn(pending).flatMap((id) => {
      const state = stateOf(chequeStream(id))
      return state.of === 'cheque' && state.cheque.situation !== 'unreceived' ? [state.cheque] : []
    })

  const bookedBy = (cheques: ReadonlyArray<AccountCheque>): ReadonlyArray<PaymentId> =>
    cheques.flatMap(({ clearings }) => clearings.map((clearing) => clearing.payment))

  /** What a cheque names may be somebody else's, which is not for this account to place. */
  const paymentsOf = (pending: PendingAccount, cheques: ReadonlyArray<AccountCheque>): ReadonlyArray<AccountPayment> =>
    [...new Set([...pending.payments.keys(), ...creditsIn(pending), ...bookedBy(cheques)])].flatMap((id) => {
      const state = paymentIn(id)
      if (state === undefined || state.situation === 'unreceived') return []
      return state.received.debtor === pending.debtor ? [state] : []
    })

  const account = (pending: PendingAccount): Account => {
    const cheques = chequesOf(pending)
    const payments = paymentsOf(pending, cheques)
    const debts = new Map<DebtId, AccountDebt>()
    for (const id of [...debtsIn(pending), ...debtsNamedBy(payments, cheques)]) {
      const found = debtIn(id)
      if (found !== undefined) debts.set(id, found)
    }
    const booked = new Map<PaymentId, PaymentState>()
    for (const id of [...bookedBy(cheques), ...creditsIn(pending)]) booked.set(id, paymentIn(id) ?? payment.initial)
    const known = pending.hadMoratorium ? stateOf(debtorStream(pending.debtor)) : book.initial
    const debtor = known.of === 'debtor' && known.debtor.situation !== 'unregistered' ? known.debtor : undefined
    return { owner: pending.debtor, debts, payments, cheques, booked, debtor }
  }

  const own = await read(pending.flatMap(streamsOf))
  if (E.isLeft(own)) return own
  const named = await read(
    pending.flatMap((one) => {
      const cheques = chequesOf(one)
      const payments = paymentsOf(one, cheques)
      return [...[...debtsNamedBy(payments, cheques)].map(debtStream), ...bookedBy(cheques).map(paymentStream)]
    }),
  )
  if (E.isLeft(named)) return named
  // A payment that a cheque names is read only now, and what it names may still be missing.
  const last = await read(pending.flatMap((one) => [...debtsNamedBy(paymentsOf(one, chequesOf(one)))].map(debtStream)))
  if (E.isLeft(last)) return last

  return E.right({
    account,
    add: (stream, events) => {
      const inHand = streams.get(stream) ?? { expected: -1, events: [], state: book.initial, evolved: 0 }
      inHand.events.push(...events)
      streams.set(stream, inHand)
      changed.add(stream)
    },
    appends: () =>
      [...changed].map((stream) => {
        const { expected = -1, events = [] } = streams.get(stream) ?? {}
        return { stream, expected, events }
      }),
  })
}
