import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import { applyTo, type Projection } from '../../projections/projection/projection.js'
import { mergeStates } from '../../projections/projection/shard.js'
import type {
  Decoding,
  EventStore,
  Page,
  Position,
  ReadError,
  Undecodable,
  UnknownEvents,
} from '../store/event-store.js'
import type { Retired, SavedView, UndecodableState, ViewStore } from '../store/view-store.js'
import type { CaughtUp } from './catch-up.js'

/**
 * How shards are loaded and brought up to date.
 *
 * @since 0.1.0
 */
export interface LoadShardsOptions {
  /** `trust` by default. */
  readonly decoding?: Decoding
  /** Events per read, 1000 by default. */
  readonly pageSize?: number
  /** What to do with events that the running code does not know: `refuse` by default. */
  readonly unknownEvents?: UnknownEvents
}

/**
 * Why the states of shards could not be combined: a failure of the store, a version that was dropped, or a state that its
 * codec does not accept.
 *
 * @since 0.1.0
 */
export type LoadShardsError = ReadError | Retired | UndecodableState

/**
 * The states of all shards of a projection, as of one position: the end of the store.
 *
 * Each shard is caught up by its own worker, so their checkpoints differ. Combined as saved, they could show money that has left
 * one debtor and not reached the other. So the missing events of each shard are folded here, in memory, from the lowest
 * checkpoint on; nothing is saved. The result is correct at any time, also while a new version or number of shards is being
 * built; it is only slow if the workers are far behind.
 *
 * `Retired` means that a shard of a newer version has been promoted: load the shards of that version. They may still be behind;
 * that does not matter.
 *
 * @since 0.1.0
 */
export const loadShards =
  <E, S>(
    store: EventStore<E>,
    views: ViewStore,
    shards: ReadonlyArray<Projection<E, S>>,
    { decoding = 'trust', pageSize = 1000, unknownEvents }: LoadShardsOptions = {},
  ): TaskEither<LoadShardsError, CaughtUp<S>> =>
  async () => {
    const loaded: LoadedShard<E, S>[] = []
    for (const projection of shards) {
      const saved = await views.load(projection)()
      if (E.isLeft(saved)) return saved
      loaded.push(loadedShard(store, projection, saved.right))
    }
    let position = loaded
      .map(({ checkpoint }) => checkpoint)
      .reduce((a, b) => earlier(store, a, b), loaded[0]?.checkpoint ?? store.start)
    const skipped: Undecodable[] = []
    let events = 0
    for (;;) {
      const page = await store.readAll(position, pageSize, decoding, unknownEvents)()
      if (E.isLeft(page)) return page
      skipped.push(...(page.right.skipped ?? []))
      events += page.right.events.length
      for (const { projection, states, checkpoint } of loaded) {
        for (const recorded of unseenIn(store, page.right, checkpoint)) applyTo(projection, states, recorded)
      }
      position = page.right.next
      if (page.right.end) {
        const states = mergeStates(...loaded.map((one) => one.states))
        return E.right({ states, position, events, ...(skipped.length > 0 && { skipped }) })
      }
    }
  }

interface LoadedShard<E, S> {
  readonly projection: Projection<E, S>
  readonly checkpoint: Position
  readonly states: Map<string, S>
}

const loadedShard = <E, S>(
  store: EventStore<E>,
  projection: Projection<E, S>,
  { checkpoint, states }: SavedView<S>,
): LoadedShard<E, S> => ({ projection, checkpoint: checkpoint ?? store.start, states: new Map(states) })

const earlier = <E>(store: EventStore<E>, a: Position, b: Position): Position =>
  store.comparePositions(a, b) <= 0 ? a : b

/** The events of a page after a checkpoint. */
const unseenIn = <E>(store: EventStore<E>, { events, next }: Page<E>, checkpoint: Position): Page<E>['events'] => {
  if (store.comparePositions(next, checkpoint) <= 0) return []
  return events.filter(({ position }) => store.comparePositions(position, checkpoint) > 0)
}
