import * as E from 'fp-ts/lib/Either.js'
import type { BookEvent } from '../../domain/book/book.js'
import { fromPosition, toPosition } from '../store/counted-position.js'
import type { EventStore, Page, Placed, Position, ReadError, Undecodable } from '../store/event-store.js'

const pageSize = 2000

/**
 * The place after the next event, which cannot be read. Where positions are counted and have a gap, it is the same event
 * again; those of a server are not counted, and are asked for without looking at the event.
 */
const stepOver = async (store: EventStore<BookEvent>, position: Position): Promise<E.Either<ReadError, Position>> => {
  const count = fromPosition(position)
  if (count !== undefined) return E.right(toPosition(count + 1))
  return E.map(({ next }: Page<BookEvent>) => next)(await store.readAll(position, 1, 'trust', 'skip')())
}

/**
 * Every event of a book in its global order, checked against its codec. One that is not an event is handed over as what
 * is wrong with it, and the replay goes on after it.
 */
export const replay = async (
  store: EventStore<BookEvent>,
  onEvent: (read: E.Either<Undecodable, Placed<BookEvent>>) => void,
): Promise<E.Either<ReadError, void>> => {
  let position = store.start
  let limit = pageSize
  let bad: Undecodable | undefined
  for (;;) {
    const page = await store.readAll(position, limit, 'validate')()
    if (E.isRight(page)) {
      for (const event of page.right.events) onEvent(E.right(event))
      position = page.right.next
      if (page.right.end) return E.right(undefined)
    } else if (page.left._tag !== 'Undecodable') {
      return E.left(page.left)
    } else if (limit > 1) {
      // Somewhere in this page: one by one up to there.
      limit = 1
    } else {
      if (page.left.stream !== bad?.stream || page.left.revision !== bad.revision) onEvent(E.left(page.left))
      bad = page.left
      const over = await stepOver(store, position)
      if (E.isLeft(over)) return over.left._tag === 'Undecodable' ? page : over
      position = over.right
      limit = pageSize
    }
  }
}
