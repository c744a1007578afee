import type { SavedView, View, ViewStore } from '../store/view-store.js'
import { operations } from './operation.js'
import type { Telemetry } from './telemetry.js'

const version = (of: number) => ({ 'receivables.view.version': of })

/**
 * The same view store, telling what it does: a span and its duration for each operation, with how many states, never
 * which.
 *
 * @since 0.1.0
 */
export const tracedViewStore = (views: ViewStore, telemetry: Telemetry = {}): ViewStore => {
  const operate = operations(telemetry)
  const load = <S>(name: string, view: View<S>, work: ReturnType<typeof views.load<S>>): typeof work =>
    operate(
      {
        name,
        collection: view.name,
        attributes: version(view.version),
        tell: ({ states }: SavedView<S>) => ({ 'db.response.returned_rows': states.size }),
      },
      work,
    )
  const { loadKeys, loadPage } = views
  return {
    ...views,
    load: (view) => load('load', view, views.load(view)),
    ...(loadKeys && { loadKeys: (view, keys) => load('load keys', view, loadKeys(view, keys)) }),
    ...(loadPage && { loadPage: (view, after, limit) => load('load page', view, loadPage(view, after, limit)) }),
    save: (view, save) => {
      const attributes = { ...version(view.version), 'receivables.states': save.changed.size }
      return operate({ name: 'save', collection: view.name, attributes }, views.save(view, save))
    },
    promote: (name, of) =>
      operate({ name: 'promote', collection: name, attributes: version(of) }, views.promote(name, of)),
    current: (name) => operate({ name: 'current', collection: name }, views.current(name)),
  }
}
