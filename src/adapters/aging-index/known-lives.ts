import * as E from 'fp-ts/lib/Either.js'
import { type BookEvent, isChequeEvent, isDebtEvent, isPaymentEvent } from '../../domain/book/book.js'
import type { ChequeId, DebtId } from '../../domain/value/id.js'
import { type Lives, noLives, recall } from '../../projections/movement/lives.js'
import { chequeStream, debtStream, paymentStream } from '../command/aggregate.js'
import type { EventStore, Placed, ReadError, Recorded, StreamName } from '../store/event-store.js'

/** Which cheques name a debt, as far as that was kept before what is read now. */
export type ChequesNaming = (
  debts: ReadonlyArray<DebtId>,
) => Promise<E.Either<ReadError, ReadonlyMap<DebtId, ReadonlyArray<ChequeId>>>>

/** Lives of debts, payments and cheques, of which those are read again that an event needs and nobody remembers. */
export interface KnownLives {
  readonly isFromStart: false
  readonly lives: Lives
  /** What these events need and is not remembered: empty where all is. */
  readonly missing: (events: ReadonlyArray<Placed<BookEvent>>) => ReadonlySet<StreamName>
  /**
   * Reads those streams, and the debts and cheques that are bound to them. Answers what is there, to be remembered by `remember`
   * once it is known which of it comes later.
   */
  readonly read: (
    streams: ReadonlySet<StreamName>,
  ) => Promise<E.Either<ReadError, ReadonlyMap<StreamName, ReadonlyArray<Recorded<BookEvent>>>>>
  /** Remembers what was read of streams, but for the events from a revision on. */
  readonly remember: (
    read: ReadonlyMap<StreamName, ReadonlyArray<Recorded<BookEvent>>>,
    until: (stream: StreamName) => number,
  ) => void
}

export const knownLives = (store: EventStore<BookEvent>, naming: ChequesNaming): KnownLives => {
  const lives = noLives()
  const whole = new Set<StreamName>()

  const boundTo = (event: BookEvent): ReadonlyArray<StreamName> => {
    if (isDebtEvent(event)) return [debtStream(event.debt)]
    if (isPaymentEvent(event)) return [paymentStream(event.payment)]
    if (!isChequeEvent(event)) return []
    const named = event.type === 'ChequeReceived' ? event.covers.map(({ debt }) => debtStream(debt)) : []
    return [chequeStream(event.cheque), ...named]
  }

  const read: KnownLives['read'] = async (streams) => {
    const found = new Map<StreamName, ReadonlyArray<Recorded<BookEvent>>>()
    let wanted = [...streams]
    while (wanted.length > 0) {
      const batch = await store.readBatch(wanted)()
      if (E.isLeft(batch)) return batch
      const next = new Set<StreamName>()
      for (const stream of wanted) {
        const events = batch.right.get(stream) ?? []
        found.set(stream, events)
        for (const { event } of events) for (const bound of boundTo(event)) next.add(bound)
      }
      const cheques = await naming(wanted.flatMap((stream) => debtIn(stream) ?? []))
      if (E.isLeft(cheques)) return cheques
      for (const ids of cheques.right.values()) for (const id of ids) next.add(chequeStream(id))
      wanted = [...next].filter((stream) => !found.has(stream) && !whole.has(stream))
    }
    return E.right(found)
  }

  return {
    isFromStart: false,
    lives,
    missing: (events) => new Set(events.flatMap(({ event }) => boundTo(event)).filter((stream) => !whole.has(stream))),
    read,
    remember: (found, until) => {
      for (const [stream, events] of found) {
        if (whole.has(stream)) continue
        whole.add(stream)
        const last = until(stream)
        for (const { event, revision } of events) if (revision < last) recall(lives, event)
      }
    },
  }
}

/** The debt of a stream, if it is one of a debt. */
const debtIn = (stream: StreamName): DebtId | undefined =>
  stream.startsWith(debtStream('')) ? (stream.slice(debtStream('').length) as DebtId) : undefined
