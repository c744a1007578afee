import * as E from 'fp-ts/lib/Either.js'
import type { BookEvent } from '../../domain/book/book.js'
import type { ReportAt } from '../../projections/open-item/place.js'
import type { EventStore, Placed, Position, ReadError, UnknownEvents } from '../store/event-store.js'
import type { KeptAgingIndex } from './kept-aging-index.js'

/** Finds the last event bearing on amounts that was known; none where nothing was. */
export type LastKnown = (knownAt: ReportAt['knownAt']) => Promise<E.Either<ReadError, Placed<BookEvent> | undefined>>

const pageSize = 100

/** Finds it by the places of the index, and reads it from the log. */
export const lastKnownBy = (
  index: KeptAgingIndex,
  store: EventStore<BookEvent>,
  unknownEvents: UnknownEvents,
): LastKnown => {
  const found = async (after: Position, id: string): ReturnType<LastKnown> => {
    for (let position = after; ; ) {
      const page = await store.readAll(position, pageSize, 'trust', unknownEvents)()
      if (E.isLeft(page)) return page
      const event = page.right.events.find((one) => one.id === id)
      if (event !== undefined || page.right.end) return E.right(event)
      position = page.right.next
    }
  }

  return async (knownAt) => {
    const seen = await index.look()
    if (E.isLeft(seen)) return seen
    const { length } = seen.right.places
    const isAtHand = seen.right.places.isNow(knownAt) && (length < 2 || seen.right.places.at(length - 2) !== undefined)
    const whole = isAtHand ? seen : await index.lookWhole()
    if (E.isLeft(whole)) return whole
    const { places } = whole.right
    const number = places.lastKnown(knownAt)
    const place = places.at(number)
    return place === undefined ? E.right(undefined) : found(places.at(number - 1)?.position ?? store.start, place.id)
  }
}
