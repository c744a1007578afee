import type { BookEvent } from '../../domain/book/book.js'
import { type Lives, live, noLives } from '../movement/lives.js'
import type { ItemMovement } from '../movement/movement.js'
import { bearing } from '../open-item/bearing.js'
import type { Seen } from '../projection/projection.js'
import { AgingIndex } from './aging-index.js'
import type { BearingEvent } from './change-reason.js'

const bears = (seen: Seen<BookEvent>): seen is Seen<BearingEvent> => bearing[seen.event.type]

/**
 * Takes the next event of the log into an index and the lives that it is made of, and answers what it moved. One that bears on
 * no amount is left out.
 */
export const takeInto = (index: AgingIndex, lives: Lives, seen: Seen<BookEvent>): ReadonlyArray<ItemMovement> => {
  if (!bears(seen)) return []
  const moved = live(lives, seen.event)
  index.append(seen, moved)
  return moved
}

/**
 * The index of these events, in the order of the log.
 *
 * @since 0.2.0
 */
export const agingIndexOf = (events: Iterable<Seen<BookEvent>>): AgingIndex => {
  const index = new AgingIndex()
  const lives = noLives()
  for (const seen of events) takeInto(index, lives, seen)
  return index
}
