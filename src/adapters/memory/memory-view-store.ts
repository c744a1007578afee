import * as E from 'fp-ts/lib/Either.js'
import type { Position, StoreFailure } from '../store/event-store.js'
import type { Retired, SavedView, ViewStore } from '../store/view-store.js'

interface Kept {
  checkpoint: Position | undefined
  readonly states: Map<string, unknown>
}

/** A view store in memory. It keeps states by reference, without their codec. */
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

  return {
    load:
      <S>({ name, version }: { readonly name: string; readonly version: number }) =>
      async () => {
        if (closed) return closedFailure
        const kept = views.get(name)?.get(version)
        const saved = { checkpoint: kept?.checkpoint, states: new Map(kept?.states) } as SavedView<S>
        return retired(name, version) ?? E.right(saved)
      },

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
