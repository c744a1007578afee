import * as E from 'fp-ts/lib/Either.js'
import { memoryViewStore } from '../../../src/adapters/memory/memory-view-store.js'
import type { Position } from '../../../src/adapters/store/event-store.js'
import type { SavedView, View, ViewStore } from '../../../src/adapters/store/view-store.js'

// biome-ignore lint/suspicious/noExplicitAny: a store keeps states of any view
type Any = any

/** A view store that is faulty in one way, and the clause of the contract that it breaks. */
export type FaultyViewStore = readonly [fault: string, make: (place: string) => ViewStore, clause: string]

/** A store in memory whose states are copied by their codec, as a sound one does it. */
export const copying = (): ViewStore => {
  const views = memoryViewStore()
  const copied = <S>({ codec }: View<S>, states: ReadonlyMap<string, S>): Map<string, S> =>
    new Map(
      [...states].map(([key, state]): [string, S] => {
        const again = codec.decode(JSON.parse(JSON.stringify(codec.encode(state))))
        return [key, E.isRight(again) ? again.right : state]
      }),
    )
  const { loadKeys: _keys, loadPage: _page, ...rest } = views
  return {
    ...rest,
    load: (view) => async () =>
      E.map(({ states, checkpoint }: SavedView<Any>) => ({ checkpoint, states: copied(view, states) }))(
        (await views.load(view)()) as E.Either<never, SavedView<Any>>,
      ),
    save: (view, save) => views.save(view, { ...save, changed: copied(view, save.changed) }),
  }
}

const but =
  (own: (views: ViewStore) => Partial<ViewStore>, from = copying) =>
  (): ViewStore => {
    const views = from()
    return { ...views, ...own(views) }
  }

type States = ReadonlyMap<string, Any>

/** A store that loads something else than was saved. */
const loading = (change: (saved: SavedView<Any>) => SavedView<Any>) =>
  but((views) => ({
    load: ((view: View<Any>) => async () =>
      E.map(change)((await views.load(view)()) as E.Either<never, SavedView<Any>>)) as ViewStore['load'],
  }))

/** A store that saves something else than it is told. */
const saving = (change: (states: States) => States) =>
  but((views) => ({
    save: (view, save) => views.save(view, { ...save, changed: change(save.changed as States) as typeof save.changed }),
  }))

const entries = (states: States, keep: (entry: readonly [string, Any]) => boolean): States =>
  new Map([...states].filter(keep))

export const faultyViewStores: ReadonlyArray<FaultyViewStore> = [
  [
    'begins at a checkpoint',
    loading(({ states, checkpoint = '0' as Position }) => ({ states, checkpoint })),
    'load answers nothing of a view that was never saved, and current no version of it',
  ],
  [
    'forgets the states that did not change',
    but((views) => {
      let last: States = new Map()
      return {
        save: (view, save) => {
          last = save.changed as States
          return views.save(view, save)
        },
        load: ((view: View<Any>) => async () =>
          E.map(({ checkpoint, states }: SavedView<Any>) => ({
            checkpoint,
            states: entries(states, ([key]) => last.has(key)),
          }))((await views.load(view)()) as E.Either<never, SavedView<Any>>)) as ViewStore['load'],
      }
    }),
    'save keeps the states that changed beside those that did not, and the checkpoint as it is written',
  ],
  [
    'does nothing where nothing changed',
    but((views) => ({
      save: (view, save) => (save.changed.size === 0 ? async () => E.right(undefined) : views.save(view, save)),
    })),
    'save of no changes moves the checkpoint',
  ],
  [
    'keeps the first thousand states of a page',
    saving((states) => new Map([...states].slice(0, 1_000))),
    'save takes a page of thousands of states at once',
  ],
  [
    'answers all keys whatever is asked for',
    but((views) => ({ loadKeys: (view) => views.load(view) })),
    'loadKeys, where there is one, answers those keys alone that were saved, with the checkpoint',
  ],
  [
    'answers pages in the order in which they were saved',
    but((views) => ({
      loadPage: (view, after, limit) => async () =>
        E.map(({ checkpoint, states }: SavedView<Any>) => {
          const all = [...states]
          const from = after === undefined ? 0 : all.findIndex(([key]) => key === after) + 1
          return { checkpoint, states: new Map(all.slice(from, from + limit)) }
        })((await views.load(view)()) as E.Either<never, SavedView<Any>>),
    })),
    'loadPage, where there is one, answers all states once, so many at a time, in the order of their keys',
  ],
  [
    'saves whatever the checkpoint is',
    but((views) => ({
      save: (view, save) => async () => {
        const answer = await views.save(view, save)()
        return E.isLeft(answer) && answer.left._tag === 'Superseded'
          ? views.save(view, { ...save, previous: answer.left.actual })()
          : answer
      },
    })),
    'save where the checkpoint has moved is Superseded, says where it is, and keeps nothing',
  ],
  [
    'lets several win at once',
    but((views) => ({
      save: (view, save) => async () => {
        const before = await views.load(view)()
        await new Promise((resolve) => setTimeout(resolve, 1))
        const same = E.isRight(before) && before.right.checkpoint === save.previous
        const now = same ? await views.load(view)() : before
        return same && E.isRight(now)
          ? views.save(view, { ...save, previous: now.right.checkpoint })()
          : views.save(view, save)()
      },
    })),
    'save by many at once from one checkpoint is won by one of them, whole',
  ],
  [
    'saves before it is asked to',
    but((views) => ({
      save: (view, save) => {
        const answer = views.save(view, save)()
        return () => answer
      },
    })),
    'save and promote do nothing before they are run',
  ],
  [
    'answers a map that changes with the store',
    but((views) => {
      const maps = new Map<string, Map<string, Any>>()
      return {
        load: ((view: View<Any>) => async () =>
          E.map(({ checkpoint, states }: SavedView<Any>) => {
            const key = `${view.name}/${view.version}`
            const map = maps.get(key) ?? new Map<string, Any>()
            maps.set(key, map)
            for (const [name, state] of states) map.set(name, state)
            return { checkpoint, states: map }
          })((await views.load(view)()) as E.Either<never, SavedView<Any>>)) as ViewStore['load'],
      }
    }),
    'load answers what was saved then, whatever is saved afterwards',
  ],
  [
    'knows views by their names alone',
    but((views) => {
      const any = <S>(view: View<S>): View<S> => ({ ...view, version: 1 })
      return { load: (view) => views.load(any(view)), save: (view, save) => views.save(any(view), save) }
    }),
    'views of other names, and versions of one name, are kept apart',
  ],
  [
    'promotes without retiring what is older',
    but(() => {
      const shown = new Map<string, number>()
      return {
        promote: (name, version) => async () => {
          shown.set(name, version)
          return E.right(undefined)
        },
        current: (name) => async () => E.right(shown.get(name)),
      }
    }),
    'promote shows a version and drops the older ones, which are Retired from then on',
  ],
  [
    'drops the views of all names where one is promoted',
    but((views) => {
      let dropped = false
      return {
        promote: (name, version) => {
          dropped = true
          return views.promote(name, version)
        },
        load: ((view: View<Any>) => async () =>
          E.map((saved: SavedView<Any>) =>
            dropped && view.name === 'other' ? { checkpoint: undefined, states: new Map() } : saved,
          )((await views.load(view)()) as E.Either<never, SavedView<Any>>)) as ViewStore['load'],
      }
    }),
    'promote of the current version again changes nothing, and of one name nothing of another',
  ],
  [
    'goes on after it was closed',
    but(() => ({ close: async () => {} })),
    'every operation answers Closed after close, which may be called again',
  ],
  [
    'cuts keys at 255 characters',
    saving((states) => new Map([...states].map(([key, state]) => [key.slice(0, 255), state] as const))),
    'keys of any length are told apart by all of it',
  ],
  [
    'drops a state above 64 kB',
    saving((states) => entries(states, ([, state]) => (state as { readonly label: string }).label.length < 32_000)),
    'a state of a megabyte is kept whole',
  ],
  [
    'hands the map that it keeps to each that loads',
    but((views) => {
      let kept: SavedView<Any> | undefined
      return {
        save: (view, save) => async () => {
          kept = undefined
          return views.save(view, save)()
        },
        load: ((view: View<Any>) => async () => {
          if (kept !== undefined) return E.right(kept)
          const answer = (await views.load(view)()) as E.Either<never, SavedView<Any>>
          if (E.isRight(answer)) kept = answer.right
          return answer
        }) as ViewStore['load'],
      }
    }),
    'what is done to loaded states, or to those that were saved, is not done to the store: the map',
  ],
  [
    'shares states between loads',
    memoryViewStore,
    'what is done to a loaded state, or to one that was saved, is not done to the store: the state itself',
  ],
  [
    'keeps nothing after it is closed',
    (_place) => copying(),
    'what was saved and promoted is there when the store is opened again after close',
  ],
]
