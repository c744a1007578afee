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
 * How states are read that a view store has.
 *
 * @since 0.1.0
 */
export interface LoadShardsOptions {
  /** `trust` unless told. */
  readonly decoding?: Decoding
  /** Events read at a time, 1000 unless told. */
  readonly pageSize?: number
  /** What becomes of events that the running code does not know: `refuse` unless told. */
  readonly unknownEvents?: UnknownEvents
}

/**
 * Why the states of shards could not be put together: a failure of the store, a version that is gone, or a state of
 * another shape.
 *
 * @since 0.1.0
 */
export type LoadShardsError = ReadError | Retired | UndecodableState

/**
 * The states of all shards of a projection, as of one position: the end of the store.
 *
 * Shards are caught up by workers of their own, so their checkpoints differ; put side by side as they were saved, they would
 * show money that has left one debtor and not reached the other. What a shard lacks is therefore folded here, in memory, from
 * the lowest checkpoint on, and nothing is saved. So the answer is right whatever the workers are doing, and only slow where
 * they are far behind: while a new version or another number of shards is being built, too.
 *
 * `Retired` says that a shard of a newer version has been promoted: load the shards of that one. It may still be behind in
 * others, which is no matter.
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

/** The events of a page that are after a checkpoint. */
const unseenIn = <E>(store: EventStore<E>, { events, next }: Page<E>, checkpoint: Position): Page<E>['events'] => {
  if (store.comparePositions(next, checkpoint) <= 0) return []
  return events.filter(({ position }) => store.comparePositions(position, checkpoint) > 0)
}
