import * as E from 'fp-ts/lib/Either.js'
import { type BookEvent, isChequeEvent, isDebtEvent, isPaymentEvent } from '../../domain/book/book.js'
import { forgetOldest, type Lives, noLives, recall } from '../../projections/movement/lives.js'
import { debtStream } from '../command/aggregate.js'
import type { EventStore, Placed, Position, ReadError, StreamName } from '../store/event-store.js'

/**
 * Lives of a log that is read from its start. Those that began first are forgotten where there are too many, and are read again
 * when something happens to them.
 */
export interface LivesFromStart {
  readonly isFromStart: true
  readonly lives: Lives
  /** Remembers again what these events, the first behind a place, need of what was forgotten. */
  readonly recallFor: (events: ReadonlyArray<Placed<BookEvent>>, after: Position) => Promise<E.Either<ReadError, void>>
  /** Forgets what is too much, after these events were taken. */
  readonly forget: (events: ReadonlyArray<Placed<BookEvent>>) => Promise<void>
}

const isRemembered = ({ debts, payments, cheques }: Lives, event: BookEvent): boolean => {
  if (isDebtEvent(event)) return debts.has(event.debt)
  if (isPaymentEvent(event)) return payments.has(event.payment)
  return !isChequeEvent(event) || cheques.has(event.cheque)
}

export const livesFromStart = (store: EventStore<BookEvent>, mostLives: number): LivesFromStart => {
  const lives = noLives()
  let most = mostLives
  let hasForgotten = false
  let mayForget: boolean | undefined

  /** The streams that events need and nobody remembers: their own, and those of debts that a cheque names. */
  const missing = (
    events: ReadonlyArray<Placed<BookEvent>>,
    firsts: ReadonlyMap<StreamName, number>,
  ): ReadonlyArray<StreamName> => {
    const streams = new Set<StreamName>()
    for (const { event, stream } of events) {
      if (firsts.get(stream) !== 0 && !isRemembered(lives, event)) streams.add(stream)
      if (event.type !== 'ChequeReceived') continue
      for (const { debt } of event.covers) if (!lives.debts.has(debt)) streams.add(debtStream(debt))
    }
    return [...streams]
  }

  /** What a debt that a cheque names had come to by then is known only where the store tells places in a stream too. */
  const tellsPlaces = async ({ stream, revision }: Placed<BookEvent>): Promise<boolean> => {
    const read = await store.read(stream, revision)()
    return E.isRight(read) && read.right[0]?.position !== undefined
  }

  return {
    isFromStart: true,
    lives,

    recallFor: async (events, after) => {
      if (!hasForgotten) return E.right(undefined)
      const firsts = new Map<StreamName, number>()
      for (const { stream, revision } of events) if (!firsts.has(stream)) firsts.set(stream, revision)
      const streams = missing(events, firsts)
      const read = streams.length === 0 ? E.right(new Map()) : await store.readBatch(streams)()
      if (E.isLeft(read)) return read
      for (const one of [...read.right.values()].flat()) {
        const first = firsts.get(one.stream)
        const isBefore =
          first === undefined
            ? one.position !== undefined && store.comparePositions(one.position, after) <= 0
            : one.revision < first
        if (isBefore) recall(lives, one.event)
      }
      return E.right(undefined)
    },

    forget: async (events) => {
      const [last] = events.slice(-1)
      if (last === undefined || lives.debts.size + lives.payments.size <= most) return
      mayForget ??= await tellsPlaces(last)
      if (!mayForget) return
      hasForgotten = true
      forgetOldest(lives, mostLives / 2)
      // Where much is bound to cheques and stays, it is not gone through again for every page.
      most = Math.max(mostLives, 2 * (lives.debts.size + lives.payments.size))
    },
  }
}
