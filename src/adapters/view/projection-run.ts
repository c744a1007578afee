import * as E from 'fp-ts/lib/Either.js'
import { keysOf, type Projection } from '../../projections/projection/projection.js'
import type { EventStore, Page, Position, StoreFailure } from '../store/event-store.js'
import type { Retired, SavedView, Superseded, ViewStore } from '../store/view-store.js'

/** A projection that is moving through the log: the states after all events before `position`, and the saved position. */
export interface ProjectionRun<E, S> {
  readonly states: ReadonlyMap<string, S>
  readonly position: () => Position
  /** The position up to which the view is saved. */
  readonly saved: () => Position
  /** Folds a page and saves what it changed. */
  readonly advance: (page: Page<E>) => Promise<E.Either<StoreFailure | Retired | Superseded, void>>
}

const fold = <E, S>(projection: Projection<E, S>, states: Map<string, S>, page: Page<E>): Map<string, S> => {
  const changed = new Map<string, S>()
  for (const recorded of page.events) {
    for (const key of keysOf(projection, recorded)) {
      const before = states.get(key)
      const after = projection.apply(before ?? projection.empty, recorded, key)
      if (after === before) continue
      states.set(key, after)
      changed.set(key, after)
    }
  }
  return changed
}

/**
 * Resumes from a saved view.
 *
 * Another runner of the same version may save first. It folds the same events to the same states, so nothing needs to be
 * loaded again: this runner keeps folding, and saves once it is ahead. It then writes the states changed by a page
 * that contains every event after the other's checkpoint.
 */
export const projectionRun = <E, S>(
  store: EventStore<E>,
  views: ViewStore,
  projection: Projection<E, S>,
  from: SavedView<S>,
): ProjectionRun<E, S> => {
  const states = new Map(from.states)
  let saved = from.checkpoint
  let position = saved ?? store.start

  const ahead = (): boolean => saved === undefined || store.comparePositions(position, saved) > 0

  return {
    states,
    position: () => position,
    saved: () => saved ?? store.start,
    advance: async (page) => {
      const changed = fold(projection, states, page)
      position = page.next
      while (ahead()) {
        const answer = await views.save(projection, { previous: saved, changed, checkpoint: position })()
        if (answer._tag === 'Right') {
          saved = position
          return answer
        }
        if (answer.left._tag !== 'Superseded') return answer
        const { actual } = answer.left
        const movedOn = actual !== undefined && (saved === undefined || store.comparePositions(actual, saved) > 0)
        if (!movedOn) return answer
        saved = actual
      }
      return E.right(undefined)
    },
  }
}
