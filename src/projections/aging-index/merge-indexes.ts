import { comparePositions } from '../../domain/value/position.js'
import { AgingIndex } from './aging-index.js'

/**
 * The index of a whole log from those of two parts of it that have no event in common. A debt, its events and the cheques that
 * name it have to be in one part, as each is what moves the others. It is a monoid: `new AgingIndex()` is its identity, and in
 * which order parts are merged makes no difference to any figure.
 *
 * @since 0.2.0
 */
export const mergeIndexes = (one: AgingIndex, other: AgingIndex): AgingIndex => {
  const merged = new AgingIndex()
  let [next, otherNext] = [0, 0]
  while (next < one.places.length || otherNext < other.places.length) {
    if (isFirst(one, next, other, otherNext)) merged.copy(one, next++)
    else merged.copy(other, otherNext++)
  }
  return merged
}

const isFirst = (one: AgingIndex, next: number, other: AgingIndex, otherNext: number): boolean => {
  const place = one.places.at(next)
  const otherPlace = other.places.at(otherNext)
  if (place === undefined || otherPlace === undefined) return otherPlace === undefined
  return comparePositions(place.position, otherPlace.position) <= 0
}
