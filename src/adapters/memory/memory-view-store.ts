import * as E from 'fp-ts/lib/Either.js'
import type { Position, StoreFailure } from '../store/event-store.js'
import type { Retired, SavedView, View, ViewStore } from '../store/view-store.js'

interface Kept {
  checkpoint: Position | undefined
  readonly states: Map<string, unknown>
}

/**
 * A view store in memory. It keeps states by reference, without their codec.
 *
 * @since 0.1.0
 */
export const memoryViewStore = (): ViewStore => {
  const views = new Map<string, Map<number, Kept>>()
  const promoted = new Map<string, number>()
  let closed = false

  const closedFailure: E.Either<StoreFailure, never> = E.left({
    _tag: 'Closed',
    where: 'memory',
    detail: 'the store was closed',
  })

  const retired = (view: string, version: number): E.Either<Retired, never> | undefined => {
    const current = promoted.get(view)
    return current !== undefined && version < current ? E.left({ _tag: 'Retired', view, version, current }) : undefined
  }

  /** A saved view with the keys that `some` selects. */
  const loaded =
    <S>({ name, version }: View<S>, some: (states: ReadonlyMap<string, S>) => Iterable<readonly [string, S]>) =>
    async (): Promise<E.Either<StoreFailure | Retired, SavedView<S>>> => {
      if (closed) return closedFailure
      const kept = views.get(name)?.get(version)
      // The cast is safe: only states of this view are saved under its name and version.
      const states = new Map(some((kept?.states ?? new Map()) as ReadonlyMap<string, S>))
      return retired(name, version) ?? E.right({ checkpoint: kept?.checkpoint, states })
    }

  return {
    load: (view) => loaded(view, (states) => states),

    loadKeys: (view, keys) =>
      loaded(view, function* (states) {
        for (const key of keys) {
          const state = states.get(key)
          if (state !== undefined) yield [key, state]
        }
      }),

    loadPage: (view, after, limit) =>
      loaded(view, (states) =>
        [...states]
          .filter(([key]) => after === undefined || key > after)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .slice(0, limit),
      ),

    save:
      ({ name, version }, { previous, changed, checkpoint }) =>
      async () => {
        if (closed) return closedFailure
        const refused = retired(name, version)
        if (refused !== undefined) return refused
        const versions = views.get(name) ?? new Map<number, Kept>()
        const kept = versions.get(version) ?? { checkpoint: undefined, states: new Map() }
        if (kept.checkpoint !== previous) {
          return E.left({ _tag: 'Superseded', view: name, version, actual: kept.checkpoint })
        }
        for (const [key, state] of changed) kept.states.set(key, state)
        kept.checkpoint = checkpoint
        views.set(name, versions.set(version, kept))
        return E.right(undefined)
      },

    promote: (name, version) => async () => {
      if (closed) return closedFailure
      const refused = retired(name, version)
      if (refused !== undefined) return refused
      promoted.set(name, version)
      for (const older of [...(views.get(name)?.keys() ?? [])]) {
        if (older < version) views.get(name)?.delete(older)
      }
      return E.right(undefined)
    },

    current: (name) => async () => (closed ? closedFailure : E.right(promoted.get(name))),

    close: async () => {
      closed = true
    },
  }
}
