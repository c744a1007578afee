import * as E from 'fp-ts/lib/Either.js'
import type { Projection } from '../../projections/projection/projection.js'
import type { EventStore, Position, ReadError, UnknownEvents } from '../store/event-store.js'
import type { Retired, SavedView, Superseded, UndecodableState, ViewStore } from '../store/view-store.js'
import { heldStates } from './held-states.js'

/** Why a kept view cannot be read or brought up to date. */
export type KeptViewError = ReadError | Retired | UndecodableState | Superseded

/**
 * A view of which only what is asked for is read: what was saved of those keys, and the events since. So opening it costs
 * its tail, however large it is.
 *
 * @since 0.2.0
 */
export interface KeptView<S, Err = KeptViewError> {
  /**
   * Reads what was appended since, and saves from time to time. Who asks while a look is under way shares the next. Answers the
   * place in the log that it came to.
   */
  readonly catchUp: () => Promise<E.Either<Err, Position>>
  /** The states of these keys as of the last look; those of which nothing was heard are left out. */
  readonly get: (keys: ReadonlyArray<string>) => Promise<E.Either<Err, ReadonlyMap<string, S>>>
  /**
   * The states of all keys as of the last look, or of those behind a key, page by page in no order that means anything. Pages are
   * not held on.
   */
  readonly all: (after?: string) => AsyncGenerator<E.Either<Err, ReadonlyMap<string, S>>>
  /** Saves what was read since the last time. */
  readonly save: () => Promise<E.Either<Err, void>>
}

/** How a kept view reads. */
export interface KeptViewSettings {
  /** What becomes of events that nobody here knows: they are left out unless told. */
  readonly unknownEvents?: UnknownEvents
}

const pageSize = 1000
/** Events after the checkpoint that are left in memory, unsaved, when a look ends. */
const mostUnsaved = 2000
/** Events that a long look takes in before it saves: what several of them change is saved once. */
const savedTogether = 5000
/** Keys that a long look changes before it saves: their states are held together, and each may be large. */
const keysTogether = 1000
/** States that are gone through at a time. */
const statesAtOnce = 200

/** Whether an error is about the view itself: trying again is of no use. */
const isAbout = ({ _tag }: KeptViewError): boolean => _tag === 'Retired' || _tag === 'UndecodableState'

/**
 * Keeps a view of an event store in a view store, by key. Several processes may keep the same: who finds that another has
 * saved further goes on from there. Where events that nobody here knows are left out, nothing is saved after one, so that whoever
 * knows it finds it unread.
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

  /** What was saved of these keys. A store that cannot be asked for some is asked for all, once a checkpoint. */
  const loaded = async (keys: ReadonlyArray<string>): Promise<E.Either<KeptViewError, SavedView<S>>> => {
    return views.loadKeys === undefined ? loadedWhole() : views.loadKeys(projection, keys)()
  }

  const loadedWhole = async (): Promise<E.Either<KeptViewError, SavedView<S>>> => {
    if (whole !== undefined) return E.right(whole)
    const saved = await views.load(projection)()
    // A failure is not remembered: the next who asks may be answered.
    if (E.isRight(saved)) whole = saved.right
    return saved
  }

  /** Holds the states of these keys. Answers false where another process has saved further, and all begins again from there. */
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

  /** Saves what is held. Answers false where another process was first. */
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
        // What cannot be saved now is held on, and saved later.
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
   * What was saved of the keys after one, in their order; all of them where a store cannot be asked for some. With what was heard
   * of them since: the others are as they were saved, and are not held.
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
        // What is kept is not believed any more.
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
      // Another process may have saved further in between.
      if (asSaved.length > 0 && saved.checkpoint !== checkpoint) continue
      for (const key of asSaved) {
        const state = saved.states.get(key)
        if (isThere(state)) heard.right.set(key, state)
      }
      return E.right({ last: keys.at(-1), states: heard.right })
    }
  }

  let last: Promise<unknown> = Promise.resolve()
  /** One thing at a time, or what is loaded and what is saved would be of two checkpoints. */
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
      // What is held comes first, then what is saved.
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
