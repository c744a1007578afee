import { comparePositions } from '../../domain/value/position.js'
import type { ItemHistory } from '../open-item/item-history.js'
import { factsOf } from '../open-item/item-history.js'
import { live, noLives } from './lives.js'
import type { ItemMovement } from './movement.js'

/**
 * What one debt or payment adds to a book, as a list of dated changes: those that are on or before a day sum to what stands of
 * it on that day, in every column and by due date, to a reader of all that is recorded. They come in the order of recording, so
 * that the movements of the first events of a history are the first movements of the whole.
 *
 * Cheques that cover a debt move it, so they are told beside its history: those that name it.
 *
 * @since 0.2.0
 */
export const movementsOf = (
  history: ItemHistory,
  cheques: ReadonlyArray<ItemHistory> = [],
): ReadonlyArray<ItemMovement> => {
  const lives = noLives()
  return [history, ...cheques]
    .flatMap((one) => factsOf<ItemHistory['last']['event']>(one))
    .sort((a, b) => comparePositions(a.position, b.position))
    .flatMap(({ event }) => live(lives, event))
    .filter(({ item }) => item.kind === history.kind && item.id === history.id)
}
