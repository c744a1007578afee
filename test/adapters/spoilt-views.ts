import { pipe } from 'fp-ts/lib/function.js'
import * as TE from 'fp-ts/lib/TaskEither.js'
import type { SavedView, ViewStore } from '../../src/adapters/store/view-store.js'

/** A view store in which what is kept under keys that are picked is something else. */
export const spoilt = (
  views: ViewStore,
  pick: (key: string) => boolean,
  change: (text: string) => string | undefined,
): ViewStore => {
  const spoiling = <S>({ checkpoint, states }: SavedView<S>): SavedView<S> => ({
    checkpoint,
    states: new Map(
      [...states].flatMap(([key, state]) => {
        const text = pick(key) ? change(String(state)) : String(state)
        return text === undefined ? [] : [[key, text as S] as const]
      }),
    ),
  })
  const { loadKeys, loadPage } = views
  return {
    ...views,
    ...(loadKeys && { loadKeys: (view, keys) => pipe(loadKeys(view, keys), TE.map(spoiling)) }),
    ...(loadPage && { loadPage: (view, after, limit) => pipe(loadPage(view, after, limit), TE.map(spoiling)) }),
  }
}

/** A text with another letter near its end. */
export const flipped = (text: string): string =>
  `${text.slice(0, -9)}${text.at(-9) === 'A' ? 'B' : 'A'}${text.slice(-8)}`
