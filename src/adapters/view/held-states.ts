import { keysOf, type Projection } from '../../projections/projection/projection.js'
import type { Placed } from '../store/event-store.js'

/** States of some keys of a view in memory: those that were loaded as of a checkpoint, and what was heard of any key since. */
export interface HeldStates<E, S> {
  /** Whether the state of a key was loaded. */
  readonly has: (key: string) => boolean
  /** Keys that were loaded, or of which something was heard. */
  readonly keys: () => ReadonlyArray<string>
  readonly isHeard: (key: string) => boolean
  /** Takes in an event, for its keys. */
  readonly note: (recorded: Placed<E>) => void
  /** Takes in the state of a key as of the checkpoint. */
  readonly load: (key: string, state: S | undefined) => void
  /** Applies what was heard of these keys, which are loaded. */
  readonly apply: (keys: ReadonlyArray<string>) => void
  /** The state of a key that is loaded; nothing where it has none. */
  readonly state: (key: string) => S | undefined
  /** Keys with events that are not applied yet. */
  readonly waiting: () => ReadonlyArray<string>
  /** How many these are. */
  readonly waitingCount: () => number
  /** States that are no longer as of the checkpoint. */
  readonly changed: () => ReadonlyMap<string, S>
  /** All that was changed is saved. */
  readonly saved: () => void
  /** Lets go of what can be loaded again as it is, where much was loaded. */
  readonly release: () => void
}

/** Keys of which so many are loaded before those are let go of that are as they were saved. */
const mostLoaded = 4000

export const heldStates = <E, S>(projection: Projection<E, S>): HeldStates<E, S> => {
  const states = new Map<string, S | undefined>()
  /** What was heard of a key since its state was loaded or last told, in the order of the log. */
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
