import { keysOf, type Projection } from '../../projections/projection/projection.js'
import type { Placed } from '../store/event-store.js'

/** Part of a view in memory: states loaded as of a checkpoint for some keys, and the events since then for all keys. */
export interface HeldStates<E, S> {
  /** Whether the state of a key was loaded. */
  readonly has: (key: string) => boolean
  /** Keys with a loaded state or with events. */
  readonly keys: () => ReadonlyArray<string>
  readonly isHeard: (key: string) => boolean
  /** Adds an event to the waiting ones of its keys. */
  readonly note: (recorded: Placed<E>) => void
  /** Adds the state of a key as of the checkpoint. */
  readonly load: (key: string, state: S | undefined) => void
  /** Applies the waiting events of these keys, which must be loaded. */
  readonly apply: (keys: ReadonlyArray<string>) => void
  /** The state of a loaded key; `undefined` if it has none. */
  readonly state: (key: string) => S | undefined
  /** Keys with events that are not applied yet. */
  readonly waiting: () => ReadonlyArray<string>
  /** Number of these keys. */
  readonly waitingCount: () => number
  /** States that changed since the checkpoint. */
  readonly changed: () => ReadonlyMap<string, S>
  /** Call after all changed states are saved. */
  readonly saved: () => void
  /** If many states were loaded, drops those that are unchanged and can be loaded again. */
  readonly release: () => void
}

/** Number of loads after which `release` drops the unchanged states. */
const mostLoaded = 4000

export const heldStates = <E, S>(projection: Projection<E, S>): HeldStates<E, S> => {
  const states = new Map<string, S | undefined>()
  /** The events of each key that are not applied yet, in the order of the log. */
  const heard = new Map<string, Placed<E>[]>()
  const changed = new Set<string>()
  let loads = 0

  const apply = (key: string): void => {
    const waiting = heard.get(key)
    if (waiting === undefined || !states.has(key)) return
    const before = states.get(key)
    let state = before
    for (const recorded of waiting) state = projection.apply(state ?? projection.empty, recorded, key)
    heard.delete(key)
    if (state === before || (before === undefined && state === projection.empty)) return
    states.set(key, state)
    changed.add(key)
  }

  return {
    has: (key) => states.has(key),
    keys: () => [...new Set([...states.keys(), ...heard.keys()])],
    isHeard: (key) => states.has(key) || heard.has(key),

    note: (recorded) => {
      for (const key of keysOf(projection, recorded)) {
        const events = heard.get(key)
        if (events === undefined) heard.set(key, [recorded])
        else events.push(recorded)
      }
    },

    load: (key, state) => {
      states.set(key, state)
      loads += 1
    },

    apply: (keys) => {
      for (const key of keys) apply(key)
    },

    state: (key) => states.get(key),

    waiting: () => [...heard.keys()],
    waitingCount: () => heard.size,

    changed: () => new Map([...changed].map((key) => [key, states.get(key) as S])),

    saved: () => changed.clear(),

    release: () => {
      if (loads < mostLoaded) return
      loads = 0
      for (const key of states.keys()) if (!changed.has(key) && !heard.has(key)) states.delete(key)
    },
  }
}
