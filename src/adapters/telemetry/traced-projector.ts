import { context, ROOT_CONTEXT } from '@opentelemetry/api'
import type { TaskEither } from 'fp-ts/lib/TaskEither.js'
import type { Projection } from '../../projections/projection/projection.js'
import type { EventStore } from '../store/event-store.js'
import type { ViewStore } from '../store/view-store.js'
import { type CatchUpError, type CatchUpOptions, type CaughtUp, catchUp } from '../view/catch-up.js'
import { type Projector, type ProjectorOptions, projector } from '../view/projector.js'
import { type PageWatch, pageWatch } from './page-watch.js'
import { type Failed, fail, spanned } from './span.js'
import { instrumentsOf, type Telemetry } from './telemetry.js'

/** The store as a run reads it: who asks for the next page has handled the one before. */
const readBy = <E>(store: EventStore<E>, watch: PageWatch): EventStore<E> => ({
  ...store,
  readAll: (after, limit, decoding, unknownEvents) => async () => {
    watch.done()
    watch.begin()
    const answer = await watch.within(store.readAll(after, limit, decoding, unknownEvents))
    if (answer._tag === 'Left') watch.failed(answer.left)
    else {
      watch.read(answer.right)
      if (answer.right.events.length === 0) watch.done()
    }
    return answer
  },
  subscribe: (after, onPage, unknownEvents) =>
    store.subscribe(
      after,
      async (page) => {
        watch.begin()
        watch.read(page)
        try {
          await watch.within(() => onPage(page))
          watch.done()
        } catch (cause) {
          watch.threw(cause)
          throw cause
        }
      },
      unknownEvents,
    ),
})

/** The view store as a run saves to it. Another runner that saved first is no failure: this one goes on. */
const savedBy = (views: ViewStore, watch: PageWatch): ViewStore => ({
  ...views,
  save: (view, save) => async () => {
    const answer = await watch.within(views.save(view, save))
    if (answer._tag === 'Right') watch.done()
    else if (answer.left._tag !== 'Superseded') watch.failed(answer.left)
    return answer
  },
})

const run = <L extends Failed, A>(
  name: string,
  telemetry: Telemetry,
  watch: PageWatch,
  work: TaskEither<L, A>,
): TaskEither<L, A> =>
  spanned(instrumentsOf(telemetry).tracer, `catchUp ${name}`, {}, work, (span, answer) => {
    if (answer._tag === 'Right') return watch.done()
    watch.failed(answer.left)
    fail(span, answer.left)
  })

/**
 * A {@link projector} that tells what it does: a span for each page from its reading to its saving, inside a span for the
 * whole of `catchUp`, a trace of its own for each page of `follow`; events handled, lag, and whether more is waiting
 * ({@link pageWatch}). Give it a traced store and a traced view store to see their part of a page.
 *
 * ```ts
 * tracedProjector(tracedStore(store), tracedViewStore(views), openItems).follow()
 * ```
 *
 * @since 0.1.0
 */
export const tracedProjector = <E, S>(
  store: EventStore<E>,
  views: ViewStore,
  projection: Projection<E, S>,
  options: ProjectorOptions & Telemetry = {},
): Projector<S> => {
  const watched = (watch: PageWatch) => projector(readBy(store, watch), savedBy(views, watch), projection, options)
  return {
    catchUp: () => async () => {
      const watch = pageWatch(projection, options)
      return run(projection.name, options, watch, watched(watch).catchUp())()
    },
    follow: () => {
      const watch = pageWatch(projection, options)
      // Its pages are no part of the trace of whoever began it.
      const following = context.with(ROOT_CONTEXT, () => watched(watch).follow())
      return {
        ...following,
        ended: following.ended.then((failure) => {
          if (failure !== undefined) watch.failed(failure)
          else watch.done()
          return failure
        }),
      }
    },
  }
}

/**
 * {@link catchUp}, telling what it does as a {@link tracedProjector} does.
 *
 * @since 0.1.0
 */
export const tracedCatchUp =
  <E, S>(
    store: EventStore<E>,
    projection: Projection<E, S>,
    options: CatchUpOptions<S> & Telemetry = {},
  ): TaskEither<CatchUpError<S>, CaughtUp<S>> =>
  async () => {
    const watch = pageWatch(projection, options)
    return run(projection.name, options, watch, catchUp(readBy(store, watch), projection, options))()
  }
