import type { LocalDate } from '../../domain/value/local-date.js'
import { type At, holdsAt } from '../projection/state-at.js'
import { type Fact, factsOf } from './item-history.js'

/** The events of a history that were true on that day to a reader of that knowledge, in the order in which they were recorded. */
export const factsAt = <E extends { readonly on: LocalDate }>(
  history: { readonly last: Fact<E> },
  at: At,
): ReadonlyArray<Fact<E>> => factsOf(history).filter(holdsAt(at))
