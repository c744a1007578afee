import * as E from 'fp-ts/lib/Either.js'
import type { BookEvent } from '../../domain/book/book.js'
import { takeInto } from '../../projections/aging-index/build-index.js'
import type { ItemMovement } from '../../projections/movement/movement.js'
import type { EventStore, Placed, Position, ReadError, StreamName, UnknownEvents } from '../store/event-store.js'
import type { IndexInHand } from './index-in-hand.js'
import type { KnownLives } from './known-lives.js'
import type { LivesFromStart } from './lives-from-start.js'

/** Takes into an index what was appended to the log since it was last read. */
export const indexTail = (
  store: EventStore<BookEvent>,
  { unknownEvents, pageSize }: { readonly unknownEvents: UnknownEvents | undefined; readonly pageSize: number },
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
    onPage: (events: ReadonlyArray<Placed<BookEvent>>, after: Position) => Promise<E.Either<ReadError, void>>,
  ): Promise<E.Either<ReadError, Position>> => {
    let position = from
    for (;;) {
      const page = await store.readAll(position, pageSize, 'trust', unknownEvents)()
      if (E.isLeft(page)) return page
      if ((page.right.skipped ?? []).length > 0) of.maySave = false
      const done = await onPage(page.right.events, position)
      if (E.isLeft(done)) return done
      position = page.right.next
      if (page.right.end) return E.right(position)
    }
  }

  /** Takes the log page by page, where it is read from its start. */
  const takeFromStart = (of: IndexInHand, known: LivesFromStart): Promise<E.Either<ReadError, Position>> =>
    readOn(of.position, of, async (events, after) => {
      const recalled = await known.recallFor(events, after)
      if (E.isLeft(recalled)) return recalled
      take(of, events)
      await known.forget(events)
      return recalled
    })

  /** Takes all that was appended at once: which of the events of a stream come later is known when all are read. */
  const takeTail = async (of: IndexInHand, known: KnownLives): Promise<E.Either<ReadError, Position>> => {
    const tail: Placed<BookEvent>[] = []
    const firsts = new Map<StreamName, number>()
    const note = async (events: ReadonlyArray<Placed<BookEvent>>): Promise<E.Either<never, void>> => {
      for (const one of events) {
        tail.push(one)
        if (!firsts.has(one.stream)) firsts.set(one.stream, one.revision)
      }
      return E.right(undefined)
    }
    let end = await readOn(of.position, of, note)
    for (;;) {
      if (E.isLeft(end)) return end
      const missing = known.missing(tail)
      if (missing.size === 0) break
      const found = await known.read(missing)
      if (E.isLeft(found)) return found
      // What was appended while those streams were read is among their events, and comes again with the log.
      end = await readOn(end.right, of, note)
      if (E.isLeft(end)) return end
      known.remember(found.right, (stream) => firsts.get(stream) ?? Number.POSITIVE_INFINITY)
    }
    take(of, tail)
    return end
  }

  return async (of) => {
    const { known } = of
    const end = await (known.isFromStart ? takeFromStart(of, known) : takeTail(of, known))
    if (E.isLeft(end)) return end
    of.position = end.right
    return E.right(undefined)
  }
}
