import * as E from 'fp-ts/lib/Either.js'
import { memoryViewStore } from '../../../src/adapters/memory/memory-view-store.js'
import type { SavedView, View, ViewStore } from '../../../src/adapters/store/view-store.js'
import { copying, type FaultyViewStore } from './faulty-view-stores.js'

// biome-ignore lint/suspicious/noExplicitAny: a store keeps states of any view
type Any = any
type States = ReadonlyMap<string, Any>

const read = async (views: ViewStore, view: View<Any>): Promise<SavedView<Any>> => {
  const answer = await views.load(view)()
  return E.isRight(answer) ? answer.right : { checkpoint: undefined, states: new Map() }
}

/** A store that can answer some keys and pages, with some functions of its own. */
const but =
  (own: (views: ViewStore) => Partial<ViewStore>, from = memoryViewStore) =>
  (): ViewStore => {
    const views = from()
    return { ...views, ...own(views) }
  }

/** A store that has other names for its keys. */
const keyed = (change: (key: string) => string) =>
  but(
    (views) => ({
      save: (view, save) =>
        views.save(view, {
          ...save,
          changed: new Map([...save.changed].map(([key, state]) => [change(key), state] as const)),
        }),
    }),
    copying,
  )

const paged = (page: (states: States, after: string | undefined, limit: number) => ReadonlyArray<[string, Any]>) =>
  but((views) => ({
    loadPage: (view, after, limit) => async () => {
      const { checkpoint, states } = await read(views, view)
      return E.right({ checkpoint, states: new Map(page(states, after, limit)) })
    },
  }))

const pages = 'loadPage, where there is one, answers all states once, so many at a time, in the order of their keys'
const some = 'loadKeys, where there is one, answers those keys alone that were saved, with the checkpoint'
const alike = 'keys that look alike, or are names in the language, are keys of their own'
const promotes = 'promote shows a version and drops the older ones, which are Retired from then on'
const closes = 'every operation answers Closed after close, which may be called again'

const byText = ([a]: readonly [string, Any], [b]: readonly [string, Any]): number => (a < b ? -1 : a > b ? 1 : 0)

export const viewStoresFaultyInDetail: ReadonlyArray<FaultyViewStore> = [
  [
    'answers the first 999 keys that it is asked for',
    but((views) => ({
      loadKeys: (view, keys) => views.loadKeys?.(view, keys.slice(0, 999)) ?? views.load(view),
    })),
    some,
  ],
  [
    'orders its pages as a dictionary does',
    paged((states, after, limit) => {
      const all = [...states].sort(([a], [b]) => a.localeCompare(b))
      const from = after === undefined ? 0 : all.findIndex(([key]) => key === after) + 1
      return all.slice(from, from + limit)
    }),
    pages,
  ],
  [
    'begins again after a key that is not there',
    paged((states, after, limit) => {
      const all = [...states].sort(byText)
      const from = after === undefined ? 0 : all.findIndex(([key]) => key === after) + 1
      return all.slice(from, from + limit)
    }),
    pages,
  ],
  [
    'leaves the empty key out of its pages',
    paged((states, after, limit) =>
      [...states]
        .filter(([key]) => key > (after ?? ''))
        .sort(byText)
        .slice(0, limit),
    ),
    pages,
  ],
  ['takes keys that end in a space for those that do not', keyed((key) => key.trimEnd()), alike],
  ['puts marks and letters of keys together', keyed((key) => key.normalize('NFC')), alike],
  [
    'keeps states as members of an object',
    but(
      (views) => ({
        save: (view, save) => {
          const members: Record<string, Any> = {}
          for (const [key, state] of save.changed) members[key] = state
          return views.save(view, { ...save, changed: new Map(Object.entries(members)) })
        },
      }),
      copying,
    ),
    alike,
  ],
  ['takes keys that are numbers for numbers', keyed((key) => (/^\d+(\.\d+)?$/.test(key) ? `${+key}` : key)), alike],
  [
    'answers keys of a version that is retired',
    but((views) => ({
      loadKeys: (view, keys) => async () => {
        const { checkpoint, states } = await read(views, view)
        return E.right({ checkpoint, states: new Map([...states].filter(([key]) => keys.includes(key))) })
      },
    })),
    promotes,
  ],
  ['answers a page of a version that is retired', paged((states, _, limit) => [...states].slice(0, limit)), promotes],
  ['answers a page after it was closed', paged((states, _, limit) => [...states].slice(0, limit)), closes],
  [
    'forgets what was retired when it is closed',
    (() => {
      const places = new Map<string, ViewStore>()
      return (place: string): ViewStore => {
        const before = places.get(place)
        const views = copying()
        places.set(place, views)
        return {
          ...views,
          current: (name) => (before === undefined ? views.current(name) : async () => E.right(2)),
        }
      }
    })(),
    'a version that was retired is Retired when the store is opened again',
  ],
]
