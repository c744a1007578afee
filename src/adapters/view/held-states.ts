import { keysOf, type Projection } from '../../projections/projection/projection.js'
import type { Placed } from '../store/event-store.js'

/** A state with what was appended to it since the checkpoint and is not applied yet. */
interface Held<E, S> {
  state: S | undefined
  waiting: Placed<E>[]
  changed: boolean
}

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
  const held = new Map<string, Held<E, S>>()
  /** What was heard of keys that are not loaded. */
  const touched = new Map<string, Placed<E>[]>()
  let loads = 0

  const apply = (key: string): void => {
    const one = held.get(key)
    if (one === undefined || one.waiting.length === 0) return
    for (const recorded of one.waiting) {
      const before = one.state ?? projection.empty
      const after = projection.apply(before, recorded, key)
      if (after === before) continue
      one.state = after
      one.changed = true
    }
    one.waiting = []
  }

  return {
    has: (key) => held.has(key),
    keys: () => [...held.keys(), ...touched.keys()],
    isHeard: (key) => held.has(key) || touched.has(key),

    note: (recorded) => {
      for (const key of keysOf(projection, recorded)) {
        const events = held.get(key)?.waiting ?? touched.get(key)
        if (events === undefined) touched.set(key, [recorded])
        else events.push(recorded)
      }
    },

    load: (key, state) => {
      held.set(key, { state, waiting: touched.get(key) ?? [], changed: false })
      touched.delete(key)
      loads += 1
    },

    apply: (keys) => {
      for (const key of keys) apply(key)
    },

    state: (key) => held.get(key)?.state,

    waiting: () => [...touched.keys(), ...[...held].flatMap(([key, { waiting }]) => (waiting.length > 0 ? [key] : []))],

    changed: () => new Map([...held].flatMap(([key, one]) => (one.changed ? [[key, one.state as S] as const] : []))),

    saved: () => {
      for (const one of held.values()) one.changed = false
    },

    release: () => {
      if (loads < mostLoaded) return
      loads = 0
      for (const [key, { changed, waiting }] of held) if (!changed && waiting.length === 0) held.delete(key)
    },
  }
}
