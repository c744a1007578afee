import * as E from 'fp-ts/lib/Either.js'
import type { BookEvent } from '../../domain/book/book.js'
import { takeInto } from '../../projections/aging-index/build-index.js'
import type { ItemMovement } from '../../projections/movement/movement.js'
import type { EventStore, Placed, Position, ReadError, StreamName, UnknownEvents } from '../store/event-store.js'
import type { IndexInHand } from './index-in-hand.js'

const pageSize = 2000

/** Takes into an index what was appended to the log since it was last read. */
export const indexTail = (
  store: EventStore<BookEvent>,
  unknownEvents: UnknownEvents | undefined,
  onMoved: (position: Position, moved: ReadonlyArray<ItemMovement>) => void,
): ((of: IndexInHand) => Promise<E.Either<ReadError, void>>) => {
  const take = (of: IndexInHand, page: ReadonlyArray<Placed<BookEvent>>): void => {
    for (const placed of page) {
      const places = of.index.places.length
      const moved = takeInto(of.index, of.known.lives, placed)
      onMoved(placed.position, moved)
      if (of.index.places.length > places) of.before = of.position
      of.first ??= placed.id
      of.position = placed.position
      const { event } = placed
      if (event.type !== 'ChequeReceived') continue
      for (const { debt } of event.covers) {
        const named = of.naming.get(debt) ?? []
        if (named.includes(event.cheque)) continue
        of.naming.set(debt, [...named, event.cheque])
        of.namedSince.add(debt)
      }
    }
    of.unsaved += page.length
  }

  /** Reads to the end of the log, page by page. */
  const readOn = async (
    from: Position,
    of: IndexInHand,
    onPage: (events: ReadonlyArray<Placed<BookEvent>>) => void,
  ): Promise<E.Either<ReadError, Position>> => {
    let position = from
    for (;;) {
      const page = await store.readAll(position, pageSize, 'trust', unknownEvents)()
      if (E.isLeft(page)) return page
      if ((page.right.skipped ?? []).length > 0) of.maySave = false
      onPage(page.right.events)
      position = page.right.next
      if (page.right.end) return E.right(position)
    }
  }

  const catchUp = async (of: IndexInHand): Promise<E.Either<ReadError, void>> => {
    if (of.known.isComplete) {
      const end = await readOn(of.position, of, (events) => take(of, events))
      if (E.isLeft(end)) return end
      of.position = end.right
      return E.right(undefined)
    }
    const tail: Placed<BookEvent>[] = []
    const firsts = new Map<StreamName, number>()
    const note = (events: ReadonlyArray<Placed<BookEvent>>): void => {
      for (const one of events) {
        tail.push(one)
        if (!firsts.has(one.stream)) firsts.set(one.stream, one.revision)
      }
    }
    let end = await readOn(of.position, of, note)
    for (;;) {
      if (E.isLeft(end)) return end
      const missing = of.known.missing(tail)
      if (missing.size === 0) break
      const found = await of.known.read(missing)
      if (E.isLeft(found)) return found
      // What was appended while those streams were read is among their events, and comes again with the log.
      end = await readOn(end.right, of, note)
      if (E.isLeft(end)) return end
      of.known.remember(found.right, (stream) => firsts.get(stream) ?? Number.POSITIVE_INFINITY)
    }
    take(of, tail)
    of.position = end.right
    return E.right(undefined)
  }

  return catchUp
}
