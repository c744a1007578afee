import * as E from 'fp-ts/lib/Either.js'
import type { Account } from '../../domain/allocation/account.js'
import { chequesIn, creditsIn, debtsIn, type PendingAccount } from '../../domain/allocation/pending-account.js'
import { type BookEvent, type BookState, book } from '../../domain/book/book.js'
import type { EventStore, NewEvent, ReadError, Revision, StreamName } from '../store/event-store.js'
import { accountOfStreams } from './account-of-streams.js'
import { chequeStream, debtorStream, debtStream, paymentStream } from './aggregate.js'
import { readStates } from './read-states.js'
import type { StateCache } from './state-cache.js'

/** A stream as it was read, and the events decided since; `state` includes the first `evolved` of these. */
interface StreamInHand {
  readonly expected: Revision
  readonly events: NewEvent<BookEvent>[]
  state: BookState
  evolved: number
}

/** The streams of some accounts: read together, changed in memory, appended together. */
export interface AccountsInHand {
  /** The account with the events that were added to its streams. */
  readonly account: (pending: PendingAccount) => Account
  readonly add: (stream: StreamName, events: ReadonlyArray<NewEvent<BookEvent>>) => void
  /** The added events by stream, in the order in which the streams were first changed. */
  readonly appends: () => ReadonlyArray<{
    readonly stream: StreamName
    readonly expected: Revision
    readonly events: ReadonlyArray<NewEvent<BookEvent>>
  }>
}

/** The streams that a pending account lists: its debts, payments, credits and cheques, and its debtor after a moratorium. */
export const streamsOf = (pending: PendingAccount): ReadonlyArray<StreamName> => [
  ...debtsIn(pending).map(debtStream),
  ...[...pending.payments.keys(), ...creditsIn(pending)].map(paymentStream),
  ...chequesIn(pending).map(chequeStream),
  ...(pending.hadMoratorium ? [debtorStream(pending.debtor)] : []),
]

/**
 * Reads the streams of these accounts with one `readBatch`, and with further ones the streams that these refer to: debts of
 * others, debts that cheques cover, payments that cheques book.
 */
export const readAccounts = async (
  store: EventStore<BookEvent>,
  pending: ReadonlyArray<PendingAccount>,
  cache?: StateCache<BookState>,
): Promise<E.Either<ReadError, AccountsInHand>> => {
  const streams = new Map<StreamName, StreamInHand>()
  const changed = new Set<StreamName>()

  /** The state with the added events, folded only on demand: mostly nobody reads it again. */
  const stateOf = (stream: StreamName): BookState => {
    const inHand = streams.get(stream)
    if (inHand === undefined) return book.initial
    for (; inHand.evolved < inHand.events.length; inHand.evolved++) {
      const added = inHand.events[inHand.evolved]
      if (added !== undefined) inHand.state = book.evolve(inHand.state, added.event)
    }
    return inHand.state
  }

  const { account, named } = accountOfStreams(stateOf)

  const missing = new Set(pending.flatMap(streamsOf))
  // References are found step by step: cheque, then its payment, then the debts of that payment.
  while (missing.size > 0) {
    const found = await readStates(store, [...missing], cache)
    if (E.isLeft(found)) return found
    for (const [stream, { revision, state }] of found.right) {
      streams.set(stream, { expected: revision, events: [], state, evolved: 0 })
    }
    missing.clear()
    for (const stream of pending.flatMap(named)) if (!streams.has(stream)) missing.add(stream)
  }

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
