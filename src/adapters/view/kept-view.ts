import * as E from 'fp-ts/lib/Either.js'
import type { Projection } from '../../projections/projection/projection.js'
import type { EventStore, Position, ReadError, UnknownEvents } from '../store/event-store.js'
import type { Retired, SavedView, Superseded, UndecodableState, ViewStore } from '../store/view-store.js'
import { heldStates } from './held-states.js'

/** Why a kept view cannot be read or brought up to date. */
export type KeptViewError = ReadError | Retired | UndecodableState | Superseded

/**
 * A view that reads only the requested keys as saved, and the events since. So opening it costs only the events after the
 * checkpoint, however large the view is.
 *
 * @since 0.2.0
 */
export interface KeptView<S, Err = KeptViewError> {
  /**
   * Reads the events since the last catch-up, saves if there are many, and returns the position reached. Calls during a running
   * catch-up share the next one.
   */
  readonly catchUp: () => Promise<E.Either<Err, Position>>
  /** The states of these keys as of the last catch-up; keys without a state are left out. */
  readonly get: (keys: ReadonlyArray<string>) => Promise<E.Either<Err, ReadonlyMap<string, S>>>
  /**
   * The states of all keys, or of those after a key (exclusive), page by page in no particular order, at least as of the last
   * catch-up. Pages are not kept in memory.
   */
  readonly all: (after?: string) => AsyncGenerator<E.Either<Err, ReadonlyMap<string, S>>>
  /** Saves the changes since the last save. */
  readonly save: () => Promise<E.Either<Err, void>>
}

/** How a kept view reads. */
export interface KeptViewSettings {
  /** What to do with unknown events: `skip` by default. */
  readonly unknownEvents?: UnknownEvents
}

const pageSize = 1000
/** Unsaved events that may stay in memory when a catch-up ends. */
const mostUnsaved = 2000
/** Events that a long catch-up folds between saves: a state that several of them change is saved once. */
const savedTogether = 5000
/** Keys that a long catch-up may change between saves: their states are all in memory, and each may be large. */
const keysTogether = 1000
/** States per page of `all`. */
const statesAtOnce = 200

/** Whether an error is about the saved view itself, so that a retry is useless. */
const isAbout = ({ _tag }: KeptViewError): boolean => _tag === 'Retired' || _tag === 'UndecodableState'

/**
 * Keeps a view of an event store in a view store, by key. Several processes may keep the same view: one that finds a further
 * checkpoint of another continues from there. After skipping an unknown event it saves nothing, so that newer code still reads
 * that event.
 */
export const keptView = <E, S extends NonNullable<unknown> | undefined>(
  store: EventStore<E>,
  views: ViewStore,
  projection: Projection<E, S>,
  { unknownEvents = 'skip' }: KeptViewSettings = {},
): KeptView<NonNullable<S>> => {
  type Kept = NonNullable<S>
  let checkpoint: Position | undefined
  let position: Position | undefined
  let unsaved = 0
  let maySave = true
  let isPromoted = false
  let held = heldStates(projection)
  let whole: SavedView<S> | undefined

  const restart = (from: Position | undefined): void => {
    checkpoint = from
    position = from ?? store.start
    unsaved = 0
    held = heldStates(projection)
    whole = undefined
  }

  /** The saved states of these keys. A store without `loadKeys` loads all states, once per checkpoint. */
  const loaded = async (keys: ReadonlyArray<string>): Promise<E.Either<KeptViewError, SavedView<S>>> => {
    return views.loadKeys === undefined ? loadedWhole() : views.loadKeys(projection, keys)()
  }

  const loadedWhole = async (): Promise<E.Either<KeptViewError, SavedView<S>>> => {
    if (whole !== undefined) return E.right(whole)
    const saved = await views.load(projection)()
    // Only a success is cached, so that the next call tries again.
    if (E.isRight(saved)) whole = saved.right
    return saved
  }

  /** Loads the states of these keys. Returns false if another process saved a further checkpoint; then everything restarts there. */
  const hold = async (keys: ReadonlyArray<string>): Promise<E.Either<KeptViewError, boolean>> => {
    const missing = keys.filter((key) => !held.has(key))
    if (missing.length > 0) {
      const saved = await loaded(missing)
      if (E.isLeft(saved)) return saved
      if (saved.right.checkpoint !== checkpoint) {
        restart(saved.right.checkpoint)
        return E.right(false)
      }
      for (const key of missing) if (!held.has(key)) held.load(key, saved.right.states.get(key))
    }
    held.apply(keys)
    return E.right(true)
  }

  /** Saves the changed states. Returns false if another process was first. */
  const saveHeld = async (): Promise<E.Either<KeptViewError, boolean>> => {
    if (!maySave || unsaved === 0 || position === undefined) return E.right(true)
    const ready = await hold(held.waiting())
    if (E.isLeft(ready) || !ready.right) return ready
    const changed = held.changed()
    const saved = await views.save(projection, { previous: checkpoint, changed, checkpoint: position })()
    if (E.isLeft(saved)) {
      if (saved.left._tag !== 'Superseded') return saved
      restart(saved.left.actual)
      return E.right(false)
    }
    checkpoint = position
    unsaved = 0
    whole = undefined
    held.saved()
    held.release()
    return E.right(true)
  }

  const look = async (): Promise<E.Either<KeptViewError, Position>> => {
    if (position === undefined) {
      const saved = await loaded([])
      if (E.isLeft(saved)) return saved
      restart(saved.right.checkpoint)
    }
    for (;;) {
      const page = await store.readAll(position ?? store.start, pageSize, 'trust', unknownEvents)()
      if (E.isLeft(page)) return page
      if ((page.right.skipped ?? []).length > 0) maySave = false
      for (const recorded of page.right.events) held.note(recorded)
      unsaved += page.right.events.length
      position = page.right.next
      const isMuch = unsaved >= savedTogether || (views.loadKeys !== undefined && held.waitingCount() >= keysTogether)
      if (page.right.end ? unsaved >= mostUnsaved : isMuch) {
        const saved = await saveHeld()
        // After another failure the changes stay in memory and are saved later.
        if (E.isLeft(saved) && isAbout(saved.left)) return saved
        if (E.isRight(saved) && !saved.right) continue
      }
      if (page.right.end) break
    }
    const end = E.right(position ?? store.start)
    if (isPromoted || checkpoint === undefined) return end
    isPromoted = true
    const promoted = await views.promote(projection.name, projection.version)()
    return E.isLeft(promoted) ? promoted : end
  }

  const statesOf = async (keys: ReadonlyArray<string>): Promise<E.Either<KeptViewError, Map<string, Kept>>> => {
    for (;;) {
      const ready = await hold(keys)
      if (E.isLeft(ready)) return ready
      if (ready.right) break
      const seen = await look()
      if (E.isLeft(seen)) return seen
    }
    const states = new Map<string, Kept>()
    for (const key of keys) {
      const state = held.state(key)
      if (isThere(state)) states.set(key, state)
    }
    held.release()
    return E.right(states)
  }

  const isThere = (state: S | undefined): state is Kept & S => state !== undefined && state !== null

  /**
   * The next saved states after a key, in key order; all states if the store has no `loadPage`. Newer events are applied to
   * their keys; the other states are returned as saved and not kept in memory.
   */
  const pageAfter = async (
    after: string | undefined,
    told: ReadonlySet<string>,
  ): Promise<E.Either<KeptViewError, { readonly last: string | undefined; readonly states: Map<string, Kept> }>> => {
    for (;;) {
      const page =
        views.loadPage === undefined ? await loadedWhole() : await views.loadPage(projection, after, statesAtOnce)()
      if (E.isLeft(page)) return page
      const saved = page.right
      if (saved.checkpoint === undefined && checkpoint !== undefined) {
        // The saved view is no longer trusted.
        restart(undefined)
        const seen = await look()
        if (E.isLeft(seen)) return seen
        continue
      }
      const keys = [...saved.states.keys()]
      const isHeard = (key: string) => saved.checkpoint !== checkpoint || held.isHeard(key)
      const untold = keys.filter((key) => !told.has(key) && (after === undefined || key > after))
      const asSaved = untold.filter((key) => !isHeard(key))
      const heard = await statesOf(untold.filter(isHeard))
      if (E.isLeft(heard)) return heard
      // Another process may have saved in between: read the page again.
      if (asSaved.length > 0 && saved.checkpoint !== checkpoint) continue
      for (const key of asSaved) {
        const state = saved.states.get(key)
        if (isThere(state)) heard.right.set(key, state)
      }
      return E.right({ last: keys.at(-1), states: heard.right })
    }
  }

  let last: Promise<unknown> = Promise.resolve()
  /** Runs one operation at a time, so that loads and saves always refer to the same checkpoint. */
  const inTurn = <A>(work: () => Promise<A>): Promise<A> => {
    const done = last.then(work, work)
    last = done.catch(() => undefined)
    return done
  }
  let next: Promise<E.Either<KeptViewError, Position>> | undefined

  return {
    catchUp: () => {
      next ??= inTurn(() => {
        next = undefined
        return look()
      })
      return next
    },

    get: (keys) => inTurn(() => statesOf(keys)),

    all: async function* (after) {
      // First the states in memory, then the saved ones.
      const heldKeys = await inTurn(async () => held.keys().filter((key) => after === undefined || key > after))
      for (let from = 0; from < heldKeys.length; from += statesAtOnce) {
        yield await inTurn(() => statesOf(heldKeys.slice(from, from + statesAtOnce)))
      }
      const told = new Set(heldKeys)
      for (let at = after; ; ) {
        const page = await inTurn(() => pageAfter(at, told))
        if (E.isLeft(page)) return yield page
        if (page.right.last === undefined) return
        at = page.right.last
        yield E.right(page.right.states)
        if (views.loadPage === undefined) return
      }
    },

    save: () => inTurn(async () => E.map(() => undefined)(await saveHeld())),
  }
}
