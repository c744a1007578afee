import * as E from 'fp-ts/lib/Either.js'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Projection } from '../../projections/projection/projection.js'
import type {
  Decoding,
  EventStore,
  Page,
  Position,
  ReadError,
  Subscription,
  Undecodable,
  UnknownEvents,
} from '../store/event-store.js'
import type { Retired, Superseded, UndecodableState, ViewStore } from '../store/view-store.js'
import type { CaughtUp, CaughtUpTo } from './catch-up.js'
import { type ProjectionRun, projectionRun } from './projection-run.js'

/**
 * How a projector reads and saves.
 *
 * @since 0.1.0
 */
export interface ProjectorOptions {
  /** Events per batch, which is folded and saved together; 1000 by default. */
  readonly batchSize?: number
  /** How events are decoded during catch-up, `trust` by default. Live events come as the store's subscription decodes them. */
  readonly decoding?: Decoding
  /**
   * What to do with events that the running code does not know: `refuse` by default. A view that skipped events never gets
   * them, because its checkpoint is after them: once newer code knows them, rebuild the view under a new version.
   *
   * @since 0.2.0
   */
  readonly unknownEvents?: UnknownEvents
}

/**
 * Why a projector ended. `HandlerFailed` is an exception of the projection itself.
 *
 * @since 0.1.0
 */
export type ProjectorError =
  | ReadError
  | Retired
  | Superseded
  | UndecodableState
  | { readonly _tag: 'HandlerFailed'; readonly cause: unknown }

/**
 * Why a catch-up failed, and how far it is saved: the next one resumes there. `reached` is absent if the view could not be
 * loaded.
 *
 * @since 0.2.0
 */
export type ProjectorCatchUpError = ProjectorError & { readonly reached?: CaughtUpTo }

/**
 * A running follower. It ends when it is stopped, or by an error.
 *
 * @since 0.1.0
 */
export interface Following {
  /** Waits until the current page is handled, then stops. */
  readonly stop: () => Promise<void>
  /** Settles when it has ended: `undefined` after `stop`, else the error that ended it. */
  readonly ended: Promise<ProjectorError | undefined>
}

/**
 * Runs a projection over an event store into a view store.
 *
 * States and checkpoint are saved together, batch by batch, so that after a crash the next runner resumes without losing or
 * repeating an event. A new version of the projection is built beside the old one, which readers see
 * until the new one has caught up; then the new one is promoted and the old one dropped.
 *
 * - `catchUp` ends when it has read all stored events.
 * - `follow` then continues with new events. Several followers of one view share the work of saving.
 *
 * @since 0.1.0
 */
export interface Projector<S> {
  readonly catchUp: () => TaskEither<ProjectorCatchUpError, CaughtUp<S>>
  readonly follow: () => Following
}

/** What a runner has read and skipped; `run` is set once the view is loaded. */
interface Seen {
  events: number
  readonly skipped: Undecodable[]
  run?: { readonly saved: () => Position }
}

/**
 * A runner of one projection. It does nothing until `catchUp` or `follow` is called; see {@link Projector}.
 *
 * @since 0.1.0
 */
export const projector = <E, S>(
  store: EventStore<E>,
  views: ViewStore,
  projection: Projection<E, S>,
  options: ProjectorOptions = {},
): Projector<S> => {
  const { batchSize = 1000, decoding = 'trust', unknownEvents } = options

  const toTheEnd = async (
    run: ProjectionRun<E, S>,
    stopped: () => boolean,
    seen: Seen,
  ): Promise<E.Either<ProjectorError, 'end' | 'stopped'>> => {
    while (!stopped()) {
      const read = await store.readAll(run.position(), batchSize, decoding, unknownEvents)()
      if (read._tag === 'Left') return read
      const { events, skipped = [] } = read.right
      if (events.length > 0 || skipped.length > 0) {
        const advanced = await run.advance(read.right)
        if (advanced._tag === 'Left') return advanced
      }
      seen.skipped.push(...skipped)
      seen.events += events.length
      if (read.right.end) return E.right('end')
    }
    return E.right('stopped')
  }

  /** Loads the view, catches up, and promotes it for readers. */
  const start = async (
    stopped: () => boolean,
    seen: Seen = { events: 0, skipped: [] },
  ): Promise<E.Either<ProjectorError, ProjectionRun<E, S>>> => {
    const saved = await views.load(projection)()
    if (saved._tag === 'Left') return saved
    const run = projectionRun(store, views, projection, saved.right)
    seen.run = run
    try {
      const reached = await toTheEnd(run, stopped, seen)
      if (reached._tag === 'Left') return reached
      if (reached.right === 'stopped') return E.right(run)
    } catch (cause) {
      return E.left({ _tag: 'HandlerFailed', cause })
    }
    const promoted = await views.promote(projection.name, projection.version)()
    return promoted._tag === 'Left' ? promoted : E.right(run)
  }

  return {
    catchUp: () => async () => {
      const seen: Seen = { events: 0, skipped: [] }
      const run = await start(() => false, seen)
      const { events, skipped } = seen
      const so = (position: Position): CaughtUpTo => ({ position, events, ...(skipped.length > 0 && { skipped }) })
      if (run._tag === 'Right') return E.right({ states: run.right.states, ...so(run.right.position()) })
      return E.left(seen.run === undefined ? run.left : { ...run.left, reached: so(seen.run.saved()) })
    },

    follow: () => {
      let stopped = false
      let live: Subscription | undefined

      const follow = async (): Promise<ProjectorError | undefined> => {
        const started = await start(() => stopped)
        if (started._tag === 'Left') return started.left
        if (stopped) return undefined
        const run = started.right
        let failed: ProjectorError | undefined
        const onPage = async (page: Page<E>): Promise<void> => {
          if (failed !== undefined) return
          const advanced = await run.advance(page)
          if (advanced._tag === 'Right') return
          failed = advanced.left
          // Not awaited: `stop` waits for this very page.
          void live?.stop()
        }
        live = store.subscribe(run.position(), onPage, unknownEvents)
        const ended = await live.ended
        return failed ?? ended
      }

      const ended = follow()
      return {
        ended,
        stop: async () => {
          stopped = true
          await live?.stop()
          await ended
        },
      }
    },
  }
}
