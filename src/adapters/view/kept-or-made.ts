import * as E from 'fp-ts/lib/Either.js'
import type { Projection } from '../../projections/projection/projection.js'
import { memoryViewStore } from '../memory/memory-view-store.js'
import type { EventStore, ReadError } from '../store/event-store.js'
import type { ViewStore } from '../store/view-store.js'
import { type KeptView, type KeptViewError, type KeptViewSettings, keptView } from './kept-view.js'
import { sealedViews } from './sealed-views.js'

/**
 * A view kept sealed in a view store, or in memory if there is none. If the store has a newer version of the view or an unreadable
 * state, the view is rebuilt from the log and kept in memory. The process is warned once, and callers see no error.
 */
export const keptOrMade = <E, S extends NonNullable<unknown> | undefined>(
  store: EventStore<E>,
  views: ViewStore | undefined,
  projection: Projection<E, S>,
  settings?: KeptViewSettings,
): KeptView<NonNullable<S>, ReadError> => {
  type States = ReadonlyMap<string, NonNullable<S>>
  const kept = views === undefined ? { store, views: memoryViewStore() } : sealedViews(store, views)
  let view = keptView(kept.store, kept.views, projection, settings)
  let isKept = true

  /** If the error is about the saved view, stops using the view store from now on. */
  const recovered = async (why: KeptViewError): Promise<E.Either<ReadError, unknown>> => {
    if (why._tag !== 'Retired' && why._tag !== 'UndecodableState' && why._tag !== 'Superseded') return E.left(why)
    if (isKept) {
      isKept = false
      view = keptView(store, memoryViewStore(), projection, settings)
      process.emitWarning(`the kept view ${projection.name} is not used: ${JSON.stringify(why)}`, {
        code: 'RECEIVABLES_VIEW_NOT_USED',
      })
    }
    return asked(() => view.catchUp())
  }

  const asked = async <A>(work: () => Promise<E.Either<KeptViewError, A>>): Promise<E.Either<ReadError, A>> => {
    const answer = await work()
    if (E.isRight(answer)) return answer
    const again = await recovered(answer.left)
    return E.isLeft(again) ? again : asked(work)
  }

  const all = async function* (after?: string): AsyncGenerator<E.Either<ReadError, States>> {
    for await (const states of view.all(after)) {
      if (E.isRight(states)) {
        yield states
        continue
      }
      const again = await recovered(states.left)
      // Starts again after the switch, so states may be yielded twice.
      if (E.isRight(again)) yield* all(after)
      else yield again
      return
    }
  }

  return {
    catchUp: () => asked(() => view.catchUp()),
    get: (keys) => asked(() => view.get(keys)),
    all,
    save: async () => {
      // A failure is harmless: unsaved events are read again next time.
      await view.save()
      return E.right(undefined)
    },
  }
}
